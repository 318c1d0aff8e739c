package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event.Disturbance;
import dev.hexftp.domain.dialogue.Event.Interrupted;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;

/// Stops a transfer and brings client and server back into step (RFC 959 §4.1.3, ABOR).
///
/// ABOR goes out and the data connection is reset. The reset matters most: vsftpd, ProFTPD and
/// Apache FtpServer look at the control connection only after the data connection has ended, and an
/// orderly end of an upload would be taken for the end of the file. ABOR goes out plain: the Telnet
/// signals that RFC 959 wants before it make Pure-FTPd silent and Apache FtpServer answer 501.
///
/// How many replies come back cannot be known. The transfer and ABOR are owed one each, but
/// Pure-FTPd answers a reset download with a second 150 and nothing more, and 426, 451, 225, 226
/// come in every combination. So we do not count. After the first reply, of any kind, NOOP is sent
/// as a **fence**: its 200 shows that all earlier replies have come. A server that does not know
/// NOOP says so, which is a sign as well, once the transfer and ABOR have been answered; before, it
/// may be ABOR that it does not know. `docs/abort.md` shows the behaviour of servers.
///
/// An abort never succeeds: it ends in the failure that made it necessary, with the session usable.
/// If it is disturbed itself, by a second interrupt or by a server that stays silent, the session
/// is given up.
///
/// @param <R> the result of the aborted dialogue
public sealed interface Abort<R> extends Dialogue<R> {
  /// Aborts the transfer under way because of `why`.
  static <R> Step<R> begin(Failure why) {
    return Step.await(
        new AwaitingFirstReply<>(why),
        new Action.Send(new FtpCommand.Abor()),
        new Action.DiscardData());
  }

  /// Why the transfer is aborted.
  Failure why();

  @Override
  default Deadline deadline() {
    return Deadline.ABORT;
  }

  /// The server has said nothing since.
  record AwaitingFirstReply<R>(Failure why) implements Abort<R> {
    @Override
    public Step<R> onReply(Reply reply) {
      return Step.await(
          reply.severity() == Severity.PRELIMINARY
              ? new AwaitingFence<>(why)
              : new AwaitingSecondReply<>(why),
          new Action.Send(new FtpCommand.Noop()));
    }
  }

  /// The server is clearing up; NOOP comes after all that it still has to say.
  record AwaitingFence<R>(Failure why) implements Abort<R> {
    @Override
    public Step<R> onReply(Reply reply) {
      return reply.is(ReplyCode.OK)
          ? Step.fail(why)
          : Step.await(
              reply.severity() == Severity.PRELIMINARY ? this : new AwaitingSecondReply<>(why));
    }
  }

  /// The same, and one of the transfer and ABOR has been answered.
  record AwaitingSecondReply<R>(Failure why) implements Abort<R> {
    @Override
    public Step<R> onReply(Reply reply) {
      return reply.is(ReplyCode.OK)
          ? Step.fail(why)
          : Step.await(
              reply.severity() == Severity.PRELIMINARY ? this : new AwaitingNoopReply<>(why));
    }
  }

  /// The same, and both have been answered.
  record AwaitingNoopReply<R>(Failure why) implements Abort<R> {
    @Override
    public Step<R> onReply(Reply reply) {
      return reply.is(ReplyCode.OK) || refusesNoop(reply) ? Step.fail(why) : Step.await(this);
    }

    /// Refusals of files and data connections are for the transfer.
    private static boolean refusesNoop(Reply reply) {
      boolean forTransfer =
          switch (reply.code().subject()) {
            case FILE_SYSTEM, CONNECTIONS -> true;
            case SYNTAX, INFORMATION, AUTHENTICATION, UNSPECIFIED -> false;
          };
      return reply.severity() == Severity.PERMANENT_NEGATIVE && !forTransfer;
    }
  }

  /// Any reply in the meantime belongs to the abort.
  @Override
  default Step<R> onSurplus(Reply reply) {
    return onReply(reply);
  }

  @Override
  default Step<R> onDisturbance(Disturbance disturbance) {
    return Step.fail(
        new Failure.Abandoned(
            disturbance instanceof Interrupted ? new Failure.Interrupted() : why()));
  }
}
