package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.conversation.Act.Standing;
import dev.hexftp.domain.conversation.Outstanding.Owner;
import dev.hexftp.domain.dialogue.Abort;
import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Dialogue;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Event.ControlBroken;
import dev.hexftp.domain.dialogue.Event.DataNotOpened;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/// The dialogue is played, and is in `state`.
record Playing<R>(Dialogue<R> state, LinkState link, Course course) implements Conversation<R> {
  /// While a data connection is being made, no wait is longer than DATA_OPENING.
  @Override
  public List<Deadline> patience() {
    return link.connecting()
        ? List.of(state.deadline(), Deadline.DATA_OPENING)
        : List.of(state.deadline());
  }

  @Override
  public Turn<R> on(Event event) {
    return on(event, new ArrayList<>());
  }

  /// The dialogue hears now of events before it began.
  Turn<R> hearUntold(List<Act> acts) {
    Option<Event> event = link.untold();
    Playing<R> told = new Playing<>(state, link.withAllTold(), course);
    return event.fold(() -> new Turn.Continue<>(told, acts), untold -> told.on(untold, acts));
  }

  private Turn<R> on(Event event, List<Act> acts) {
    boolean tooLate =
        event instanceof DeadlinePassed
            && link.connecting()
            && state.deadline() != Deadline.DATA_OPENING;
    if (tooLate) {
      return on(new DataNotOpened(ConnectFault.TIMED_OUT), acts);
    }
    return event instanceof ReplyArrived(Reply reply)
        ? onReply(reply, acts)
        : course.play(state.on(event), link.after(event), acts);
  }

  private Turn<R> onReply(Reply reply, List<Act> acts) {
    if (reply.is(ReplyCode.SERVICE_CLOSING)) {
      return answer(reply, link, acts);
    }
    return switch (link.replies().place(reply)) {
      case ReplyQueue.Placement.To(Outstanding entry, ReplyQueue rest) ->
          onAnswer(reply, entry, link.answered(entry, reply, rest), acts);
      case ReplyQueue.Placement.OutOfTurn _ -> outOfTurn(reply, acts);
      case ReplyQueue.Placement.Surplus _ -> onSurplus(reply, acts);
    };
  }

  private Turn<R> onAnswer(Reply reply, Outstanding entry, LinkState now, List<Act> acts) {
    if (entry.belongsTo(Owner.DIALOGUE)) {
      boolean quits = entry.command().exists(FtpCommand.Quit.class::isInstance);
      boolean fences = entry.command().exists(FtpCommand.Noop.class::isInstance);
      acts.add(new Act.Show(reply, fences ? Standing.FENCE : Standing.ANSWER));
      return told(reply, quits ? now.with(now.balance().quitBy(reply)) : now, acts);
    }
    if (!entry.belongsTo(Owner.AHEAD)) {
      acts.add(new Act.Show(reply, Course.standing(entry.owner())));
    }
    return new Turn.Continue<>(new Playing<>(state, now, course), acts);
  }

  private Turn<R> answer(Reply reply, LinkState now, List<Act> acts) {
    acts.add(new Act.Show(reply, Standing.ANSWER));
    return told(reply, now, acts);
  }

  private Turn<R> told(Reply reply, LinkState now, List<Act> acts) {
    return course.play(state.on(new ReplyArrived(reply)), inStep(now, reply), acts);
  }

  /// The answer to the last command ends an abort.
  private LinkState inStep(LinkState now, Reply reply) {
    boolean over =
        state instanceof Abort<R>
            && !reply.is(ReplyCode.SERVICE_CLOSING)
            && state.on(new ReplyArrived(reply)) instanceof Step.Failed<R>;
    return over ? now.with(ReplyQueue.EMPTY) : now;
  }

  /// A server that takes commands in another order than they come cannot be relied upon in anything
  /// else that it says.
  private Turn<R> outOfTurn(Reply reply, List<Act> acts) {
    return course.play(state.on(new ControlBroken(Course.outOfStep(reply))), link, acts);
  }

  private Turn<R> onSurplus(Reply reply, List<Act> acts) {
    if (course.isEndless() || (reopens(reply) && link.replies().isAnsweredAhead())) {
      return outOfTurn(reply, acts);
    }
    Step<R> step = state.onSurplus(reply);
    boolean heeded = state instanceof Abort<R> || step instanceof Step.Failed<R>;
    boolean reopened = !heeded && reopens(reply);
    acts.add(new Act.Show(reply, heeded || reopened ? Standing.ANSWER : Standing.SURPLUS));
    LinkState now = heeded ? inStep(link, reply) : link.with(link.balance().surplus(reply));
    return course.afterSurplus().play(step, reopened ? now.with(reopenedBy(now)) : now, acts);
  }

  /// Whether `reply` begins the transfer that seemed to be confirmed: then the confirmation was for
  /// something before.
  private boolean reopens(Reply reply) {
    return reply.severity() == Severity.PRELIMINARY
        && !link.replies().owesDialogue()
        && course.last().exists(TransferCommand.class::isInstance);
  }

  private ReplyQueue reopenedBy(LinkState now) {
    return course.last().fold(now::replies, now.replies()::reopened);
  }
}
