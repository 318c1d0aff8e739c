package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
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
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.FileSize;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;

/// Retrieve, store, append and list: one command, one data connection, two ends to wait for.
///
/// Two things end independently, and nobody promises an order: the bytes on the data connection,
/// and the reply on the control connection (RFC 959 §6, second diagram). A transfer is over when
/// both are over, and complete only when the bytes ended regularly *and* the reply is 2yz.
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
///   the file may be there, and [Failure.Unconfirmed] says what is to be looked for.
/// - When it is we who have to stop (the user interrupts, nothing moves any more, the local disk is
///   full), the server still owes replies, which [Abort] collects.
public sealed interface Transfer extends Dialogue<Transferred> {
  /// Sends `command`, for which [OpenData] has made a data connection.
  static Step<Transferred> begin(TransferCommand command) {
    return Step.await(new AwaitingTransferReply(command), new Action.Send(command));
  }

  /// The same, but the bytes may flow as soon as the data connection stands, even before the server
  /// has said that it is ready for them: what it does not want it drops. For what is sent, and not
  /// under TLS, whose handshake has to wait for the server's word.
  static Step<Transferred> beginAtOnce(TransferCommand command) {
    return Step.await(
        new AwaitingBothEnds(command, Preliminary.UNSAID),
        new Action.Send(command),
        new Action.MoveData());
  }

  /// Whether the server has said that it begins.
  enum Preliminary {
    /// By a 1yz.
    SAID,
    /// It has left that out so far, or what it says is not about this transfer.
    UNSAID
  }

  /// The command that this is about.
  TransferCommand command();

