package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.text.WireCharset;
import java.util.ArrayList;
import java.util.List;

/// One dialogue on a link, from its first step to its end.
///
/// It has three parts, of which the first and the last are often left out:
///
/// - [Settling]: outstanding replies are collected, and events since the last conversation are
///   noticed, lest they be taken for answers to new commands.
/// - [Playing]: the dialogue gets the replies to its own commands, and no others. Commands of later
///   dialogues go out after its first; the replies to them are kept.
/// - [Holding]: the dialogue has succeeded, and the reply to the first command ahead is on its way.
///   Until that comes, a refusal is the last word about this dialogue.
///
/// A reply that can answer no outstanding command is **surplus**: it is shown and counted, and the
/// right one is awaited. A refusal among them makes a success doubtful ([LinkState#doubt]).
///
/// Conversations are immutable: the same event in the same state gives the same turn.
///
/// @param <R> the result of the dialogue
public sealed interface Conversation<R> permits Settling, Playing, Holding {
  /// So many surplus replies are no slip any more: client and server are out of step.
  int MOST_SURPLUS = 1_000;

  /// Plays the dialogue that begins with `first` on a link in the state `link`. After its first
  /// step, `ahead` is sent, as far as `charset` can write it.
  static <R> Turn<R> begin(
      Step<R> first, LinkState link, List<FtpCommand> ahead, WireCharset charset) {
    Course course = Course.begin(charset, ahead);
    List<Act> acts = new ArrayList<>();
    if (link.replies().owesDialogue() || link.awaits(first)) {
      return course.play(first, link, acts);
    }
    LinkState alone = link;
    if (link.isAhead()) {
      for (Reply reply : link.early()) {
        acts.add(new Act.Show(reply, Act.Standing.IN_VAIN));
      }
      Action discard = new Action.DiscardData();
      acts.add(new Act.Perform(discard));
      alone = link.withNothingAhead().after(discard);
    }
    return new Settling<>(first, alone, course, false).begin(acts);
  }

  /// The state of the link now.
  LinkState link();

  /// How long to wait for the next event: the shortest of these. With none of them, it is only
  /// looked whether something has come already.
  List<Deadline> patience();

  /// The turn after `event`.
  Turn<R> on(Event event);
}
