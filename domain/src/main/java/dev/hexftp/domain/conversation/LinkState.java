package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Event.DataNotOpened;
import dev.hexftp.domain.dialogue.Event.DataOpened;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.reply.Reply;
import io.vavr.control.Option;
import java.util.List;

/// The state of a link between two conversations, handed from one to the next.
///
/// @param replies which commands the server has yet to answer
/// @param balance whether it has said more than it was asked for
/// @param untold something that has happened and that no dialogue has heard of
/// @param connecting whether a data connection is being made, and nothing has come of it yet
public record LinkState(
    ReplyQueue replies, Balance balance, Option<Event> untold, boolean connecting) {
  /// A link that is being made. The server speaks first.
  public static final LinkState OPENING =
      new LinkState(
          new ReplyQueue(List.of(Outstanding.greeting())), Balance.EVEN, Option.none(), false);

  /// A link on which all is said.
  public static final LinkState QUIET =
      new LinkState(ReplyQueue.EMPTY, Balance.EVEN, Option.none(), false);

  /// Whether a transfer was sent ahead, and another one than that by `command`.
  public boolean isAheadOfAnother(FtpCommand command) {
    return replies.isAheadOfAnother(command);
  }

  /// Whether commands were sent ahead whose dialogues have not begun.
  public boolean isAhead() {
    return replies.isAhead();
  }

  /// The replies that have come for these commands.
  public List<Reply> early() {
    return replies.early();
  }

  /// Their dialogues do not come, nor does the data connection that was to be made for them.
  public LinkState withNothingAhead() {
    return with(replies.withNothingAhead());
  }

  /// The refusal that makes the last success doubtful, if there is one.
  public Option<Reply> doubt() {
    return balance.doubt();
  }

  /// The same link, when the user knows about the doubt.
  public LinkState withoutDoubt() {
    return with(balance.withoutDoubt());
  }

  /// Whether the dialogue that begins with `first` is the one for which the next command that was
  /// sent ahead is meant. An active data connection begins with listening, and the command that
  /// follows depends on the address.
  boolean awaits(Step<?> first) {
    return replies
        .firstAhead()
        .exists(
            next ->
                next.command().exists(sent -> first.actions().contains(new Action.Send(sent)))
                    || (next.opensActively()
                        && first.actions().contains(new Action.ListenForData())));
  }

  LinkState with(ReplyQueue others) {
    return new LinkState(others, balance, untold, connecting);
  }

  LinkState with(Balance other) {
    return new LinkState(replies, other, untold, connecting);
  }

  LinkState leaving(Event event) {
    return new LinkState(replies, balance, Option.of(event), connecting);
  }

  LinkState withAllTold() {
    return untold.isEmpty() ? this : new LinkState(replies, balance, Option.none(), connecting);
  }

  /// `reply` has come for `entry`; `rest` is outstanding after that.
  LinkState answered(Outstanding entry, Reply reply, ReplyQueue rest) {
    LinkState now = with(rest);
    return Outstanding.isFinal(reply)
        ? entry.command().fold(() -> now, command -> now.with(balance.answered(command, reply)))
        : now;
  }

  LinkState after(Event event) {
    return event instanceof DataOpened || event instanceof DataNotOpened
        ? new LinkState(replies, balance, untold, false)
        : this;
  }

  /// No events of a data connection that was dropped are passed on.
  LinkState after(Action action) {
    return switch (action) {
      case Action.ConnectData _ -> new LinkState(replies, balance, withoutDataEvent(), true);
      case Action.ListenForData _, Action.DiscardData _ ->
          new LinkState(replies, balance, withoutDataEvent(), false);
      case Action.Send _, Action.Ask _, Action.SecureControl _ -> this;
      case Action.MoveData _, Action.StopData _ -> this;
    };
  }

  private Option<Event> withoutDataEvent() {
    return untold.filter(event -> !(event instanceof DataNotOpened));
  }
}
