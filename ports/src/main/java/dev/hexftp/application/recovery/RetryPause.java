package dev.hexftp.application.recovery;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.ports.out.time.Pause;
import java.time.Duration;

/// The time between two attempts. It grows, and has some chance in it, so that a hundred clients
/// which were turned away together do not come back together.
public final class RetryPause {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final RetryPreferences preferences;
  private final Pause pause;
  private final Announcer announcer;

  /// Read by the thread that interrupts.
  private volatile boolean pausing;

  public RetryPause(RetryPreferences preferences, Pause pause, Announcer announcer) {
    this.preferences = preferences;
    this.pause = pause;
    this.announcer = announcer;
  }

  /// Tells the user of `failure` and waits before the attempt of the number `round`; false if the
  /// user does not want to wait.
  boolean after(Failure failure, int round) {
    announcer.announce(new Notice.Failed(failure));
    announcer.announce(new Notice.TryingAgain(round, preferences.retries()));
    Duration longest = longest(round);
    pausing = true;
    boolean uninterrupted = pause.between(longest.dividedBy(2), longest);
    pausing = false;
    return uninterrupted;
  }

  /// Ends the pause that is being made, and says whether there was one. May be called from any
  /// thread.
  public boolean interrupt() {
    boolean hears = pausing;
    if (hears) {
      pause.interrupt();
    }
    return hears;
  }

  private Duration longest(int round) {
    Duration longest = preferences.delay();
    for (int i = 1; i < round && longest.compareTo(LONGEST) < 0; i++) {
      longest = longest.multipliedBy(2);
    }
    return longest.compareTo(LONGEST) < 0 ? longest : LONGEST;
  }
}
