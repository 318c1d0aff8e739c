package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.evidence.DataEnd;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.Preliminary;
import dev.hexftp.domain.evidence.ServerWord;
import dev.hexftp.domain.evidence.SizeAnswer;
import dev.hexftp.domain.evidence.SizeFact;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.evidence.Verdict;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// All facts that are known when the data connection of a transfer has ended and the server has
/// confirmed, and the step that follows from them.
///
/// @param preliminary the server's preliminary reply, if there was one
/// @param confirmation the server's 2yz
/// @param noop the reply to NOOP, if it was asked whether the confirmation was for this transfer
record TransferEnding(
    TransferPlan plan,
    DataEnd end,
    ByteCount moved,
    Preliminary preliminary,
    Reply confirmation,
    Option<Reply> noop) {
  TransferEnding(
      TransferPlan plan,
      DataEnd end,
      ByteCount moved,
      Preliminary preliminary,
      Reply confirmation) {
    this(plan, end, moved, preliminary, confirmation, Option.none());
  }

  /// The same, and `reply` to NOOP shows that the confirmation was for this transfer.
  TransferEnding inStep(Reply reply) {
    return new TransferEnding(plan, end, moved, preliminary, confirmation, Option.of(reply));
  }

  /// The step that follows before the size has been asked for.
  Step<Transferred> judged() {
    SizeFact size =
        SizeFact.known(
            moved, preliminary.announced(), plan.isBinary() ? plan.before().told() : Option.none());
    return step(size, size == SizeFact.ANNOUNCED ? announced() : confirmed(), named());
  }

  /// The step that follows when the server has been asked for the size.
  Step<Transferred> judged(SizeAnswer answer) {
    boolean grows = preliminary.announced().exists(size -> size.bytes() < moved.bytes());
    SizeFact size = SizeFact.asked(plan.kind(), moved, answer.size(), plan.before(), grows);
    return step(size, answer.agreeing(Option.of(confirmation)), answer.size().orElse(named()));
  }

  private Step<Transferred> step(SizeFact size, Evidence evidence, Option<ByteCount> named) {
    return switch (Verdict.of(plan.kind(), end, word(), size)) {
      case COMPLETE -> Step.succeed(new Transferred(moved, evidence));
      case ASK_NOOP ->
          Step.await(
              new DoubtedTransfer.AwaitingNoopReply(this), new Action.Send(new FtpCommand.Noop()));
      case ASK_SIZE -> asking(named);
      // The last three come of no confirmation, and here is one.
      case INCOMPLETE, ASK_SIZE_ANEW, UNCONFIRMED, REFUSED -> Step.fail(incomplete(named));
    };
  }

  private Step<Transferred> asking(Option<ByteCount> named) {
    return plan.command() instanceof FtpCommand.Retr(CommandArgument path)
            && ProveTransfer.begin(path, plan.type())
                instanceof Step.Continue<SizeAnswer>(Dialogue<SizeAnswer> question, var actions)
        ? new Step.Continue<>(new DoubtedTransfer.AwaitingProof(this, question), actions)
        : Step.fail(incomplete(named));
  }

  private ServerWord word() {
    return switch (preliminary) {
      case Preliminary.Said _ -> ServerWord.CONFIRMED;
      case Preliminary.Unsaid _ ->
          noop.isDefined() ? ServerWord.CONFIRMED_IN_STEP : ServerWord.CONFIRMED_UNBEGUN;
    };
  }

  private Evidence confirmed() {
    return noop.fold(
        () -> new Evidence.Confirmed(confirmation),
        reply -> new Evidence.ConfirmedInStep(confirmation, reply));
  }

  private Evidence announced() {
    return new Evidence.AnnouncedSizeAgrees(confirmation, moved);
  }

  /// The size that the server has named.
  private Option<ByteCount> named() {
    return preliminary.announced().orElse(plan.before().told());
  }

  private Failure incomplete(Option<ByteCount> named) {
    DataFault fault =
        switch (end) {
          case REGULAR ->
              named.<DataFault>map(DataFault.OtherSize::new).getOrElse(new DataFault.Truncated());
          case CUT_OFF -> new DataFault.Truncated();
          case OPEN -> new DataFault.Silent();
          case BROKEN -> new DataFault.Broken();
        };
    return plan.lost(moved, fault);
  }
}
