package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;

/// One command, one final reply: CWD, DELE, TYPE, QUIT and most others (RFC 959 §6, first diagram).
///
/// Preliminary replies are passed over. 2yz and 3yz are success; the caller knows whether a 3yz
/// wants a sequel. 4yz and 5yz are a refusal.
public sealed interface SingleExchange extends Dialogue<Reply> {
  /// Sends `command` and awaits its reply.
  static Step<Reply> begin(FtpCommand command) {
    return Step.await(new AwaitingReply(command), new Action.Send(command));
  }

  /// The command is on its way.
  record AwaitingReply(FtpCommand command) implements SingleExchange {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Reply> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION, INTERMEDIATE -> Step.succeed(reply);
        case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(new Failure.Refused(command, reply));
      };
    }
  }
}
