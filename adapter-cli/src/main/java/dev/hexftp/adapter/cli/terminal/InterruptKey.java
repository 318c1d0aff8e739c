package dev.hexftp.adapter.cli.terminal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// The key that means "stop this", Ctrl-C.
///
/// It is passed on to the running command. If nothing there can hear it, or if it is pressed again
/// and again and so does not help, the program is to end.
public final class InterruptKey {
  private static final int PRESSES_OF_THE_IMPATIENT = 3;
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private final Supplier<Reaction> interrupt;
  private final Runnable end;
  private final Supplier<Duration> elapsed;
  private final Deque<Duration> inVain = new ArrayDeque<>();

  /// The effect of one press.
  public enum Reaction {
    /// The running command has been asked to stop; whether it does remains to be seen.
    ASKED_TO_STOP,
    /// There was nothing to stop, and the user is served.
    SERVED,
    /// Nothing can hear it.
    UNHEARD
  }

  /// A key that calls `interrupt`, and `end` if that does not help. Both run on separate threads.
  /// `elapsed` is a clock that only goes forward.
  public InterruptKey(Supplier<Reaction> interrupt, Runnable end, Supplier<Duration> elapsed) {
    this.interrupt = interrupt;
    this.end = end;
    this.elapsed = elapsed;
  }

  /// The key is pressed.
  public void press() {
    if (isImpatient()) {
      end.run();
      return;
    }
    switch (interrupt.get()) {
      case ASKED_TO_STOP -> {}
      case SERVED -> forgive();
      case UNHEARD -> end.run();
    }
  }

  /// Each press comes on a new thread, hence the lock; it is not held while anything is called that
  /// might hang.
  private synchronized boolean isImpatient() {
    Duration now = elapsed.get();
    inVain.addLast(now);
    inVain.removeIf(press -> now.minus(press).compareTo(AT_ONCE) > 0);
    return inVain.size() >= PRESSES_OF_THE_IMPATIENT;
  }

  private synchronized void forgive() {
    inVain.clear();
  }
}
