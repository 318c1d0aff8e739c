package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.Event.ControlBroken;
import dev.hexftp.domain.dialogue.Event.ControlLost;
import dev.hexftp.domain.dialogue.Event.ControlNotOpened;
import dev.hexftp.domain.dialogue.Event.ControlNotSecured;
import dev.hexftp.domain.dialogue.Event.DataCutOff;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.dialogue.Event.DataListening;
import dev.hexftp.domain.dialogue.Event.DataNotOpened;
import dev.hexftp.domain.dialogue.Event.DataOpened;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.Disturbance;
import dev.hexftp.domain.dialogue.Event.Interrupted;
import dev.hexftp.domain.evidence.DataEnd;
import dev.hexftp.domain.evidence.Preliminary;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;

/// A transfer about which the server has said its last word, by 2yz or by 421, and whose data
/// connection is still open.
public sealed interface AnsweredTransfer extends Transfer {
  /// The server has confirmed; bytes may still be on their way.
  record AwaitingDataEnd(TransferPlan plan, Reply reply, Preliminary preliminary)
      implements AnsweredTransfer {
    @Override
    public Deadline deadline() {
      return Deadline.DATA_SILENCE;
    }

    /// The supposed confirmation may have been a surplus reply to an earlier command: then the
    /// beginning of this transfer, or its refusal, comes after it.
    @Override
    public Step<Transferred> onReply(Reply later) {
      return switch (later.severity()) {
        case PRELIMINARY -> Step.await(new AwaitingBothEnds(plan, preliminary.heard(plan, later)));
        case COMPLETION -> Step.await(this);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(plan.refused(later), new Action.DiscardData());
      };
    }

    @Override
    public Step<Transferred> onSurplus(Reply later) {
      return onReply(later);
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataEnded(ByteCount moved) ->
            new TransferEnding(plan, DataEnd.REGULAR, moved, preliminary, reply).judged();
        case DataCutOff(ByteCount moved) ->
            new TransferEnding(plan, plan.unclosedEnd(), moved, preliminary, reply).judged();
        case DataFailed(ByteCount moved, DataFault fault) -> Step.fail(plan.lost(moved, fault));
        case DataNotOpened(_, var stranger) ->
            Step.fail(
                plan.lost(ByteCount.ZERO, Transfer.fault(stranger)), new Action.DiscardData());
        case DataListening _, DataOpened _ -> Step.await(this);
      };
    }

    /// Nothing is owed any more, so there is nothing to abort. A server that has confirmed a
    /// download may close the control connection before the last byte is here, and may leave the
    /// data connection open after the last byte.
    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      boolean receives = plan.command().direction() == Direction.RECEIVED;
      return switch (disturbance) {
        case DeadlinePassed() ->
            receives
                ? Step.await(new AwaitingCount(plan, reply, preliminary), new Action.StopData())
                : Step.fail(
                    plan.lost(ByteCount.ZERO, new DataFault.Silent()), new Action.DiscardData());
        case ControlBroken(Failure.ServiceClosing _) when receives -> Step.await(this);
        case ControlBroken _, ControlLost _, ControlNotOpened _, ControlNotSecured _ ->
            Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
        case Interrupted() -> Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
      };
    }
  }

  /// The server has confirmed, and the data connection stays open without a byte: the count of
  /// bytes is about to be reported.
  record AwaitingCount(TransferPlan plan, Reply reply, Preliminary preliminary)
      implements AnsweredTransfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply later) {
      return switch (later.severity()) {
        // The supposed confirmation was none; see AwaitingDataEnd.
        case PRELIMINARY -> Step.await(new AwaitingBothEnds(plan, preliminary.heard(plan, later)));
        case COMPLETION -> Step.await(this);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(plan.refused(later), new Action.DiscardData());
      };
    }

    @Override
    public Step<Transferred> onSurplus(Reply later) {
      return onReply(later);
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataEnded(ByteCount moved) ->
            new TransferEnding(plan, DataEnd.REGULAR, moved, preliminary, reply).judged();
        case DataCutOff(ByteCount moved) ->
            new TransferEnding(plan, plan.unclosedEnd(), moved, preliminary, reply).judged();
        case DataFailed(ByteCount moved, DataFault.Silent _) ->
            new TransferEnding(plan, DataEnd.OPEN, moved, preliminary, reply).judged();
        case DataFailed(ByteCount moved, DataFault fault) -> Step.fail(plan.lost(moved, fault));
        case DataListening _, DataOpened _, DataNotOpened _ -> Step.await(this);
      };
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
    }
  }

  /// The server has said in the middle of a download that it closes the control connection.
  record AwaitingLastData(TransferPlan plan, Preliminary preliminary, Failure closing)
      implements AnsweredTransfer {
    @Override
    public Deadline deadline() {
      return Deadline.LAST_DATA;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION ->
            Step.await(new AwaitingDataEnd(plan, reply, preliminary.confirmedBy(reply)));
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(closing, new Action.DiscardData());
      };
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataEnded(ByteCount moved) ->
            Step.fail(plan.unconfirmed(moved, closing), new Action.DiscardData());
        case DataCutOff(ByteCount moved) ->
            Step.fail(plan.unconfirmed(moved, closing), new Action.DiscardData());
        case DataFailed _, DataNotOpened _ -> Step.fail(closing, new Action.DiscardData());
        case DataListening _, DataOpened _ -> Step.await(this);
      };
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      Failure failure =
          disturbance instanceof Interrupted ? Dialogue.failureOf(disturbance) : closing;
      return Step.fail(failure, new Action.DiscardData());
    }
  }
}
