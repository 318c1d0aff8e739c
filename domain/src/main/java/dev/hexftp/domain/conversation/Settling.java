package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Act.Standing;
import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Dialogue;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import java.util.ArrayList;
import java.util.List;

/// The link is brought to rest before the dialogue that begins with `first`.
///
/// A surplus reply while others are outstanding shows that a reply has been taken for another: one
/// that is waited for may never come. So NOOP is sent as a **fence**, as after an abort: a reply
/// that has not come before the fence's does not come at all.
///
/// @param fenced whether NOOP was sent
record Settling<R>(Step<R> first, LinkState link, Course course, boolean fenced)
    implements Conversation<R> {
  /// Begins with events that have happened already.
  Turn<R> begin(List<Act> acts) {
    for (Event event : link.untold()) {
      if (!(event instanceof Event.DataNotOpened)) {
        return new Settling<>(first, link.withAllTold(), course, fenced).on(event, acts);
      }
    }
    return new Turn.Continue<>(this, acts);
  }

  @Override
  public List<Deadline> patience() {
    return link.replies().owes() ? List.of(Deadline.REPLY) : List.of();
  }

  @Override
  public Turn<R> on(Event event) {
    return on(event, new ArrayList<>());
  }

  private Turn<R> on(Event event, List<Act> acts) {
    return switch (event) {
      case Event.ReplyArrived(Reply reply) -> onReply(reply, acts);
      case Event.DeadlinePassed _ ->
          link.replies().owes()
              ? Course.giveUp(new Failure.ReplyOverdue(), link, acts)
              : course.play(first, link, acts);
      case Event.Disturbance disturbance ->
          Course.giveUp(Dialogue.failureOf(disturbance), link, acts);
      // The transfer for which we were connecting has yet to hear of it.
      case Event.DataNotOpened _ -> goOn(link.after(event).leaving(event), course, acts);
      case Event.DataEvent _ -> goOn(link.after(event), course, acts);
      case Event.ControlOpened _, Event.ControlSecured _, Event.Answer _ ->
          goOn(link, course, acts);
    };
  }

  private Turn<R> onReply(Reply reply, List<Act> acts) {
    if (reply.is(ReplyCode.SERVICE_CLOSING)) {
      acts.add(new Act.Show(reply, Standing.LATE));
      return Course.giveUp(new Failure.ServiceClosing(reply), link, acts);
    }
    return switch (link.replies().place(reply)) {
      case ReplyQueue.Placement.To(Outstanding entry, ReplyQueue rest) -> {
        acts.add(new Act.Show(reply, Course.standing(entry.owner())));
        yield goOn(link.answered(entry, reply, rest), course, acts);
      }
      case ReplyQueue.Placement.OutOfTurn _, ReplyQueue.Placement.Surplus _ -> {
        acts.add(new Act.Show(reply, Standing.SURPLUS));
        yield course.isEndless()
            ? Course.giveUp(Course.outOfStep(reply), link, acts)
            : onSurplus(link.with(link.balance().surplus(reply)), acts);
      }
    };
  }

  private Turn<R> onSurplus(LinkState now, List<Act> acts) {
    Course later = course.afterSurplus();
    if (fenced || !now.replies().owes()) {
      return goOn(now, later, acts);
    }
    FtpCommand fence = new FtpCommand.Noop();
    acts.add(new Act.Send(fence, Act.Timing.IN_TURN));
    return new Turn.Continue<>(
        new Settling<>(first, now.with(now.replies().fencedBy(fence)), later, true), acts);
  }

  private Turn<R> goOn(LinkState now, Course later, List<Act> acts) {
    return new Turn.Continue<>(new Settling<>(first, now, later, fenced), acts);
  }
}
