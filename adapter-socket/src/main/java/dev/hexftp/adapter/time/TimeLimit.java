package dev.hexftp.adapter.time;

import java.time.Duration;

/// Runs a task that may block for ever, such as a write to a pipe that is no longer read, and waits
/// for it no longer than a limit.
public final class TimeLimit {
  private TimeLimit() {}

  /// Runs `task` in a separate thread, which keeps no program alive, and returns when it is done,
  /// has failed, or `limit` has passed.
  public static void run(Runnable task, Duration limit) {
    try {
      Thread.ofPlatform()
          .daemon()
          .name("time limit")
          .uncaughtExceptionHandler((_, _) -> {})
          .start(task)
          .join(limit);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
