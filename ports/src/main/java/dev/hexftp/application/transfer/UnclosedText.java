package dev.hexftp.application.transfer;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.LocalData;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.ProveTransfer;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Finds out whether text is whole whose protected data connection ended without close_notify, as
/// the TLS of some servers always does.
///
/// Most servers refuse SIZE in TYPE A, and a listing has no size at all. So the size of a text file
/// is asked for as it is stored, and held against the bytes that came, less one for each line end;
/// a listing is asked for a second time, and must be the same. A transfer without this proof has
/// failed.
final class UnclosedText {
  private final Announcer announcer;

  UnclosedText(Announcer announcer) {
    this.announcer = announcer;
  }

  /// Settles the result of the transfer by `plan`, which `witness` has seen and which has ended in
  /// `result`.
  Either<Failure, TransferResult> settle(
      FtpSession session,
      TransferPlan plan,
      Witness witness,
      Either<Failure, TransferResult> result) {
    return result.fold(
        failure ->
            isUnclosed(failure) && !plan.isBinary() && session.isAlive()
                ? proven(session, plan, witness).toEither(failure)
                : result,
        _ -> result);
  }

  private static boolean isUnclosed(Failure failure) {
    return failure instanceof Failure.DataLost(_, _, DataFault.Truncated());
  }

  private Option<TransferResult> proven(FtpSession session, TransferPlan plan, Witness witness) {
    return switch (plan.command()) {
      case FtpCommand.Retr(CommandArgument path) -> bySize(session, plan, path, witness);
      case FtpCommand.List _, FtpCommand.Nlst _, FtpCommand.Mlsd _ ->
          bySecondListing(session, plan, witness);
      case FtpCommand.Stor _, FtpCommand.Appe _ -> Option.none();
    };
  }

  private Option<TransferResult> bySize(
      FtpSession session, TransferPlan plan, CommandArgument path, Witness witness) {
    return session
        .ensure(RepresentationType.IMAGE)
        .flatMap(
            _ ->
                session.run(
                    ProveTransfer.begin(path, RepresentationType.IMAGE), Prominence.PROBING))
        .toOption()
        .filter(answer -> answer.size().contains(witness.withSingleLineEnds()))
        .peek(_ -> announcer.announce(new Notice.Confirmed(path, witness.withSingleLineEnds())))
        .map(answer -> session.proven(plan, witness.moved(), answer.agreeing(Option.none())));
  }

  private Option<TransferResult> bySecondListing(
      FtpSession session, TransferPlan plan, Witness first) {
    Witness second = new Witness(true);
    return session
        .transfer(
            plan.because(Purpose.NAMES_IF_THERE).takingUnclosedData(),
            () -> Either.right(new LocalData.Receiving(second.over(new Nowhere()))))
        .toOption()
        .filter(_ -> second.hasSeenTheSameAs(first))
        .peek(_ -> announcer.announce(new Notice.ListedTwice()))
        .map(
            done ->
                session.proven(
                    plan, first.moved(), new Evidence.ListedTwice(done.evidence().reply())));
  }
}
