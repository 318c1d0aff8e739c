package dev.hexftp.application.recovery;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.application.session.ServerProfiles;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Reconnecting.Reason;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.recovery.Attempt;
import dev.hexftp.domain.recovery.Causes;
import dev.hexftp.domain.recovery.Change;
import dev.hexftp.domain.recovery.Next;
import dev.hexftp.domain.recovery.Objection;
import dev.hexftp.domain.recovery.Recovery;
import dev.hexftp.domain.recovery.Repetition;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The loop in which something is done until it succeeds or [Recovery] gives it up; there is no
/// other. The decision is pure and in the domain; carrying it out is here.
public final class Recovering {
  private final RetryPreferences preferences;
  private final RetryPause pause;
  private final Announcer announcer;
  private final Reconnector reconnector;
  private final ServerProfiles profiles;

  public Recovering(
      RetryPreferences preferences,
      RetryPause pause,
      Announcer announcer,
      Reconnector reconnector,
      ServerProfiles profiles) {
    this.preferences = preferences;
    this.pause = pause;
    this.announcer = announcer;
    this.reconnector = reconnector;
    this.profiles = profiles;
  }

  /// Does `work`, which makes a connection. When the user does not want to wait for another
  /// attempt, it fails as the last one did.
  public <T> Either<Failure, T> connecting(Supplier<Either<Failure, T>> work) {
    return connecting(work, failure -> failure);
  }

  /// The same, but when the user does not want to wait, it fails by the result of `unwanted` for
  /// the last failure.
  public <T> Either<Failure, T> connecting(
      Supplier<Either<Failure, T>> work, UnaryOperator<Failure> unwanted) {
    int pauses = 0;
    while (true) {
      Either<Failure, T> result = work.get();
      int before = pauses;
      switch (result.fold(failure -> waited(failure, before), _ -> Waited.NOT)) {
        case NOT -> {
          return result;
        }
        case UNWANTED -> {
          return result.mapLeft(unwanted);
        }
        case FULLY -> pauses++;
      }
    }
  }

  private Waited waited(Failure failure, int pauses) {
    Attempt attempt = Attempt.toConnect(pauses, preferences.retries());
    if (!(Recovery.after(failure, attempt) instanceof Next.Repeat)) {
      return Waited.NOT;
    }
    return pause.after(failure, pauses + 1) ? Waited.FULLY : Waited.UNWANTED;
  }

  /// How the pause before another attempt went.
  private enum Waited {
    /// There is no other attempt.
    NOT,
    FULLY,
    /// The user did not want to wait.
    UNWANTED
  }

  /// Does `work` on `session`, which sends one command, or one after the other, at once.
  public <T> Either<Failure, T> exchanging(
      FtpSession session, Repetition repetition, Supplier<Either<Failure, T>> work) {
    return on(
        session,
        repetition,
        trial -> {
          trial.beginCommand();
          return work.get();
        });
  }

  /// Does `work` on `session`; `repetition` says whether it may do harm twice.
  public <T> Either<Failure, T> on(
      FtpSession session, Repetition repetition, Function<Trial, Either<Failure, T>> work) {
    return new Course<>(session, repetition, work).run();
  }

  /// Makes sure that the next data connection can resume its session. In TLS 1.3 the means for that
  /// are tickets for one use each (RFC 8446 §C.4), and a server may hand out too few; the link
  /// counts them, so that running out is known before it fails.
  public Either<Failure, FtpSession> ready(FtpSession session) {
    return session.canResume() || !session.condition().returnable()
        ? Either.right(session)
        : reconnector.reconnectToResume(session, Reason.SESSIONS_EXHAUSTED).peek(this::rememberTls);
  }

  private void rememberTls(FtpSession session) {
    if (!session.condition().sessionsRunOut()) {
      profiles.limitTls(session.target(), Reconnector.LASTING);
    }
  }

  /// The result of changes that were to be made.
  private enum Made {
    ALL,
    /// The session could not be brought back.
    NOT,
    /// The user did not want to wait.
    UNWANTED
  }

