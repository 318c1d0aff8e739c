package dev.hexftp.domain.conversation;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Act.Standing;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.text.WireCharset;
import java.util.ArrayList;
import java.util.List;

/// A conversation, written as a story: the server's replies, and their consequences.
///
/// Replies that are shown as the answers to the dialogue's own commands are not asserted, all other
/// acts are.
final class Chat<R> {
  private Turn<R> turn;
  private final List<String> acts = new ArrayList<>();

  private Chat(Turn<R> turn) {
    this.turn = turn;
    take();
  }

  /// A conversation on a link on which nothing is owed. Its look at the link finds nothing.
  static <R> Chat<R> of(Step<R> first, FtpCommand... ahead) {
    return on(LinkState.QUIET, first, ahead).meets(new Event.DeadlinePassed());
  }

  /// A conversation on the link that another one has left.
  static <R> Chat<R> on(LinkState link, Step<R> first, FtpCommand... ahead) {
    return new Chat<>(Conversation.begin(first, link, List.of(ahead), WireCharset.UTF_8));
  }

  /// The server says this.
  Chat<R> hears(String line) {
    return meets(new Event.ReplyArrived(reply(line)));
  }

  /// Something else happens.
  Chat<R> meets(Event event) {
    assertThat(acts).isEmpty();
    turn = next().on(event);
    take();
    return this;
  }

  /// The next acts are these: `> COMMAND`, `>> COMMAND` ahead, `= COMMAND` claimed, `surplus
  /// REPLY`, `late REPLY`, `in vain REPLY`, or the simple name of an action.
  Chat<R> does(String... expected) {
    assertThat(acts).containsExactly(expected);
    acts.clear();
    return this;
  }

  /// The conversation has ended, and this is its result.
  LinkState succeeds() {
    assertThat(acts).isEmpty();
    return turn instanceof Turn.Ended<R>(var result, LinkState link, _) && result.isRight()
        ? link
        : fail();
  }

  /// The conversation has ended for this reason.
  LinkState fails(Failure failure) {
    assertThat(acts).isEmpty();
    if (turn instanceof Turn.Ended<R>(var result, LinkState link, _) && result.isLeft()) {
      assertThat(result.getLeft()).isEqualTo(failure);
      return link;
    }
    return fail();
  }

  /// The conversation waits.
  Conversation<R> waits() {
    assertThat(acts).isEmpty();
    return next();
  }

  private LinkState fail() {
    throw new AssertionError("not such an end: " + turn);
  }

  private Conversation<R> next() {
    if (turn instanceof Turn.Continue<R>(Conversation<R> next, _)) {
      return next;
    }
    throw new AssertionError("the conversation has ended: " + turn);
  }

  private void take() {
    for (Act act : turn.acts()) {
      switch (act) {
        case Act.Send(FtpCommand command, Act.Timing timing) ->
            acts.add((timing == Act.Timing.AHEAD ? ">> " : "> ") + CommandEncoder.masked(command));
        case Act.Claim(FtpCommand command) -> acts.add("= " + CommandEncoder.masked(command));
        case Act.Perform(Action action) -> acts.add(action.getClass().getSimpleName());
        case Act.Show(var reply, Standing standing) -> {
          String line = reply.lines().getLast();
          switch (standing) {
            case ANSWER, FENCE -> {}
            case LATE -> acts.add("late " + line);
            case IN_VAIN -> acts.add("in vain " + line);
            case SURPLUS -> acts.add("surplus " + line);
          }
        }
      }
    }
  }
}
