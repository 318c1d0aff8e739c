package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.dialogue.Event.Disturbance;
import dev.hexftp.domain.dialogue.Event.Interrupted;
import dev.hexftp.domain.dialogue.UnansweredTransfer.AwaitingVerdict;
import dev.hexftp.domain.evidence.SizeAnswer;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;

/// A transfer both of whose ends have come, and whose evidence is not enough: the server is asked
/// once more.
public sealed interface DoubtedTransfer extends Transfer {
  /// All bytes have moved, and the server has confirmed without ever having said that it begins.
  /// NOOP tells whether that was for this transfer: if so, nothing comes before its reply.
  record AwaitingNoopReply(TransferEnding ending) implements DoubtedTransfer {
    @Override
    public TransferPlan plan() {
      return ending.plan();
    }

    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        // That NOOP is not known shows as well that nothing else was owed.
        case COMPLETION, INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            ending.inStep(reply).judged();
      };
    }

    /// A refusal before the answer to NOOP is about the transfer.
    @Override
    public Step<Transferred> onSurplus(Reply reply) {
      return reply.severity().isNegative()
          ? Step.fail(plan().refused(reply), new Action.DiscardData())
          : Step.await(this);
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return event instanceof DataFailed(ByteCount sent, DataFault fault)
          ? Step.await(new AwaitingVerdict(plan(), plan().lost(sent, fault)))
          : Step.await(this);
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return disturbance instanceof Interrupted
          ? Step.fail(Dialogue.failureOf(disturbance))
          : Step.fail(
              plan().unconfirmed(ending.moved(), Dialogue.failureOf(disturbance)),
              new Action.DiscardData());
    }
  }

  /// The server believes that all is well, and something speaks against it; the size of the file is
  /// to decide.
  record AwaitingProof(TransferEnding ending, Dialogue<SizeAnswer> question)
      implements DoubtedTransfer {
    @Override
    public TransferPlan plan() {
      return ending.plan();
    }

    @Override
    public Deadline deadline() {
      return question.deadline();
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (question.onReply(reply)) {
        case Step.Continue<SizeAnswer>(Dialogue<SizeAnswer> next, var actions) ->
            new Step.Continue<>(new AwaitingProof(ending, next), actions);
        case Step.Succeeded<SizeAnswer>(SizeAnswer answer, _) -> ending.judged(answer);
        case Step.Failed<SizeAnswer>(Failure failure, var actions) ->
            new Step.Failed<>(failure, actions);
      };
    }

    /// A refusal before the answer to the question is about the transfer.
    @Override
    public Step<Transferred> onSurplus(Reply reply) {
      return reply.severity().isNegative()
          ? Step.fail(plan().refused(reply), new Action.DiscardData())
          : Step.await(this);
    }

    /// The transfer itself has ended, so there is nothing to abort; the question can be put again.
    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return disturbance instanceof Interrupted
          ? Step.fail(Dialogue.failureOf(disturbance))
          : Step.fail(
              plan().unconfirmed(ending.moved(), Dialogue.failureOf(disturbance)),
              new Action.DiscardData());
    }
  }
}
