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
import dev.hexftp.domain.evidence.SizeAnswer;
import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.AnnouncedSize;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;

/// Retrieve, store, append and list: one command, one data connection, two ends to wait for.
///
/// Two things end independently, and nobody promises an order: the bytes on the data connection,
/// and the reply on the control connection (RFC 959 §6, second diagram). A transfer is over when
/// both are over. Whether it is complete, all that is known of both ends decides
/// ([TransferEnding]).
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
///   something before, so NOOP is asked what is the case.
/// - 4yz and 5yz may come at any moment and end it: the data connection is dropped.
/// - When the data connection breaks, the server usually says why; we wait for that.
/// - A data connection that was still being made when the command went out may not come about.
/// - A protected data connection that brings data may end without the word of TLS that it is to end
///   ([DataCutOff]). What came is then all only if the server says so twice: by 2yz, and by a SIZE
///   that is the number of bytes that came.
/// - When the control connection is lost and all bytes have moved, that is a failure of its own:
///   the file may be there, and [Failure.Unconfirmed] says what is to be looked for. A 421 in the
///   middle of a download is no other case.
/// - A server may confirm a download and leave the data connection open: the number of the bytes
///   decides.
/// - A server may reset the data connection behind the last byte of an upload, and confirm all the
///   same: then it has not taken all.
/// - When it is we who have to stop (the user interrupts, nothing moves any more, the local disk is
///   full), the server still owes replies, which [Abort] collects.
public sealed interface Transfer extends Dialogue<Transferred> {
  /// Sends the command of `plan`, for which [OpenData] has made a data connection.
  static Step<Transferred> begin(TransferPlan plan) {
    return Step.await(new AwaitingTransferReply(plan), new Action.Send(plan.command()));
  }

  /// The same, but the bytes may flow as soon as the data connection stands, even before the server
  /// has said that it is ready for them: what it does not want it drops. For what is sent, and not
  /// under TLS, whose handshake has to wait for the server's word.
  static Step<Transferred> beginAtOnce(TransferPlan plan) {
    return Step.await(
        new AwaitingBothEnds(plan, new Unsaid()),
        new Action.Send(plan.command()),
        new Action.MoveData());
  }

  /// Whether the server has said that it begins.
  sealed interface Preliminary {
    /// What the server has named as the size of the file.
    Option<ByteCount> announced();
  }

  /// The server has said so by a 1yz.
  record Said(Option<ByteCount> announced) implements Preliminary {}

  /// It has left that out so far, or what it says is not about this transfer.
  record Unsaid() implements Preliminary {
    @Override
    public Option<ByteCount> announced() {
      return Option.none();
    }
  }

