package dev.hexftp.acceptance.machine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A server process and those that it has forked, mostly one or two for each session.
public final class ProcessTree {
  private ProcessTree() {}

  /// Kills all of them and returns when they are gone. Asks none of them first: there is nothing
  /// worth saving, and a server that waits politely for its sessions would hold up the tests.
  public static void kill(Process root) {
    // The list is made while the root lives: its children are not to be found by it afterwards.
    List<ProcessHandle> children = root.descendants().toList();
    root.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    Stream.concat(Stream.of(root.toHandle()), children.stream()).forEach(ProcessTree::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle process) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isGone(process)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("cannot kill process " + process.pid());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /// An orphan counts as alive until the first process of the system has taken notice of its end,
  /// which in some containers takes seconds. But it has no program any more. `onExit` would wait
  /// for that.
  private static boolean isGone(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(1);
}
