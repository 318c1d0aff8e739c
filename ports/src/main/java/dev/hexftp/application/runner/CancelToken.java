package dev.hexftp.application.runner;

import java.util.function.Supplier;

/// The user's wish that one command stops. Each command has its own, so a wish can never reach the
/// next one.
///
/// A wish is **requested** by any thread and **taken** once by the thread of the command: by the
/// wait of that moment, or by the next wait. The port on which that thread waits is only woken up;
/// whether there is a wish is known here. So a port that was woken too late, and reports that to
/// the next wait, reports nothing.
public final class CancelToken {
  private boolean ended;
  private boolean requested;
  private boolean elsewhere;
  private Runnable waker = CancelToken::wakeNothing;

  private static void wakeNothing() {}

  /// Asks the command to stop, and says whether there is one to ask. May be called from any thread.
  public synchronized boolean cancel() {
    boolean hears = !ended && !elsewhere;
    if (hears) {
      requested = true;
      waker.run();
    }
    return hears;
  }

  /// Whether the command was asked to stop since this was asked last.
  public synchronized boolean take() {
    boolean now = requested;
    requested = false;
    return now;
  }

  /// Waits by `wait`, which `wakeUp` ends.
  public <T> T waiting(Runnable wakeUp, Supplier<T> wait) {
    wakeBy(wakeUp);
    try {
      return wait.get();
    } finally {
      wakeBy(CancelToken::wakeNothing);
    }
  }

  private synchronized void wakeBy(Runnable wakeUp) {
    waker = wakeUp;
    if (requested) {
      waker.run();
    }
  }

  /// Has another program do `work`, to which the user's keys belong meanwhile.
  public <T> T elsewhere(Supplier<T> work) {
    setElsewhere(true);
    try {
      return work.get();
    } finally {
      setElsewhere(false);
    }
  }

  private synchronized void setElsewhere(boolean now) {
    elsewhere = now;
  }

  /// The command has ended.
  synchronized void end() {
    ended = true;
  }
}
