package dev.hexftp.application.recovery;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.ProveTransfer;
import dev.hexftp.domain.evidence.DataEnd;
import dev.hexftp.domain.evidence.ServerWord;
import dev.hexftp.domain.evidence.SizeAnswer;
import dev.hexftp.domain.evidence.SizeFact;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.evidence.Verdict;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Reconnecting.Reason;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.recovery.Attempt;
import dev.hexftp.domain.recovery.Next;
import dev.hexftp.domain.recovery.Recovery;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Finds out whether a transfer is complete whose last word was never heard.
///
/// A router that forgets the silent control connection during a long transfer makes the two ends
/// disagree: all bytes have moved, and no reply confirms it. Neither success nor failure may be
/// guessed then. So the session is brought back and the server asked for the size of the file
/// ([ProveTransfer]); [Verdict] judges the proof. Any other answer leaves the failure as it was.
public final class TransferProof {
  private final Reconnector reconnector;
  private final Announcer announcer;

  public TransferProof(Reconnector reconnector, Announcer announcer) {
    this.reconnector = reconnector;
    this.announcer = announcer;
  }

  /// Settles the result of the transfer by `plan`, which has ended in `result`. To be called while
  /// its local end is still open.
  public Either<Failure, TransferResult> settle(
      FtpSession session, TransferPlan plan, Either<Failure, TransferResult> result) {
    return result.fold(
        failure ->
            failure instanceof Failure.Unconfirmed unconfirmed
                    && Recovery.after(failure, Attempt.unproven(session.condition()))
                        instanceof Next.Prove
                ? find(session, session.knowing(plan), unconfirmed)
                : result,
        _ -> result);
  }

  private Either<Failure, TransferResult> find(
      FtpSession session, TransferPlan plan, Failure.Unconfirmed unconfirmed) {
    return file(plan.command())
        .<Failure>toEither(unconfirmed)
        .flatMap(path -> find(session, plan, path, unconfirmed));
  }

  private static Option<CommandArgument> file(TransferCommand command) {
    return switch (command) {
      case FtpCommand.Retr(CommandArgument path) -> Option.of(path);
      case FtpCommand.Stor(CommandArgument path) -> Option.of(path);
      case FtpCommand.Appe _, FtpCommand.List _, FtpCommand.Nlst _, FtpCommand.Mlsd _ ->
          Option.none();
    };
  }

  private Either<Failure, TransferResult> find(
      FtpSession session,
      TransferPlan plan,
      CommandArgument path,
      Failure.Unconfirmed unconfirmed) {
    return reconnector
        .reconnect(session, Reason.UNCONFIRMED)
        .flatMap(c -> c.ensure(plan.type()))
        .flatMap(_ -> session.run(ProveTransfer.begin(path, plan.type()), Prominence.PROBING))
        .<Failure>mapLeft(_ -> unconfirmed)
        .flatMap(answer -> judged(session, plan, path, unconfirmed, answer));
  }

  private Either<Failure, TransferResult> judged(
      FtpSession session,
      TransferPlan plan,
      CommandArgument path,
      Failure.Unconfirmed unconfirmed,
      SizeAnswer answer) {
    SizeFact size =
        SizeFact.asked(plan.kind(), unconfirmed.moved(), answer.size(), plan.before(), false);
    Verdict verdict =
        Verdict.of(plan.kind(), DataEnd.REGULAR, ServerWord.missing(unconfirmed.cause()), size);
    if (verdict == Verdict.COMPLETE) {
      announcer.announce(new Notice.Confirmed(path, unconfirmed.moved()));
      return Either.right(
          session.proven(plan, unconfirmed.moved(), answer.agreeing(Option.none())));
    }
    if (size == SizeFact.AGREES_AS_BEFORE) {
      announcer.announce(new Notice.SizeProvesNothing(path, unconfirmed.moved()));
    }
    return Either.left(unconfirmed);
  }
}
