package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Act.Standing;
import dev.hexftp.domain.conversation.Outstanding.Owner;
import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/// The dialogue has succeeded with `result`, and the reply to the first command ahead is on its
/// way. A refusal that comes before that is the last word about `command`.
///
/// When no reply comes, the success stands, since nothing speaks against it; the next dialogue
/// hears of the disturbance instead.
record Holding<R>(R result, FtpCommand command, LinkState link, Course course)
    implements Conversation<R> {
  @Override
  public List<Deadline> patience() {
    return List.of(Deadline.REPLY);
  }

  @Override
  public Turn<R> on(Event event) {
    List<Act> acts = new ArrayList<>();
    return switch (event) {
      case Event.ReplyArrived(Reply reply) when !reply.is(ReplyCode.SERVICE_CLOSING) ->
          onReply(reply, acts);
      case Event.Interrupted _ -> Course.ended(Either.left(new Failure.Interrupted()), link, acts);
      case Event.ReplyArrived _, Event.Disturbance _ -> succeed(link.leaving(event), acts);
      case Event.DataNotOpened _ -> goOn(link.after(event).leaving(event), course, acts);
      case Event.DataEvent _ -> goOn(link.after(event), course, acts);
      case Event.ControlOpened _, Event.ControlSecured _, Event.Answer _ ->
          goOn(link, course, acts);
    };
  }

  private Turn<R> onReply(Reply reply, List<Act> acts) {
    return switch (link.replies().place(reply)) {
      case ReplyQueue.Placement.To(Outstanding entry, ReplyQueue rest) -> {
        LinkState now = link.answered(entry, reply, rest);
        boolean answered = entry.belongsTo(Owner.AHEAD) && Outstanding.isFinal(reply);
        if (!entry.belongsTo(Owner.AHEAD)) {
          acts.add(new Act.Show(reply, Course.standing(entry.owner())));
        }
        yield answered ? succeed(now, acts) : goOn(now, course, acts);
      }
      case ReplyQueue.Placement.OutOfTurn _ ->
          Course.ended(Either.left(Course.outOfStep(reply)), link, acts);
      case ReplyQueue.Placement.Surplus _ -> onSurplus(reply, acts);
    };
  }

  private Turn<R> onSurplus(Reply reply, List<Act> acts) {
    if (course.isEndless()) {
      return Course.ended(Either.left(Course.outOfStep(reply)), link, acts);
    }
    if (reply.severity().isNegative()) {
      acts.add(new Act.Show(reply, Standing.ANSWER));
      return Course.ended(Either.left(new Failure.Refused(command, reply)), link, acts);
    }
    acts.add(new Act.Show(reply, Standing.SURPLUS));
    return goOn(link.with(link.balance().surplus(reply)), course.afterSurplus(), acts);
  }

  private Turn<R> succeed(LinkState now, List<Act> acts) {
    return Course.ended(Either.right(result), now, acts);
  }

  private Turn<R> goOn(LinkState now, Course later, List<Act> acts) {
    return new Turn.Continue<>(new Holding<>(result, command, now, later), acts);
  }
}
