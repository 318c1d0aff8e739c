package dev.hexftp.application.runner;

import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.ports.out.time.Ticker;
import io.vavr.control.Option;
import java.time.Duration;

/// How long a conversation may still wait.
///
/// Each wait has its deadline, but a server that sends something now and then comes to none: a
/// promise (1yz), or the same reply again and again to a command that was interrupted. So both are
/// bounded as a whole, and so is the command if the user wants it.
final class Patience {
  /// A server that examines a file says so now and then. This many times the deadline may pass
  /// before anything else comes.
  private static final int MOST_PROMISES = 10;

  /// An interrupted conversation may take this many times the deadline of an abort.
  private static final int MOST_ENDINGS = 2;

  private final Ticker ticker;
  private final Cancellation cancellation;
  private final Deadlines deadlines;
  private final Announcer announcer;

  /// The last moment at which something has come that was not only a promise.
  private Duration lastSign = Duration.ZERO;

  /// When the conversation is given up, since the user has interrupted it.
  private Option<Duration> end = Option.none();

  Patience(Ticker ticker, Cancellation cancellation, Deadlines deadlines, Announcer announcer) {
    this.ticker = ticker;
    this.cancellation = cancellation;
    this.deadlines = deadlines;
    this.announcer = announcer;
  }

  /// A conversation begins.
  void begin() {
    lastSign = ticker.elapsed();
    end = Option.none();
  }

  /// Data have moved.
  void moved() {
    lastSign = ticker.elapsed();
  }

  /// Something has happened.
  void note(Event event) {
    boolean isPromise =
        event instanceof Event.ReplyArrived(Reply reply)
            && reply.severity() == Severity.PRELIMINARY;
    lastSign = isPromise ? lastSign : ticker.elapsed();
    if (event instanceof Event.Interrupted) {
      end =
          Option.of(ticker.elapsed().plus(deadlines.of(Deadline.ABORT).multipliedBy(MOST_ENDINGS)));
    }
    cancellation.takeOvertime().map(Notice.TimeIsUp::new).forEach(announcer::announce);
  }

  /// How long may be waited where `deadline` is the longest for one thing to come. Asked for at
  /// each event, so it computes in whole numbers: a multiple of a Duration goes by way of
  /// BigDecimal.
  Duration left(Duration deadline) {
    Duration now = ticker.elapsed();
    Duration promised = Duration.ofMillis(deadline.toMillis() * MOST_PROMISES);
    Duration left = shorter(deadline, promised.minus(now.minus(lastSign)));
    if (end.isDefined()) {
      left = shorter(left, end.getOrElse(now).minus(now));
    }
    return shorter(left, cancellation.left().getOrElse(left));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
