package dev.hexftp.domain.recovery;

import dev.hexftp.domain.evidence.DataEnd;
import dev.hexftp.domain.evidence.ServerWord;
import dev.hexftp.domain.evidence.SizeFact;
import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.evidence.Verdict;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;

/// Decides the reaction to a failure.
///
/// There are three reasons to repeat, asked in this order: commands that were sent ahead may have
/// confused the server, a protected data connection may not have resumed its session, and the user
/// wants temporary failures to be retried. Each makes its change once, but for the last, which is
/// counted. The gate, [Repetition#objection], is the same for all.
public final class Recovery {
  private Recovery() {}

  /// The reaction to `failure` of `attempt`.
  public static Next after(Failure failure, Attempt attempt) {
    if (mayBeProven(failure, attempt)) {
      return new Next.Prove();
    }
    Option<Set<Change>> wanted = remedy(failure, attempt);
    Option<Objection> objection = Repetition.objection(failure, attempt);
    return wanted.fold(
        () -> new Next.GiveUp(Option.none()),
        changes ->
            objection.fold(() -> new Next.Repeat(changes), why -> withoutRepeating(changes, why)));
  }

  /// The session can be brought back although the failed command is not repeated. That it is worth
  /// waiting for is the user's wish; the other two reasons concern the repetition alone.
  private static Next withoutRepeating(Set<Change> changes, Objection why) {
    boolean restores = changes.contains(Change.PAUSE) && changes.contains(Change.RECONNECT);
    return restores ? new Next.Restore(changes, why) : new Next.GiveUp(Option.of(why));
  }

  private static boolean mayBeProven(Failure failure, Attempt attempt) {
    return failure instanceof Failure.Unconfirmed unconfirmed
        && !attempt.proofTried()
        && attempt.link().returnable()
        && Verdict.of(
                TransferKind.of(unconfirmed.command()),
                DataEnd.REGULAR,
                ServerWord.missing(unconfirmed.cause()),
                SizeFact.NOT_KNOWN)
            == Verdict.ASK_SIZE_ANEW;
  }

  private static Option<Set<Change>> remedy(Failure failure, Attempt attempt) {
    LinkCondition link = attempt.link();
    boolean usable = link.alive() || link.returnable();
    if (usable
        && !attempt.made().contains(Change.ONE_COMMAND_AT_A_TIME)
        && Causes.isPipelining(failure, attempt.ahead())) {
      return Option.of(changes(link, Change.ONE_COMMAND_AT_A_TIME));
    }
    if (link.sessionsRunOut()
        && link.returnable()
        && !attempt.made().contains(Change.CAP_TLS_1_2)
        && Causes.isSessionNotResumed(failure)) {
      return Option.of(EnumSet.of(Change.RECONNECT, Change.CAP_TLS_1_2));
    }
    boolean patient = attempt.pauses() < attempt.mostPauses();
    return Option.when(
        usable && patient && Causes.mayPass(failure), () -> changes(link, Change.PAUSE));
  }

  private static Set<Change> changes(LinkCondition link, Change first) {
    return link.alive() ? EnumSet.of(first) : EnumSet.of(first, Change.RECONNECT);
  }
}
