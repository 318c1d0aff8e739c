package dev.hexftp.domain.outcome;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;

/// One thing that a command did or found out.
///
/// Commands and replies are separate effects, in the order in which they went over the control
/// connection. Under pipelining a reply can follow the command after the one that it answers, so
/// nothing here pairs them.
public sealed interface Effect {
  /// A command was sent.
  ///
  /// @param command as it may be shown, with stars for secrets
  record Sent(String command) implements Effect {}

  /// The server replied.
  record Replied(Reply reply) implements Effect {}

  /// A transfer is complete.
  ///
  /// @param names the file that was transferred, and its target
  /// @param kind which kind of transfer it was
  /// @param result how many bytes, how long, over which data connection, and with which evidence
  record Transferred(Names names, TransferKind kind, TransferResult result) implements Effect {}

  /// The two ends of a transfer.
  ///
  /// @param local the local file as the user or a server named it; none if the data went to the
  ///   screen
  /// @param remote the remote path; empty for the current directory
  record Names(Direction direction, Option<String> local, String remote) {}

  /// The client made a decision.
  record Decided(Notice.Decision decision) implements Effect {}

  /// The user was informed about the client or the server.
  record Told(Notice.Answer answer) implements Effect {}

  /// A part of the command failed: one file of many, or an attempt that is made again.
  record PartFailed(Failure failure) implements Effect {}

  /// `count` more effects were not kept, since there were so many. `transfers` is the sum of the
  /// transfers among them.
  record Omitted(long count, TransferTotals transfers) implements Effect {}

  /// The effect that `notice` reports, if it reports one.
  static Option<Effect> of(Notice notice) {
    return switch (notice) {
      case Notice.CommandSent(var command) -> Option.of(new Sent(CommandEncoder.masked(command)));
      case Notice.ReplyReceived(var reply, _) -> Option.of(new Replied(reply));
      case Notice.Decision decision -> Option.of(new Decided(decision));
      case Notice.Answer answer -> Option.of(new Told(answer));
      case Notice.Failed(var failure) -> Option.of(new PartFailed(failure));
      // Its effect is Transferred, which knows more.
      case Notice.Summarized _ -> Option.none();
      case Notice.DataProgressed _, Notice.DataFinished _, Notice.TextReceived _ -> Option.none();
      case Notice.SetupRejected _, Notice.PasswordExposed _, Notice.ScriptRejected _ ->
          Option.none();
      case Notice.EndedEarly _, Notice.AnswerEchoed _, Notice.AnswersExplained _ -> Option.none();
      case Notice.CommandAwaited _, Notice.LineEchoed _, Notice.QuestionAsked _ -> Option.none();
      case Notice.AnswerTaken _, Notice.TypingDropped _, Notice.BellRung _ -> Option.none();
    };
  }

  /// Whether it is a part of the conversation with the server, of which a long command has much.
  default boolean isConversation() {
    return switch (this) {
      case Sent _, Replied _ -> true;
      case Transferred _, Decided _, Told _, PartFailed _, Omitted _ -> false;
    };
  }
}
