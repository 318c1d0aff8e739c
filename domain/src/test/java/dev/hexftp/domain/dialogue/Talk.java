package dev.hexftp.domain.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Replies;
import dev.hexftp.domain.fixture.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/// Plays a dialogue and checks, line by line, its actions. A test written with it reads like the
/// diagrams of RFC 959 §6.
///
/// Every action of the dialogue must be named before the next event and before the end.
///
/// @param <R> the result of the dialogue
final class Talk<R> {
  private final Deque<Action> toBeNamed = new ArrayDeque<>();
  private Step<R> step;

  private Talk(Step<R> first) {
    step = first;
    toBeNamed.addAll(first.actions());
  }

  static <R> Talk<R> of(Step<R> first) {
    return new Talk<>(first);
  }

  /// The dialogue sends this line.
  Talk<R> sends(String line) {
    assertThat(toBeNamed.poll())
        .isInstanceOfSatisfying(
            Action.Send.class,
            send ->
                assertThat(Wire.text(CommandEncoder.encode(send.command())))
                    .isEqualTo(line + "\r\n"));
    return this;
  }

  /// The dialogue wants this done.
  Talk<R> does(Action action) {
    assertThat(toBeNamed.poll()).isEqualTo(action);
    return this;
  }

  /// The dialogue has nothing more to do and waits so long.
  Talk<R> waits(Deadline patience) {
    assertThat(waiting().deadline()).isEqualTo(patience);
    return this;
  }

  /// The server replies.
  Talk<R> hears(String... lines) {
    return meets(new ReplyArrived(Replies.reply(lines)));
  }

  /// The server replies, and that answers no command of the dialogue.
  Talk<R> overhears(String line) {
    step = waiting().onSurplus(Replies.reply(line));
    toBeNamed.addAll(step.actions());
    return this;
  }

  /// Something else happens.
  Talk<R> meets(Event event) {
    step = waiting().on(event);
    toBeNamed.addAll(step.actions());
    return this;
  }

  /// The dialogue has reached its end.
  void succeeds(R result) {
    assertThat(toBeNamed).isEmpty();
    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Succeeded.class, end -> assertThat(end.result()).isEqualTo(result));
  }

  /// The dialogue has reached its end, and this part of its result is as expected.
  <T> void gives(Function<R, T> part, T expected) {
    assertThat(toBeNamed).isEmpty();
    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Succeeded.class,
            _ -> {
              if (step instanceof Step.Succeeded<R>(R result, _)) {
                assertThat(part.apply(result)).isEqualTo(expected);
              }
            });
  }

  /// The dialogue has ended for this reason.
  void fails(Failure failure) {
    assertThat(toBeNamed).isEmpty();
    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Failed.class, end -> assertThat(end.failure()).isEqualTo(failure));
  }

  private Dialogue<R> waiting() {
    assertThat(toBeNamed).isEmpty();
    if (step instanceof Step.Continue<R>(Dialogue<R> next, _)) {
      return next;
    }
    throw new AssertionError("the dialogue has ended: " + step);
  }
}