  /// What this is about.
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
                new AwaitingBothEnds(plan, said(plan, reply, new Unsaid())), new Action.MoveData());
        case COMPLETION ->
            Step.await(new AwaitingDataEnd(plan, reply, new Unsaid()), new Action.MoveData());
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(plan, reply);
      };
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataFailed(ByteCount moved, DataFault fault) -> broken(plan, moved, fault);
        case DataNotOpened _ -> notOpened(plan);
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
        case PRELIMINARY -> Step.await(new AwaitingBothEnds(plan, said(plan, reply, preliminary)));
        case COMPLETION ->
            Step.await(
                new AwaitingDataEnd(plan, reply, isUsual(reply) ? preliminary : new Unsaid()));
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(plan, reply);
      };
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataEnded(ByteCount moved) ->
            Step.await(new AwaitingReplyEnd(plan, moved, preliminary));
        case DataCutOff(ByteCount moved) ->
            Step.await(new AwaitingDoubtfulEnd(plan, moved, preliminary));
        case DataFailed(ByteCount moved, DataFault fault) -> broken(plan, moved, fault);
        case DataNotOpened _ -> notOpened(plan);
        case DataListening _, DataOpened _ -> Step.await(this);
      };
    }

    /// After a 421 the bytes of a download may still come, as after a loss of the control
    /// connection; their number can be proven.
    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return switch (disturbance) {
        case DeadlinePassed() -> abort(lost(plan, ByteCount.ZERO, new DataFault.Silent()));
        case ControlBroken(Failure.ServiceClosing closing)
            when plan.kind() == TransferKind.DOWNLOAD ->
            Step.await(new AwaitingLastData(plan, preliminary, closing));
        case ControlBroken _, ControlLost _, ControlNotOpened _, ControlNotSecured _ ->
            Transfer.super.onDisturbance(disturbance);
        case Interrupted _ -> Transfer.super.onDisturbance(disturbance);
      };
    }
  }

  /// The server has said in the middle of a download that it closes the control connection.
  record AwaitingLastData(TransferPlan plan, Preliminary preliminary, Failure closing)
      implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.LAST_DATA;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION ->
            Step.await(
                new AwaitingDataEnd(plan, reply, isUsual(reply) ? preliminary : new Unsaid()));
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(closing, new Action.DiscardData());
      };
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataEnded(ByteCount moved) -> unconfirmed(plan, moved, closing);
        case DataCutOff(ByteCount moved) -> unconfirmed(plan, moved, closing);
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

  /// All bytes have moved; the server has not confirmed.
  record AwaitingReplyEnd(TransferPlan plan, ByteCount moved, Preliminary preliminary)
      implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY ->
            Step.await(new AwaitingReplyEnd(plan, moved, said(plan, reply, preliminary)));
        case COMPLETION ->
            new TransferEnding(plan, DataEnd.REGULAR, moved, preliminary, reply).judged();
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(plan, reply);
      };
    }

    /// The last byte had been handed to the system, and then the server broke the connection off.
    @Override
    public Step<Transferred> onData(DataEvent event) {
      return event instanceof DataFailed(ByteCount sent, DataFault fault)
          ? broken(plan, sent, fault)
          : Step.await(this);
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return switch (disturbance) {
        case Interrupted() -> abort(new Failure.Interrupted());
        // Whose reply is whose nobody knows; it was not the network that took ours away.
        case ControlBroken(Failure.ProtocolBroken(ReplyFault.OutOfTurn _)) ->
            Transfer.super.onDisturbance(disturbance);
        case ControlLost _, ControlBroken _, DeadlinePassed _ ->
            unconfirmed(plan, moved, Dialogue.failureOf(disturbance));
        case ControlNotOpened _, ControlNotSecured _ -> Transfer.super.onDisturbance(disturbance);
      };
    }
  }

  /// All bytes have moved, and the server has confirmed without ever having said that it begins.
  /// NOOP tells whether that was for this transfer: if so, nothing comes before its reply.
  record AwaitingNoopReply(TransferEnding ending) implements Transfer {
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

    /// What the server refuses before it has answered NOOP is the transfer.
    @Override
    public Step<Transferred> onSurplus(Reply reply) {
      return reply.severity().isNegative() ? refused(plan(), reply) : Step.await(this);
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return event instanceof DataFailed(ByteCount sent, DataFault fault)
          ? Step.await(new AwaitingVerdict(plan(), lost(plan(), sent, fault)))
          : Step.await(this);
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return disturbance instanceof Interrupted
          ? Step.fail(Dialogue.failureOf(disturbance))
          : unconfirmed(plan(), ending.moved(), Dialogue.failureOf(disturbance));
    }
  }

  /// What came may be all or not; the server has not said what it thinks.
  record AwaitingDoubtfulEnd(TransferPlan plan, ByteCount moved, Preliminary preliminary)
      implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY ->
            Step.await(new AwaitingDoubtfulEnd(plan, moved, said(plan, reply, preliminary)));
        case COMPLETION ->
            new TransferEnding(plan, DataEnd.CUT_OFF, moved, preliminary, reply).judged();
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(plan, reply);
      };
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return switch (disturbance) {
        case ControlLost _, ControlBroken _, DeadlinePassed _ ->
            unconfirmed(plan, moved, Dialogue.failureOf(disturbance));
        case Interrupted _, ControlNotOpened _, ControlNotSecured _ ->
            Transfer.super.onDisturbance(disturbance);
      };
    }
  }

  /// The server believes that all is well, and something speaks against it; the size of the file is
  /// to decide.
  record AwaitingProof(TransferEnding ending, Dialogue<SizeAnswer> question) implements Transfer {
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

    /// What the server refuses before it has answered the question is the transfer.
    @Override
    public Step<Transferred> onSurplus(Reply reply) {
      return reply.severity().isNegative() ? refused(plan(), reply) : Step.await(this);
    }

    /// The transfer itself is over, so there is nothing to abort; the question can be put again.
    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return disturbance instanceof Interrupted
          ? Step.fail(Dialogue.failureOf(disturbance))
          : unconfirmed(plan(), ending.moved(), Dialogue.failureOf(disturbance));
    }
  }

  /// The server has confirmed; bytes may still be on their way.
  record AwaitingDataEnd(TransferPlan plan, Reply reply, Preliminary preliminary)
      implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.DATA_SILENCE;
    }

    /// What has looked like the confirmation may have been a surplus reply to something before:
    /// then the beginning of this transfer, or its refusal, comes behind it.
    @Override
    public Step<Transferred> onReply(Reply later) {
      return switch (later.severity()) {
        case PRELIMINARY -> Step.await(new AwaitingBothEnds(plan, said(plan, later, preliminary)));
        case COMPLETION -> Step.await(this);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(plan, later);
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
            new TransferEnding(plan, DataEnd.CUT_OFF, moved, preliminary, reply).judged();
        case DataFailed(ByteCount moved, DataFault fault) -> Step.fail(lost(plan, moved, fault));
        case DataListening _, DataOpened _, DataNotOpened _ -> Step.await(this);
      };
    }

    /// Nothing is owed any more, so there is nothing to abort. A server that has confirmed a
    /// download may close the control connection before the last byte is here, and may leave the
    /// data connection open behind the last byte.
    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      boolean receives = plan.command().direction() == Direction.RECEIVED;
      return switch (disturbance) {
        case DeadlinePassed() ->
            receives
                ? Step.await(new AwaitingCount(plan, reply, preliminary), new Action.StopData())
                : Step.fail(
                    lost(plan, ByteCount.ZERO, new DataFault.Silent()), new Action.DiscardData());
        case ControlBroken(Failure.ServiceClosing _) when receives -> Step.await(this);
        case ControlBroken _, ControlLost _, ControlNotOpened _, ControlNotSecured _ ->
            Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
        case Interrupted() -> Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
      };
    }
  }

  /// The server has confirmed, and the data connection stays open without a byte: how many have
  /// come is about to be told.
  record AwaitingCount(TransferPlan plan, Reply reply, Preliminary preliminary)
      implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply later) {
      return switch (later.severity()) {
        // What looked like the confirmation was none; see AwaitingDataEnd.
        case PRELIMINARY -> Step.await(new AwaitingBothEnds(plan, said(plan, later, preliminary)));
        case COMPLETION -> Step.await(this);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(plan, later);
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
            new TransferEnding(plan, DataEnd.CUT_OFF, moved, preliminary, reply).judged();
        case DataFailed(ByteCount moved, DataFault.Silent _) ->
            new TransferEnding(plan, DataEnd.OPEN, moved, preliminary, reply).judged();
        case DataFailed(ByteCount moved, DataFault fault) -> Step.fail(lost(plan, moved, fault));
        case DataListening _, DataOpened _, DataNotOpened _ -> Step.await(this);
      };
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
    }
  }

  /// The data connection broke; the server is about to say why.
  record AwaitingVerdict(TransferPlan plan, Failure lost) implements Transfer {
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
        case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(plan, reply);
      };
    }
  }

  @Override
  default Step<Transferred> onDisturbance(Disturbance disturbance) {
    return disturbance instanceof Interrupted
        ? abort(new Failure.Interrupted())
        : Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
  }

  /// Whether transfers are confirmed by such a reply (RFC 959 §5.4). Before the data have ended,
  /// any other one may be for something before.
  private static boolean isUsual(Reply reply) {
    return reply.is(ReplyCode.TRANSFER_DONE) || reply.is(ReplyCode.FILE_ACTION_DONE);
  }

  /// What `reply`, a 1yz, says. The size of a file is compared with what comes only where the bytes
  /// come as they are and from the beginning.
  private static Preliminary said(TransferPlan plan, Reply reply, Preliminary before) {
    boolean counts =
        plan.kind() == TransferKind.DOWNLOAD && plan.isBinary() && plan.start().isZero();
    return new Said(counts ? AnnouncedSize.in(reply).orElse(before.announced()) : Option.none());
  }

  private static Step<Transferred> unconfirmed(TransferPlan plan, ByteCount moved, Failure cause) {
    return Step.fail(
        new Failure.Unconfirmed(plan.command(), moved, cause), new Action.DiscardData());
  }

  private static Step<Transferred> refused(TransferPlan plan, Reply reply) {
    return Step.fail(new Failure.Refused(plan.command(), reply), new Action.DiscardData());
  }

  private static Step<Transferred> broken(TransferPlan plan, ByteCount moved, DataFault fault) {
    Failure lost = lost(plan, moved, fault);
    return switch (fault) {
      case DataFault.Broken(),
          DataFault.Truncated(),
          DataFault.OtherSize(_),
          DataFault.NotSecured(TlsFault.NoAgreement _),
          DataFault.NotSecured(TlsFault.ConnectionLost _) ->
          Step.await(new AwaitingVerdict(plan, lost));
      // Whatever the server says now does not make another certificate of it.
      case DataFault.NotSecured(_), DataFault.Silent(), DataFault.Local(_) -> abort(lost);
    };
  }

  /// The server may wait for the connection much longer than we want to.
  private static Step<Transferred> notOpened(TransferPlan plan) {
    return abort(lost(plan, ByteCount.ZERO, new DataFault.Broken()));
  }

  private static Failure lost(TransferPlan plan, ByteCount moved, DataFault fault) {
    return new Failure.DataLost(plan.command().direction(), moved, fault);
  }

  private static Step<Transferred> abort(Failure why) {
    return Abort.begin(why);
  }
}
