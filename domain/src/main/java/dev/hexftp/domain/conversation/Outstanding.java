package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Answers.Fit;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/// A command that was sent and whose final reply is outstanding, or has come too early for its
/// dialogue.
///
/// @param command nothing for the connection itself, which the server answers by its greeting
/// @param begun whether a preliminary reply has come
/// @param skippable whether the server may never answer: it was asked to abort
/// @param early the replies to a command whose dialogue has not begun
public record Outstanding(
    Option<FtpCommand> command, Owner owner, boolean begun, boolean skippable, List<Reply> early) {
  /// The owner of the replies.
  public enum Owner {
    /// To the dialogue that is being played.
    DIALOGUE,
    /// To a dialogue that has not begun; they are kept for it.
    AHEAD,
    /// To none: its dialogue ended before they came.
    ABANDONED,
    /// To none: the dialogue that it was sent ahead for never came.
    AHEAD_IN_VAIN
  }

  /// More replies to one command ahead of its dialogue are not kept.
  private static final int MOST_EARLY = 4;

  public Outstanding {
    early = List.copyOf(early);
  }

  static Outstanding of(FtpCommand command, Owner owner) {
    return new Outstanding(Option.of(command), owner, false, false, List.of());
  }

  /// The connection, to which the server has not said its greeting.
  static Outstanding greeting() {
    return new Outstanding(Option.none(), Owner.DIALOGUE, false, false, List.of());
  }

  /// Whether the final reply has come.
  boolean isAnswered() {
    return !early.isEmpty() && isFinal(early.getLast());
  }

  boolean is(FtpCommand other) {
    return command.contains(other);
  }

  boolean belongsTo(Owner one) {
    return owner == one;
  }

  /// Whether this is a wish of ours that the server connects to us.
  boolean opensActively() {
    return command.exists(Answers::opensActively);
  }

  Fit fit(Reply reply) {
    return command.fold(() -> Fit.POSSIBLE, sent -> fit(sent, reply));
  }

  private Fit fit(FtpCommand sent, Reply reply) {
    return switch (owner) {
      case DIALOGUE, ABANDONED ->
          skippable ? Answers.fitAborted(sent, begun, reply) : Answers.fit(sent, begun, reply);
      case AHEAD, AHEAD_IN_VAIN ->
          early.size() < MOST_EARLY ? Answers.fitAhead(sent, begun, reply) : Fit.NONE;
    };
  }

  /// After a reply that is not the last one.
  Outstanding havingBegun() {
    return new Outstanding(command, owner, true, skippable, early);
  }

  Outstanding ownedBy(Owner other) {
    return new Outstanding(command, other, begun, skippable, List.of());
  }

  Outstanding mayBeSkipped() {
    return new Outstanding(command, owner, begun, true, early);
  }

  Outstanding keeping(Reply reply) {
    List<Reply> more = new ArrayList<>(early);
    more.add(reply);
    return new Outstanding(command, owner, begun || !isFinal(reply), skippable, more);
  }

  static boolean isFinal(Reply reply) {
    return reply.severity() != Severity.PRELIMINARY;
  }
}
