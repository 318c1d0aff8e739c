package dev.hexftp.application.recovery;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.CancelToken;
import dev.hexftp.application.runner.Cancellation;
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
  private final Cancellation cancellation;

  public RetryPause(
      RetryPreferences preferences, Pause pause, Announcer announcer, Cancellation cancellation) {
    this.preferences = preferences;
    this.pause = pause;
    this.announcer = announcer;
    this.cancellation = cancellation;
  }

  /// Tells the user of `failure` and waits before the attempt of the number `round`; false if the
  /// user does not want to wait.
  boolean after(Failure failure, int round) {
    announcer.announce(new Notice.Failed(failure));
    announcer.announce(new Notice.TryingAgain(round, preferences.retries()));
    Duration longest = longest(round);
    CancelToken token = cancellation.token();
    while (!token.take()) {
      if (token.waiting(pause::interrupt, () -> pause.between(longest.dividedBy(2), longest))) {
        return true;
      }
    }
    return false;
  }

  private Duration longest(int round) {
    Duration longest = preferences.delay();
    for (int i = 1; i < round && longest.compareTo(LONGEST) < 0; i++) {
      longest = longest.multipliedBy(2);
    }
    return longest.compareTo(LONGEST) < 0 ? longest : LONGEST;
  }
}
