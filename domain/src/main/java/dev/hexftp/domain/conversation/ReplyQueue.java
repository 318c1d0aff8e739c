package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.conversation.Answers.Fit;
import dev.hexftp.domain.conversation.Outstanding.Owner;
import dev.hexftp.domain.reply.Reply;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The commands of a link that the server has yet to answer, in the order in which they were sent.
///
/// A server takes commands in the order in which they come (RFC 959 §5.4), so a reply belongs to
/// the oldest command that is unanswered, provided that it can answer it.
public record ReplyQueue(List<Outstanding> entries) {
  static final ReplyQueue EMPTY = new ReplyQueue(List.of());

  public ReplyQueue {
    entries = List.copyOf(entries);
  }

  /// To which command a reply belongs.
  sealed interface Placement {
    /// To `entry`; `rest` is the queue after it.
    record To(Outstanding entry, ReplyQueue rest) implements Placement {}

    /// To one that was sent after another which is unanswered.
    record OutOfTurn() implements Placement {}

    /// To none.
    record Surplus() implements Placement {}
  }

  ReplyQueue sent(FtpCommand command) {
    return with(Outstanding.of(command, Owner.DIALOGUE));
  }

  ReplyQueue sentAhead(FtpCommand command) {
    return with(Outstanding.of(command, Owner.AHEAD));
  }

  private ReplyQueue with(Outstanding entry) {
    List<Outstanding> more = new ArrayList<>(entries);
    more.add(entry);
    return new ReplyQueue(more);
  }

  /// The oldest command that was sent ahead of its dialogue, if there is one.
  Option<Outstanding> firstAhead() {
    return find(entry -> entry.belongsTo(Owner.AHEAD));
  }

  boolean isAhead() {
    return firstAhead().isDefined();
  }

  /// Whether a transfer was sent ahead, and another one than that by `command`.
  boolean isAheadOfAnother(FtpCommand command) {
    return has(
        entry ->
            entry.belongsTo(Owner.AHEAD)
                && entry.command().exists(TransferCommand.class::isInstance)
                && !entry.is(command));
  }

  /// Whether the dialogue that is being played waits for a reply.
  boolean owesDialogue() {
    return has(entry -> entry.belongsTo(Owner.DIALOGUE));
  }

  /// Whether any reply is outstanding.
  boolean owes() {
    return has(entry -> !entry.isAnswered());
  }

  /// Whether a command that was sent ahead has been answered.
  boolean isAnsweredAhead() {
    return has(entry -> entry.belongsTo(Owner.AHEAD) && !entry.early().isEmpty());
  }

  private boolean has(Predicate<Outstanding> condition) {
    return find(condition).isDefined();
  }

  private Option<Outstanding> find(Predicate<Outstanding> condition) {
    for (Outstanding entry : entries) {
      if (condition.test(entry)) {
        return Option.of(entry);
      }
    }
    return Option.none();
  }

  /// The dialogue of the first command that was sent ahead has begun. Replies that have come
  /// already are for that dialogue.
  ReplyQueue claimed() {
    Option<Outstanding> claimed = firstAhead();
    List<Outstanding> rest = new ArrayList<>();
    for (Outstanding entry : entries) {
      if (!claimed.contains(entry)) {
        rest.add(entry);
      } else if (!entry.isAnswered()) {
        rest.add(entry.ownedBy(Owner.DIALOGUE));
      }
    }
    return new ReplyQueue(rest);
  }

  /// The replies to commands that were sent ahead.
  List<Reply> early() {
    List<Reply> early = new ArrayList<>();
    for (Outstanding entry : entries) {
      early.addAll(entry.early());
    }
    return early;
  }

  /// The dialogues for which commands were sent ahead do not come.
  ReplyQueue withNothingAhead() {
    return isAhead() ? handedOver(Owner.AHEAD, Owner.AHEAD_IN_VAIN) : this;
  }

  /// The dialogue has ended, and takes no replies any more.
  ReplyQueue withoutDialogue() {
    return owesDialogue() ? handedOver(Owner.DIALOGUE, Owner.ABANDONED) : this;
  }

  private ReplyQueue handedOver(Owner from, Owner to) {
    return mapped(
        entry -> !entry.belongsTo(from) || !entry.isAnswered(),
        entry -> entry.belongsTo(from) ? entry.ownedBy(to) : entry);
  }

  /// After an abort, which was sent last, the server may leave out the reply to any of them.
  ReplyQueue allSkippable() {
    return mapped(_ -> true, Outstanding::mayBeSkipped);
  }

  /// `fence` is sent, after whose reply the server says nothing about those before.
  ReplyQueue fencedBy(FtpCommand fence) {
    return allSkippable().with(Outstanding.of(fence, Owner.AHEAD_IN_VAIN));
  }

  /// `command` was not answered after all: the supposed reply was for an earlier command.
  ReplyQueue reopened(FtpCommand command) {
    List<Outstanding> more = new ArrayList<>();
    more.add(Outstanding.of(command, Owner.DIALOGUE).havingBegun());
    more.addAll(entries);
    return new ReplyQueue(more);
  }

  private ReplyQueue mapped(Predicate<Outstanding> kept, UnaryOperator<Outstanding> change) {
    List<Outstanding> rest = new ArrayList<>();
    for (Outstanding entry : entries) {
      if (kept.test(entry)) {
        rest.add(change.apply(entry));
      }
    }
    return new ReplyQueue(rest);
  }

  /// Finds the command that `reply` answers: the oldest one that its code names, else the oldest
  /// one that it can answer. It is out of turn if an earlier command still waits for its reply, and
  /// surplus if no command fits.
  Placement place(Reply reply) {
    int first = -1;
    int own = -1;
    boolean passedOver = false;
    for (int i = 0; i < entries.size() && own < 0; i++) {
      Outstanding entry = entries.get(i);
      Fit fit = entry.isAnswered() ? Fit.NONE : entry.fit(reply);
      own = fit == Fit.OWN ? i : own;
      first = fit != Fit.NONE && first < 0 && !passedOver ? i : first;
      passedOver |= own < 0 && isWaitedFor(entry);
    }
    if (own >= 0) {
      return own == first || !isWaitedForBefore(own)
          ? taken(own, reply)
          : new Placement.OutOfTurn();
    }
    return first >= 0 ? taken(first, reply) : new Placement.Surplus();
  }

  private static boolean isWaitedFor(Outstanding entry) {
    return !entry.isAnswered() && !entry.skippable();
  }

  private boolean isWaitedForBefore(int index) {
    for (int i = 0; i < index; i++) {
      if (isWaitedFor(entries.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// The server has passed over the commands before that it was free to pass over.
  private Placement taken(int index, Reply reply) {
    Outstanding entry = entries.get(index);
    List<Outstanding> rest = new ArrayList<>();
    for (Outstanding before : entries.subList(0, index)) {
      if (!before.skippable() || before.isAnswered()) {
        rest.add(before);
      }
    }
    if (entry.belongsTo(Owner.AHEAD)) {
      rest.add(entry.keeping(reply));
    } else if (!Outstanding.isFinal(reply)) {
      rest.add(entry.havingBegun());
    }
    rest.addAll(entries.subList(index + 1, entries.size()));
    return new Placement.To(entry, new ReplyQueue(rest));
  }
}
