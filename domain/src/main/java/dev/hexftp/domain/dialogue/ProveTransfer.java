package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.evidence.SizeAnswer;
import dev.hexftp.domain.reply.FileSize;
import dev.hexftp.domain.reply.ListedSize;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyMeaning;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Option;

/// Asks how big a file at the server is, to prove a transfer about whose end there is a doubt.
///
/// SIZE is asked first (RFC 3659 §4), which counts the bytes as they are transferred. A server that
/// does not know it is asked for the facts about that one file by MLST (RFC 3659 §7), whose size is
/// that of the bytes as they are stored; so that is of use only where they are transferred as they
/// are. A refusal is an answer, too: then there is no size.
public sealed interface ProveTransfer extends Dialogue<SizeAnswer> {
  /// Asks for the size of the file at `path`, which was transferred as `type`.
  static Step<SizeAnswer> begin(CommandArgument path, RepresentationType type) {
    return Step.await(
        new AwaitingSizeReply(path, type), new Action.Send(new FtpCommand.Size(path)));
  }

  @Override
  default Deadline deadline() {
    return Deadline.REPLY;
  }

  /// SIZE is on its way.
  record AwaitingSizeReply(CommandArgument path, RepresentationType type) implements ProveTransfer {
    @Override
    public Step<SizeAnswer> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION, INTERMEDIATE, TRANSIENT_NEGATIVE ->
            Step.succeed(new SizeAnswer.OfSize(FileSize.in(reply), reply));
        case PERMANENT_NEGATIVE ->
            isUnknownCommand(reply) && type != RepresentationType.ASCII
                ? Step.await(new AwaitingFacts(), new Action.Send(new FtpCommand.Mlst(path)))
                : Step.succeed(new SizeAnswer.OfSize(Option.none(), reply));
      };
    }
  }

  /// MLST is on its way.
  record AwaitingFacts() implements ProveTransfer {
    @Override
    public Step<SizeAnswer> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION, INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.succeed(new SizeAnswer.OfFacts(ListedSize.in(reply), reply));
      };
    }
  }

  /// Whether the command was refused, and not the file.
  private static boolean isUnknownCommand(Reply reply) {
    return ReplyMeaning.isCommandUnusable(reply);
  }
}