  /// The command is on its way; no byte is expected yet.
  record AwaitingTransferReply(TransferCommand command) implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY ->
            Step.await(new AwaitingBothEnds(command, Preliminary.SAID), new Action.MoveData());
        case COMPLETION ->
            Step.await(
                new AwaitingDataEnd(command, reply, Preliminary.UNSAID), new Action.MoveData());
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(command, reply);
      };
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataFailed(ByteCount moved, DataFault fault) -> broken(command, moved, fault);
        case DataNotOpened _ -> notOpened(command);
        case DataListening _, DataOpened _, DataEnded _, DataCutOff _ -> Step.await(this);
      };
    }
  }

  /// The transfer runs.
  record AwaitingBothEnds(TransferCommand command, Preliminary preliminary) implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.DATA_SILENCE;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(new AwaitingBothEnds(command, Preliminary.SAID));
        case COMPLETION ->
            Step.await(
                new AwaitingDataEnd(
                    command, reply, isUsual(reply) ? preliminary : Preliminary.UNSAID));
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(command, reply);
      };
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataEnded(ByteCount moved) ->
            Step.await(new AwaitingReplyEnd(command, moved, preliminary));
        case DataCutOff(ByteCount moved) -> Step.await(new AwaitingDoubtfulEnd(command, moved));
        case DataFailed(ByteCount moved, DataFault fault) -> broken(command, moved, fault);
        case DataNotOpened _ -> notOpened(command);
        case DataListening _, DataOpened _ -> Step.await(this);
      };
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return disturbance instanceof DeadlinePassed
          ? abort(lost(command, ByteCount.ZERO, new DataFault.Silent()))
          : Transfer.super.onDisturbance(disturbance);
    }
  }

  /// All bytes have moved; the server has not confirmed.
  record AwaitingReplyEnd(TransferCommand command, ByteCount moved, Preliminary preliminary)
      implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(new AwaitingReplyEnd(command, moved, Preliminary.SAID));
        case COMPLETION -> complete(command, moved, reply, preliminary);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(command, reply);
      };
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return switch (disturbance) {
        case Interrupted() -> abort(new Failure.Interrupted());
        // Whose reply is whose nobody knows; it was not the network that took ours away.
        case ControlBroken(Failure.ProtocolBroken(ReplyFault.OutOfTurn _)) ->
            Transfer.super.onDisturbance(disturbance);
        case ControlLost _, ControlBroken _, DeadlinePassed _ ->
            unconfirmed(command, moved, disturbance);
        case ControlNotOpened _, ControlNotSecured _ -> Transfer.super.onDisturbance(disturbance);
      };
    }
  }

  /// All bytes have moved, and the server has confirmed without ever having said that it begins.
  /// NOOP tells whether that was for this transfer: if so, nothing comes before its reply.
  record AwaitingNoopReply(TransferCommand command, Transferred done) implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        // That NOOP is not known shows as well that nothing else was owed.
        case COMPLETION, INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> Step.succeed(done);
      };
    }

    /// What the server refuses before it has answered NOOP is the transfer.
    @Override
    public Step<Transferred> onSurplus(Reply reply) {
      return reply.severity().isNegative() ? refused(command, reply) : Step.await(this);
    }

    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return disturbance instanceof Interrupted
          ? Step.fail(Dialogue.failureOf(disturbance))
          : unconfirmed(command, done.moved(), disturbance);
    }
  }

  /// What came may be all or not; the server has not said what it thinks.
  record AwaitingDoubtfulEnd(TransferCommand command, ByteCount moved) implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION -> prove(command, moved, reply);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(command, reply);
      };
    }
  }

  /// The server believes that it has sent all; SIZE is to tell whether that is what came.
  record AwaitingSizeReply(TransferCommand command, ByteCount moved, Reply confirmation)
      implements Transfer {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Transferred> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION, INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            FileSize.in(reply).contains(moved)
                ? Step.succeed(new Transferred(moved, confirmation))
                : Step.fail(truncated(command, moved));
      };
    }

    /// What the server refuses before it has answered SIZE is the transfer.
    @Override
    public Step<Transferred> onSurplus(Reply reply) {
      return reply.severity().isNegative() ? refused(command, reply) : Step.await(this);
    }

    /// The transfer itself is over, so there is nothing to abort.
    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      return Step.fail(Dialogue.failureOf(disturbance));
    }
  }

  /// The server has confirmed; bytes may still be on their way.
  record AwaitingDataEnd(TransferCommand command, Reply reply, Preliminary preliminary)
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
        case PRELIMINARY -> Step.await(new AwaitingBothEnds(command, Preliminary.SAID));
        case COMPLETION -> Step.await(this);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(command, later);
      };
    }

    @Override
    public Step<Transferred> onSurplus(Reply later) {
      return onReply(later);
    }

    @Override
    public Step<Transferred> onData(DataEvent event) {
      return switch (event) {
        case DataEnded(ByteCount moved) -> complete(command, moved, reply, preliminary);
        case DataCutOff(ByteCount moved) -> prove(command, moved, reply);
        case DataFailed(ByteCount moved, DataFault fault) -> Step.fail(lost(command, moved, fault));
        case DataListening _, DataOpened _, DataNotOpened _ -> Step.await(this);
      };
    }

    /// Nothing is owed any more, so there is nothing to abort.
    @Override
    public Step<Transferred> onDisturbance(Disturbance disturbance) {
      Failure failure =
          disturbance instanceof DeadlinePassed
              ? lost(command, ByteCount.ZERO, new DataFault.Silent())
              : Dialogue.failureOf(disturbance);
      return Step.fail(failure, new Action.DiscardData());
    }
  }

  /// The data connection broke; the server is about to say why.
  record AwaitingVerdict(TransferCommand command, Failure lost) implements Transfer {
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
        case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(command, reply);
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

  private static Step<Transferred> complete(
      TransferCommand command, ByteCount moved, Reply reply, Preliminary preliminary) {
    Transferred done = new Transferred(moved, reply);
    return switch (preliminary) {
      case SAID -> Step.succeed(done);
      case UNSAID ->
          Step.await(new AwaitingNoopReply(command, done), new Action.Send(new FtpCommand.Noop()));
    };
  }

  private static Step<Transferred> unconfirmed(
      TransferCommand command, ByteCount moved, Disturbance disturbance) {
    return Step.fail(
        new Failure.Unconfirmed(command, moved, Dialogue.failureOf(disturbance)),
        new Action.DiscardData());
  }

  private static Step<Transferred> refused(TransferCommand command, Reply reply) {
    return Step.fail(new Failure.Refused(command, reply), new Action.DiscardData());
  }

  private static Step<Transferred> broken(
      TransferCommand command, ByteCount moved, DataFault fault) {
    Failure lost = lost(command, moved, fault);
    return switch (fault) {
      case DataFault.Broken(),
          DataFault.Truncated(),
          DataFault.NotSecured(TlsFault.NoAgreement _),
          DataFault.NotSecured(TlsFault.ConnectionLost _) ->
          Step.await(new AwaitingVerdict(command, lost));
      // Whatever the server says now does not make another certificate of it.
      case DataFault.NotSecured(_), DataFault.Silent(), DataFault.Local(_) -> abort(lost);
    };
  }

  /// The server may wait for the connection much longer than we want to.
  private static Step<Transferred> notOpened(TransferCommand command) {
    return abort(lost(command, ByteCount.ZERO, new DataFault.Broken()));
  }

  /// Only a file has a size; what a listing should have been nobody can say.
  private static Step<Transferred> prove(TransferCommand command, ByteCount moved, Reply reply) {
    return command instanceof FtpCommand.Retr(CommandArgument path)
        ? Step.await(
            new AwaitingSizeReply(command, moved, reply),
            new Action.Send(new FtpCommand.Size(path)))
        : Step.fail(truncated(command, moved));
  }

  private static Failure truncated(TransferCommand command, ByteCount moved) {
    return lost(command, moved, new DataFault.Truncated());
  }

  private static Failure lost(TransferCommand command, ByteCount moved, DataFault fault) {
    return new Failure.DataLost(command.direction(), moved, fault);
  }

  private static Step<Transferred> abort(Failure why) {
    return Abort.begin(why);
  }
}
