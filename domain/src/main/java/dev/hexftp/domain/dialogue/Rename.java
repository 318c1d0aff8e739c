package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.Rnfr;
import dev.hexftp.domain.command.FtpCommand.Rnto;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;

/// RNFR and RNTO, which belong together: the second is sent only if the server answers the first
/// with 3yz (RFC 959 §4.1.3 and §6).
public sealed interface Rename extends Dialogue<Reply> {
  /// Renames `from` to `to`.
  static Step<Reply> begin(CommandArgument from, CommandArgument to) {
    Rnfr first = new Rnfr(from);
    return Step.await(new AwaitingRnfrReply(first, to), new Action.Send(first));
  }

  @Override
  default Deadline deadline() {
    return Deadline.REPLY;
  }

  /// RNFR is on its way.
  record AwaitingRnfrReply(Rnfr sent, CommandArgument to) implements Rename {
    @Override
    public Step<Reply> onReply(Reply reply) {
      FtpCommand second = new Rnto(to);
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case INTERMEDIATE -> Step.await(new AwaitingRntoReply(second), new Action.Send(second));
        // A 2yz would say that all is done although the new name was never sent.
        case COMPLETION, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(new Failure.Refused(sent, reply));
      };
    }
  }

  /// RNTO is on its way.
  record AwaitingRntoReply(FtpCommand sent) implements Rename {
    @Override
    public Step<Reply> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION -> Step.succeed(reply);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(new Failure.Refused(sent, reply));
      };
    }
  }
}
