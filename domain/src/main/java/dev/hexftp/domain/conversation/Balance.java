package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Answers.Fit;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;
import io.vavr.control.Option;

/// Whether commands and replies balance: which replies answered no command, and which results they
/// make doubtful.
///
/// A surplus reply that is not recognized as one shifts all that come after it by one command,
/// until one comes that cannot answer the command whose turn it is. As long as all of them say
/// "done", each command was done, however they belong together. But a refusal among them may be for
/// the command before the one that it was taken for, and that one counts as done: it is recorded as
/// a doubt.
///
/// @param surplus how many replies were recognized as surplus on this link
/// @param succeeded whether a command was answered by 2yz on this link
/// @param previous the command that was answered last
/// @param confirmed whether that was by 2yz, which servers have been seen to say twice
/// @param shifted whether a command was answered by a 2yz that may have been the second one to the
///   command before
/// @param suspect the first refusal after that
/// @param doubt a refusal that may be for a command which counts as done
public record Balance(
    int surplus,
    boolean succeeded,
    Option<FtpCommand> previous,
    boolean confirmed,
    boolean shifted,
    Option<Reply> suspect,
    Option<Reply> doubt) {
  static final Balance EVEN =
      new Balance(0, false, Option.none(), false, false, Option.none(), Option.none());

  /// `reply` was the final one to `command`. A reply that cannot be for the command before is not
  /// shifted.
  Balance answered(FtpCommand command, Reply reply) {
    boolean inStep = !previous.exists(before -> Answers.fit(before, false, reply) != Fit.NONE);
    boolean done = reply.severity() == Severity.COMPLETION;
    boolean suspicious = !inStep && shifted && reply.severity().isNegative();
    return new Balance(
        surplus,
        succeeded || done,
        Option.of(command),
        done,
        !inStep && (shifted || (done && confirmed)),
        inStep ? Option.none() : suspect.orElse(Option.when(suspicious, reply)),
        doubt);
  }

  /// `reply` answers no command.
  Balance surplus(Reply reply) {
    return switch (reply.severity()) {
      case PRELIMINARY -> this;
      case COMPLETION, INTERMEDIATE -> recognized(suspect);
      case TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> recognized(Option.of(reply));
    };
  }

  private Balance recognized(Option<Reply> refusal) {
    return new Balance(
        surplus + 1, succeeded, previous, confirmed, false, Option.none(), doubt.orElse(refusal));
  }

  /// QUIT was answered by `reply`. A server that refuses it speaks of something else, unless it
  /// says that it does not know the command.
  Balance quitBy(Reply reply) {
    boolean unknown =
        reply.is(ReplyCode.UNKNOWN_COMMAND)
            || reply.is(ReplyCode.NOT_IMPLEMENTED)
            || reply.is(ReplyCode.NOT_LOGGED_IN);
    return reply.severity().isNegative() && !unknown && succeeded ? surplus(reply) : this;
  }

  Balance withoutDoubt() {
    return new Balance(surplus, succeeded, previous, confirmed, shifted, suspect, Option.none());
  }
}
