package dev.hexftp.application.recovery;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Reconnecting.Reason;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.ports.out.time.Pause;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Tries again what may succeed the next time, as often as the user wants.
///
/// What a server refuses for good (5yz) is not tried again, with one exception: several servers say
/// 530 when too many are logged in, and mean "not now". What may have been done already is not done
/// twice: after a lost connection only what can be repeated without harm is repeated, or what was
/// never sent. The pauses grow, and have some chance in them, so that a hundred clients which were
/// turned away together do not come back together.
public final class Retries {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final RetryPreferences persistence;
  private final Pause pause;
  private final Announcer announcer;
  private final Reconnector reconnector;

  /// Read by the thread that interrupts.
  private volatile boolean pausing;

  public Retries(
      RetryPreferences persistence, Pause pause, Announcer announcer, Reconnector reconnector) {
    this.persistence = persistence;
    this.pause = pause;
    this.announcer = announcer;
    this.reconnector = reconnector;
  }

  /// Whether it does harm to do something twice.
  public enum Repeatable {
    /// It does none: what is fetched, stored or looked up is the same afterwards.
    YES,
    /// It may: the second time it fails because the first time it was done, or is done twice.
    NO
  }

  /// Does `work`, which makes a connection.
  public <T> Either<Failure, T> connecting(Supplier<Either<Failure, T>> work) {
    Either<Failure, T> result = work.get();
    for (int round = 1; round <= persistence.retries(); round++) {
      if (!result.fold(Retries::mayPass, _ -> false) || !waitBefore(round, result)) {
        return result;
      }
      result = work.get();
    }
    return result;
  }

  /// Does `work` on `session`. If the connection is lost, the session is brought back.
  public <T> Either<Failure, T> on(
      FtpSession session, Repeatable repeatable, Supplier<Either<Failure, T>> work) {
    int sentBefore = session.commandsSent();
    Either<Failure, T> result = work.get();
    for (int round = 1; round <= persistence.retries(); round++) {
      boolean lost = !session.isAlive();
      if (!result.fold(Retries::mayPass, _ -> false)
          || (lost && !reconnector.isPossible(session))
          || !waitBefore(round, result)) {
        return result;
      }
      boolean nothingDone = lost && session.commandsSent() == sentBefore;
      if (!lost || revived(session)) {
        if (lost && repeatable == Repeatable.NO && !nothingDone) {
          return result;
        }
        sentBefore = session.commandsSent();
        result = work.get();
      }
    }
    return result;
  }

  private boolean revived(FtpSession session) {
    return reconnector.reconnect(session, Reason.LOST).fold(_ -> false, _ -> true);
  }

  private <T> boolean waitBefore(int round, Either<Failure, T> result) {
    result.peekLeft(failure -> announcer.announce(new Notice.Failed(failure)));
    announcer.announce(new Notice.TryingAgain(round, persistence.retries()));
    Duration longest = longestPause(round);
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

  private Duration longestPause(int round) {
    Duration pause = persistence.delay();
    for (int i = 1; i < round && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /// Whether the same may succeed the next time.
  private static boolean mayPass(Failure failure) {
    return switch (failure) {
      case Failure.Refused(_, Reply reply) -> isTransient(reply);
      case Failure.GreetingRefused(Reply reply) -> isTransient(reply) || isLimit(reply);
      case Failure.LoginRefused(Reply reply) -> isTransient(reply) || isLimit(reply);
      case Failure.NamesNotListed(Failure cause) -> mayPass(cause);
      case Failure.UnknownHost _, Failure.NotConnectable _, Failure.NoGreeting _ -> true;
      case Failure.ControlLost _, Failure.ServiceClosing _, Failure.ReplyOverdue _ -> true;
      case Failure.Unconfirmed _, Failure.NoDataConnection _ -> true;
      case Failure.ProxyFailed(_, _, ProxyFault fault) -> mayPass(fault);
      case Failure.NoAddressOfFamily _, Failure.CredentialsUnavailable _ -> false;
      case Failure.DataLost(_, _, DataFault fault) -> mayPass(fault);
      case Failure.Abandoned(Failure why) -> mayPass(why);
      case Failure.NotSecured _, Failure.ProtectionRefused _, Failure.ProtocolBroken _ -> false;
      case Failure.ProtectionKept _ -> false;
      case Failure.Incomplete _, Failure.Interrupted _, Failure.InputEnded _ -> false;
      case Failure.LocalFile _, Failure.NamesLeftOut _, Failure.UserFault _ -> false;
    };
  }

  private static boolean mayPass(ProxyFault fault) {
    return switch (fault) {
      case ProxyFault.NotFound _, ProxyFault.NotReached _, ProxyFault.Lost _ -> true;
      case ProxyFault.TargetNotReached _, ProxyFault.Refused _ -> true;
      case ProxyFault.NotAProxy _, ProxyFault.LoginDemanded _, ProxyFault.LoginRefused _ -> false;
      case ProxyFault.Forbidden _, ProxyFault.Inexpressible _ -> false;
    };
  }

  private static boolean mayPass(DataFault fault) {
    return switch (fault) {
      case DataFault.Broken _, DataFault.Silent _, DataFault.Truncated _ -> true;
      case DataFault.NotSecured _, DataFault.Local _ -> false;
    };
  }

  private static boolean isTransient(Reply reply) {
    return reply.severity() == Severity.TRANSIENT_NEGATIVE;
  }

  /// That there is no room for one more, which no code says. A server that talks of attempts or of
  /// passwords means something else, and trying again would lock the user out.
  private static boolean isLimit(Reply reply) {
    String text = reply.text().toLowerCase(Locale.ROOT);
    return LIMITS.stream().anyMatch(text::contains)
        && LIMITED.stream().anyMatch(text::contains)
        && OTHER_MATTERS.stream().noneMatch(text::contains);
  }

  private static final List<String> LIMITS = List.of("too many", "maximum", "limit");
  private static final List<String> LIMITED =
      List.of("users", "clients", "connections", "sessions", "connected", "logged in");
  private static final List<String> OTHER_MATTERS =
      List.of("attempt", "password", "incorrect", "failed");
}
