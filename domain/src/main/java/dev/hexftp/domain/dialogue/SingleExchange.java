package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;

/// One command, one final reply: CWD, DELE, TYPE, QUIT and most others (RFC 959 §6, first diagram).
///
/// Preliminary replies are passed over. 2yz is success. 3yz is one only for a command that wants a
/// sequel, and for a line that the user wrote; the caller knows the next command. To any other
/// command it is a refusal, like 4yz and 5yz: the server waits for something that never comes.
public sealed interface SingleExchange extends Dialogue<Reply> {
  /// Sends `command` and awaits its reply.
  static Step<Reply> begin(FtpCommand command) {
    return Step.await(new AwaitingReply(command), new Action.Send(command));
  }

  /// The command is on its way.
  record AwaitingReply(FtpCommand command) implements SingleExchange {
    @Override
    public Deadline deadline() {
      return command instanceof FtpCommand.Quit ? Deadline.GOODBYE : Deadline.REPLY;
    }

    @Override
    public Step<Reply> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION ->
            isDoubtfulEnd(reply) ? Step.await(new AwaitingEnd(reply)) : Step.succeed(reply);
        case INTERMEDIATE -> wantsSequel(command) ? Step.succeed(reply) : refused(reply);
        case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(reply);
      };
    }

    /// A goodbye in other words may have been meant for a command before.
    private boolean isDoubtfulEnd(Reply reply) {
      return command instanceof FtpCommand.Quit && !reply.is(ReplyCode.GOODBYE);
    }

    private Step<Reply> refused(Reply reply) {
      return Step.fail(new Failure.Refused(command, reply));
    }
  }

  /// QUIT was answered by `answer`, which is no 221. A server closes the connection after QUIT (RFC
  /// 959 §4.1.1), so its last replies come before that: one may be a refusal of something that
  /// counts as done.
  record AwaitingEnd(Reply answer) implements SingleExchange {
    @Override
    public Deadline deadline() {
      return Deadline.GOODBYE;
    }

    @Override
    public Step<Reply> onReply(Reply reply) {
      return onSurplus(reply);
    }

    @Override
    public Step<Reply> onSurplus(Reply reply) {
      return reply.is(ReplyCode.GOODBYE) ? Step.succeed(answer) : Step.await(this);
    }

    @Override
    public Step<Reply> onDisturbance(Event.Disturbance disturbance) {
      return Step.succeed(answer);
    }
  }

  /// Whether another command has to follow `command` before anything is done.
  private static boolean wantsSequel(FtpCommand command) {
    return switch (command) {
      case FtpCommand.User _, FtpCommand.Pass _, FtpCommand.Rnfr _, FtpCommand.Rest _ -> true;
      case FtpCommand.Verbatim _ -> true;
      case FtpCommand.Acct _, FtpCommand.Quit _, FtpCommand.Type _, FtpCommand.Abor _ -> false;
      case FtpCommand.Pasv _, FtpCommand.Epsv _, FtpCommand.Port _, FtpCommand.Eprt _ -> false;
      case FtpCommand.TransferCommand _, FtpCommand.Noop _ -> false;
      // A request is one exchange (see FtpCommand.Request).
      case FtpCommand.Request _ -> false;
      case FtpCommand.Cwd _, FtpCommand.Rnto _, FtpCommand.Feat _, FtpCommand.OptsUtf8On _ -> false;
      case FtpCommand.AuthTls _, FtpCommand.Pbsz _, FtpCommand.Prot _ -> false;
      case FtpCommand.Mdtm _, FtpCommand.Mlst _ -> false;
      case FtpCommand.Host _, FtpCommand.Clnt _, FtpCommand.Lang _ -> false;
    };
  }
}
