package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.AnsweredTransfer.AwaitingDataEnd;
import dev.hexftp.domain.dialogue.AnsweredTransfer.AwaitingLastData;
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
import dev.hexftp.domain.dialogue.UnansweredTransfer.AwaitingDoubtfulEnd;
import dev.hexftp.domain.dialogue.UnansweredTransfer.AwaitingReplyEnd;
import dev.hexftp.domain.dialogue.UnansweredTransfer.AwaitingVerdict;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.evidence.Preliminary;
import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// Retrieve, store, append and list: one command, one data connection, two ends to wait for.
///
/// Two things end independently and in either order: the bytes on the data connection, and the
/// reply on the control connection (RFC 959 §6, second diagram). A transfer has ended when both
/// have ended. Whether it is complete depends on all facts about both ends ([TransferEnding]).
///
/// The states are in four places: both ends open, here; the data over and the reply open,
/// [UnansweredTransfer]; the reply here and the data open, [AnsweredTransfer]; both over and a
/// question left, [DoubtedTransfer].
///
/// ```
///   command sent --1yz--> both open --data end--> reply open --2yz--> complete
///                             |                                           ^
///                             +-------2yz-------> data open --data end----+
/// ```
///
/// The odd cases:
///
/// - A server may leave out the 1yz; a 2yz then stands for both. It may also be a surplus reply to
///   an earlier command, so a NOOP settles the question.
/// - 4yz and 5yz may come at any moment and end it: the data connection is dropped.
/// - When the data connection breaks, the server usually says why; we wait for that.
/// - A data connection that was still being made when the command went out may fail.
/// - A protected data connection that brings data may end without the word of TLS that it is to end
///   ([DataCutOff]). The bytes that came are then complete only if the server says so twice: by
///   2yz, and by a SIZE equal to their number.
/// - When the control connection is lost and all bytes have moved, that is a separate failure: the
///   file may be there, and [Failure.Unconfirmed] says which one to look for. A 421 in the middle
///   of a download is treated in the same way: the bytes are awaited ([AnsweredTransfer]). In the
///   middle of an upload it fails at once.
/// - A server may confirm a download and leave the data connection open: the number of the bytes
///   decides.
/// - A server may reset the data connection after the last byte of an upload, and confirm all the
///   same: then it has not taken all.
/// - When this side has to stop (the user interrupts, nothing moves any more, the local disk is
///   full), the server still owes replies, which [Abort] collects.
public sealed interface Transfer extends Dialogue<Transferred>
    permits Transfer.AwaitingTransferReply,
        Transfer.AwaitingBothEnds,
        UnansweredTransfer,
        AnsweredTransfer,
        DoubtedTransfer {
  /// Sends the command of `plan`, for which [OpenData] has made a data connection.
  static Step<Transferred> begin(TransferPlan plan) {
    return Step.await(new AwaitingTransferReply(plan), new Action.Send(plan.command()));
  }

  /// The same, but the bytes may flow as soon as the data connection is established, even before
  /// the server's 1yz: the server drops bytes that it does not want. For uploads, and not under
  /// TLS, whose handshake has to wait for the server's 1yz.
  static Step<Transferred> beginAtOnce(TransferPlan plan) {
    return Step.await(
        new AwaitingBothEnds(plan, new Preliminary.Unsaid()),
        new Action.Send(plan.command()),
        new Action.MoveData());
  }

  /// The plan of this transfer.
  TransferPlan plan();

  /// The command is on its way; no byte is expected yet.
  record AwaitingTransferReply(TransferPlan plan) implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY ->
            Step.await(
                new AwaitingBothEnds(plan, new Preliminary.Unsaid().heard(plan, reply)),
                new Action.MoveData());
        case COMPLETION ->
            Step.await(
                new AwaitingDataEnd(plan, reply, new Preliminary.Unsaid()), new Action.MoveData());
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(plan.refused(reply), new Action.DiscardData());
      };
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataFailed(ByteCount moved, DataFault fault) ->
            AwaitingVerdict.after(plan, moved, fault);
        case DataNotOpened(_, var stranger) -> notOpened(plan, stranger);
        case DataListening _, DataOpened _, DataEnded _, DataCutOff _ -> Step.await(this);
      };
    }
  }

  /// The transfer runs.
  record AwaitingBothEnds(TransferPlan plan, Preliminary preliminary) implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.DATA_SILENCE;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(new AwaitingBothEnds(plan, preliminary.heard(plan, reply)));
        case COMPLETION ->
            Step.await(new AwaitingDataEnd(plan, reply, preliminary.confirmedBy(reply)));
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(plan.refused(reply), new Action.DiscardData());
      };
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataEnded(ByteCount moved) ->
            Step.await(new AwaitingReplyEnd(plan, moved, preliminary));
        case DataCutOff(ByteCount moved) ->
            Step.await(new AwaitingDoubtfulEnd(plan, moved, preliminary));
        case DataFailed(ByteCount moved, DataFault fault) ->
            AwaitingVerdict.after(plan, moved, fault);
        case DataNotOpened(_, var stranger) -> notOpened(plan, stranger);
        case DataListening _, DataOpened _ -> Step.await(this);
      };
    }

    /// After a 421 the bytes of a download may still come, as after a loss of the control
    /// connection; their number can be proven.
    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return switch (disturbance) {
        case DeadlinePassed() -> Abort.begin(plan.lost(ByteCount.ZERO, new DataFault.Silent()));
        case ControlBroken(Failure.ServiceClosing closing)
            when plan.kind() == TransferKind.DOWNLOAD ->
            Step.await(new AwaitingLastData(plan, preliminary, closing));
        case ControlBroken _, ControlLost _, ControlNotOpened _, ControlNotSecured _ ->
            Transfer.super.onDisturbance(disturbance);
        case Interrupted _ -> Transfer.super.onDisturbance(disturbance);
      };
    }
  }

  @Override
  default Step<Transferred> onDisturbance(Disturbance disturbance) {
    return disturbance instanceof Interrupted
        ? Abort.begin(new Failure.Interrupted())
        : Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
  }

  /// The server may wait for the connection much longer than we want to.
  private static Step<Transferred> notOpened(TransferPlan plan, Option<HostAddress> stranger) {
    return Abort.begin(plan.lost(ByteCount.ZERO, fault(stranger)));
  }

  /// Why there was no data connection, if only `stranger` has connected, or no host.
  static DataFault fault(Option<HostAddress> stranger) {
    return stranger.fold(DataFault.Broken::new, DataFault.Stranger::new);
  }
}
