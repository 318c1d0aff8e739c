package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.Event.ControlBroken;
import dev.hexftp.domain.dialogue.Event.ControlLost;
import dev.hexftp.domain.dialogue.Event.ControlNotOpened;
import dev.hexftp.domain.dialogue.Event.ControlNotSecured;
import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.dialogue.Event.DataFailed;
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
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;

/// A transfer whose data connection has ended, by the last byte or by a failure, and whose final
/// reply is still outstanding.
public sealed interface UnansweredTransfer extends Transfer {
  /// All bytes have moved; the server has not confirmed.
  record AwaitingReplyEnd(TransferPlan plan, ByteCount moved, Preliminary preliminary)
      implements UnansweredTransfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY ->
            Step.await(new AwaitingReplyEnd(plan, moved, preliminary.heard(plan, reply)));
        case COMPLETION ->
            new TransferEnding(plan, DataEnd.REGULAR, moved, preliminary, reply).judged();
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(plan.refused(reply), new Action.DiscardData());
      };
    }

    /// The last byte had been handed to the system, and then the server broke the connection off.
    @Override
    public Step<Transferred> onData(DataEvent event) {
      return event instanceof DataFailed(ByteCount sent, DataFault fault)
          ? AwaitingVerdict.after(plan, sent, fault)
          : Step.await(this);
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return switch (disturbance) {
        case Interrupted() -> Abort.begin(new Failure.Interrupted());
        // Commands and replies are out of step; it was not the network that took the reply away.
        case ControlBroken(Failure.ProtocolBroken(ReplyFault.OutOfTurn _)) ->
            UnansweredTransfer.super.onDisturbance(disturbance);
        case ControlLost _, ControlBroken _, DeadlinePassed _ ->
            Step.fail(
                plan.unconfirmed(moved, Dialogue.failureOf(disturbance)), new Action.DiscardData());
        case ControlNotOpened _, ControlNotSecured _ ->
            UnansweredTransfer.super.onDisturbance(disturbance);
      };
    }
  }

  /// The received bytes may be all or not; the server has not replied yet.
  record AwaitingDoubtfulEnd(TransferPlan plan, ByteCount moved, Preliminary preliminary)
      implements UnansweredTransfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY ->
            Step.await(new AwaitingDoubtfulEnd(plan, moved, preliminary.heard(plan, reply)));
        case COMPLETION ->
            new TransferEnding(plan, plan.unclosedEnd(), moved, preliminary, reply).judged();
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(plan.refused(reply), new Action.DiscardData());
      };
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return switch (disturbance) {
        case ControlLost _, ControlBroken _, DeadlinePassed _ ->
            Step.fail(
                plan.unconfirmed(moved, Dialogue.failureOf(disturbance)), new Action.DiscardData());
        case Interrupted _, ControlNotOpened _, ControlNotSecured _ ->
            UnansweredTransfer.super.onDisturbance(disturbance);
      };
    }
  }

  /// The data connection broke; the server is about to say why.
  record AwaitingVerdict(TransferPlan plan, Failure lost) implements UnansweredTransfer {
    /// The step when the data connection of `plan` broke after `moved` bytes because of `fault`.
    static Step<Transferred> after(TransferPlan plan, ByteCount moved, DataFault fault) {
      Failure lost = plan.lost(moved, fault);
      return switch (fault) {
        case DataFault.Broken(),
            DataFault.Truncated(),
            DataFault.OtherSize(_),
            DataFault.NotSecured(TlsFault.NoAgreement _),
            DataFault.NotSecured(TlsFault.ConnectionLost _) ->
            Step.await(new AwaitingVerdict(plan, lost));
        // No reply makes another certificate of it.
        case DataFault.NotSecured(_), DataFault.Silent(), DataFault.Local(_) -> Abort.begin(lost);
        case DataFault.Stranger(_) -> Abort.begin(lost);
      };
    }

    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        // The server may believe that all is well; we know that bytes are missing.
        case COMPLETION, INTERMEDIATE -> Step.fail(lost);
        case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(plan.refused(reply), new Action.DiscardData());
      };
    }
  }
}
