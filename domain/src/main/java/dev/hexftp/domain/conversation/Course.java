package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Act.Standing;
import dev.hexftp.domain.conversation.Act.Timing;
import dev.hexftp.domain.conversation.Outstanding.Owner;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Dialogue;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.text.WireCharset;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/// How a conversation takes the steps of its dialogue, and the facts that it has to remember for
/// that.
///
/// @param charset in which commands are written
/// @param ahead the step to be sent after the first one
/// @param leads whether something was sent ahead
/// @param last the command that the dialogue sent last
/// @param surplus how many surplus replies have come in this conversation
record Course(
    WireCharset charset,
    List<FtpCommand> ahead,
    boolean leads,
    Option<FtpCommand> last,
    int surplus) {
  Course {
    ahead = List.copyOf(ahead);
  }

  static Course begin(WireCharset charset, List<FtpCommand> ahead) {
    return new Course(charset, ahead, false, Option.none(), 0);
  }

  Course afterSurplus() {
    return new Course(charset, ahead, leads, last, surplus + 1);
  }

  private Course afterSending(FtpCommand command) {
    return new Course(charset, ahead, leads, Option.of(command), surplus);
  }

  private Course afterSendingAhead(boolean sent) {
    return new Course(charset, List.of(), leads || sent, last, surplus);
  }

  boolean isEndless() {
    return surplus >= Conversation.MOST_SURPLUS;
  }

  /// Takes `step`, after `acts`.
  <R> Turn<R> play(Step<R> step, LinkState link, List<Act> acts) {
    List<Reply> come = new ArrayList<>();
    Step<R> last = step;
    Turn<R> turn = take(step, link, acts, come);
    // Replies that have already come for a command that was sent ahead are heard at once.
    while (turn instanceof Turn.Continue<R> goesOn
        && goesOn.next() instanceof Playing<R> playing
        && !come.isEmpty()) {
      Reply next = come.removeFirst();
      acts.add(new Act.Show(next, Standing.ANSWER));
      last = playing.state().on(new ReplyArrived(next));
      turn = playing.course().take(last, playing.link(), acts, come);
    }
    return turn instanceof Turn.Continue<R> goesOn
            && goesOn.next() instanceof Playing<R> playing
            && playing.link().untold().isDefined()
            && !asks(last)
        ? playing.hearUntold(acts)
        : turn;
  }

  /// Performs `step`. Replies that have come for its commands already go to `come`.
  private <R> Turn<R> take(Step<R> step, LinkState link, List<Act> acts, List<Reply> come) {
    for (Failure unwritable : unwritable(step.actions())) {
      return giveUp(unwritable, link, acts);
    }
    LinkState now = link;
    Course course = this;
    for (Action action : step.actions()) {
      if (action instanceof Action.Send(FtpCommand command)) {
        come.addAll(claimable(now, command));
        now = send(command, now, acts);
        course = course.afterSending(command);
      } else {
        acts.add(new Act.Perform(action));
        now = now.after(action);
      }
    }
    return ahead.isEmpty() ? course.turn(step, now, acts) : course.goAhead(step, now, acts);
  }

  /// Sends the steps that go ahead of the replies to this step's commands.
  private <R> Turn<R> goAhead(Step<R> step, LinkState link, List<Act> acts) {
    LinkState now = link;
    boolean sentAhead = false;
    for (FtpCommand command : ahead) {
      if (!CommandEncoder.isEncodable(command, charset)) {
        // Its own dialogue reports that; the commands after it are not sent either.
        break;
      }
      acts.add(new Act.Send(command, Timing.AHEAD));
      now = now.with(now.replies().sentAhead(command));
      sentAhead = true;
    }
    return afterSendingAhead(sentAhead).turn(step, now, acts);
  }

  private <R> Turn<R> turn(Step<R> step, LinkState now, List<Act> acts) {
    return switch (step) {
      case Step.Succeeded<R>(R result, _) -> succeed(result, now, acts);
      case Step.Failed<R>(Failure failure, _) -> ended(Either.left(failure), now, acts);
      case Step.Continue<R>(Dialogue<R> state, _) ->
          new Turn.Continue<>(new Playing<>(state, now, this), acts);
    };
  }

  private static boolean asks(Step<?> step) {
    for (Action action : step.actions()) {
      if (action instanceof Action.Ask) {
        return true;
      }
    }
    return false;
  }

  private static List<Reply> claimable(LinkState link, FtpCommand command) {
    return link.replies()
        .firstAhead()
        .filter(next -> next.is(command))
        .fold(List::of, Outstanding::early);
  }

  /// A command that was sent ahead need not be sent. Any other one shows that the dialogues of
  /// those that were do not come.
  private static LinkState send(FtpCommand command, LinkState link, List<Act> acts) {
    ReplyQueue replies = link.replies();
    if (replies.firstAhead().exists(next -> next.is(command))) {
      acts.add(new Act.Claim(command));
      return link.with(replies.claimed());
    }
    for (Reply reply : replies.early()) {
      acts.add(new Act.Show(reply, Standing.IN_VAIN));
    }
    acts.add(new Act.Send(command, Timing.IN_TURN));
    ReplyQueue sent = replies.withNothingAhead().sent(command);
    return link.with(command instanceof FtpCommand.Abor ? sent.allSkippable() : sent);
  }

  /// Commands that cannot be written in the server's character set are not sent.
  private Option<Failure> unwritable(List<Action> actions) {
    for (Action action : actions) {
      if (action instanceof Action.Send(FtpCommand command)
          && !CommandEncoder.isEncodable(command, charset)) {
        return Option.of(new Failure.UnwritableText(CommandEncoder.masked(command), charset));
      }
    }
    return Option.none();
  }

  private <R> Turn<R> succeed(R result, LinkState link, List<Act> acts) {
    for (FtpCommand command : last) {
      if (leads && link.replies().firstAhead().exists(next -> !next.isAnswered())) {
        return new Turn.Continue<>(new Holding<>(result, command, link, this), acts);
      }
    }
    return ended(Either.right(result), link, acts);
  }

  static <R> Turn<R> ended(Either<Failure, R> result, LinkState link, List<Act> acts) {
    return new Turn.Ended<>(result, link.with(link.replies().withoutDialogue()), acts);
  }

  /// Ends it, and drops a data connection that was opened for a dialogue which is not played.
  static <R> Turn<R> giveUp(Failure failure, LinkState link, List<Act> acts) {
    Action discard = new Action.DiscardData();
    acts.add(new Act.Perform(discard));
    return ended(Either.left(failure), link.after(discard), acts);
  }

  static Failure outOfStep(Reply reply) {
    return new Failure.ProtocolBroken(new ReplyFault.OutOfTurn(reply));
  }

  /// How a reply is shown that goes to `owner`, if it is shown now.
  static Standing standing(Owner owner) {
    return switch (owner) {
      case DIALOGUE, AHEAD -> Standing.ANSWER;
      case ABANDONED -> Standing.LATE;
      case AHEAD_IN_VAIN -> Standing.IN_VAIN;
    };
  }
}