  /// One thing that is to be done, from the first attempt to the last.
  private final class Course<T> {
    private final FtpSession session;
    private final Repetition repetition;
    private final Function<Trial, Either<Failure, T>> work;
    private final Set<Change> made = EnumSet.noneOf(Change.class);

    /// The changes since the last pause: if the work succeeds now, it is they that have helped.
    private final Set<Change> fresh = EnumSet.noneOf(Change.class);

    /// Whether it was the server, over the protected control connection, that wants sessions to be
    /// resumed. A connection that was reset may have been reset by a host on the way.
    private boolean saidByServer;

    private int pauses;
    private boolean sent;
    private ByteCount moved = ByteCount.ZERO;

    Course(FtpSession session, Repetition repetition, Function<Trial, Either<Failure, T>> work) {
      this.session = session;
      this.repetition = repetition;
      this.work = work;
    }

    Either<Failure, T> run() {
      while (true) {
        Trial trial = new Trial(session);
        Either<Failure, T> result = work.apply(trial);
        if (!result.fold(failure -> isRepeated(failure, trial), _ -> isOver())) {
          return result;
        }
      }
    }

    private boolean isRepeated(Failure failure, Trial trial) {
      note(trial);
      return changes(failure, trial);
    }

    /// It has succeeded, and is not done again.
    private boolean isOver() {
      remember();
      return false;
    }

    private void note(Trial trial) {
      sent |= trial.sent();
      moved = trial.moved().isZero() ? moved : trial.moved();
    }

    /// Makes the changes of [Recovery]; false if there is no repetition. A change that cannot be
    /// made leaves the same failure, about which the next best is decided.
    private boolean changes(Failure failure, Trial trial) {
      while (true) {
        switch (Recovery.after(failure, attempt(trial))) {
          case Next.GiveUp(Option<Objection> objection) -> {
            objection.forEach(this::tell);
            return false;
          }
          // The caller with a transfer has asked for the proof before the local end was closed.
          case Next.Prove() -> {
            return false;
          }
          case Next.Repeat(Set<Change> wanted) -> {
            Made made = make(wanted, failure);
            if (made != Made.NOT) {
              return made == Made.ALL;
            }
          }
          case Next.Restore(Set<Change> wanted, Objection objection) -> {
            Made made = make(wanted, failure);
            if (made != Made.NOT) {
              tell(objection);
              return false;
            }
          }
        }
      }
    }

    private Attempt attempt(Trial trial) {
      return new Attempt(
          repetition,
          sent,
          moved,
          trial.localEndCanRestart(),
          session.condition(),
          trial.ahead(),
          true,
          made,
          pauses,
          preferences.retries());
    }

    private void tell(Objection objection) {
      announcer.announce(new Notice.NotRepeated(objection, moved));
    }

    private Made make(Set<Change> wanted, Failure failure) {
      saidByServer |= Causes.isResumptionDemanded(failure);
      if (wanted.contains(Change.ONE_COMMAND_AT_A_TIME)) {
        announcer.announce(new Notice.PipeliningGivenUp(session.state().host()));
        session.pipelineNoMore();
      }
      if (wanted.contains(Change.PAUSE)) {
        fresh.clear();
        pauses++;
        if (!pause.after(failure, pauses)) {
          return Made.UNWANTED;
        }
      } else {
        made.addAll(wanted);
        fresh.addAll(wanted);
      }
      return wanted.contains(Change.RECONNECT)
          ? reconnected(wanted).fold(_ -> Made.NOT, _ -> Made.ALL)
          : Made.ALL;
    }

    private Either<Failure, FtpSession> reconnected(Set<Change> wanted) {
      return wanted.contains(Change.CAP_TLS_1_2)
          ? reconnector.reconnectToResume(session, Reason.SESSION_NOT_RESUMED)
          : reconnector.reconnect(session, Reason.LOST);
    }

    /// A change that has helped is remembered for the host.
    private void remember() {
      if (fresh.contains(Change.ONE_COMMAND_AT_A_TIME)) {
        profiles.disablePipelining(session.target());
      }
      if (fresh.contains(Change.CAP_TLS_1_2) && saidByServer) {
        rememberTls(session);
      }
    }
  }
}
