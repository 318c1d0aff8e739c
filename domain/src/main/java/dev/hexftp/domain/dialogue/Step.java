package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.failure.Failure;
import java.util.List;

/// The answer of a dialogue to an event: it goes on, or it has ended. In all three cases the
/// actions are to be performed, in order.
///
/// @param <R> the result of the dialogue
public sealed interface Step<R> {
  /// The actions to perform now.
  List<Action> actions();

  /// The dialogue waits for another event in the state `next`.
  record Continue<R>(Dialogue<R> next, List<Action> actions) implements Step<R> {
    public Continue {
      actions = List.copyOf(actions);
    }
  }

  /// The dialogue has reached its end and gives `result`.
  record Succeeded<R>(R result, List<Action> actions) implements Step<R> {
    public Succeeded {
      actions = List.copyOf(actions);
    }
  }

  /// The dialogue has failed.
  record Failed<R>(Failure failure, List<Action> actions) implements Step<R> {
    public Failed {
      actions = List.copyOf(actions);
    }
  }

  /// Wait in `state`, after performing `actions`.
  static <R> Step<R> await(Dialogue<R> state, Action... actions) {
    return new Continue<>(state, List.of(actions));
  }

  /// The end, with `result`.
  static <R> Step<R> succeed(R result, Action... actions) {
    return new Succeeded<>(result, List.of(actions));
  }

  /// The end, without result.
  static <R> Step<R> fail(Failure failure, Action... actions) {
    return new Failed<>(failure, List.of(actions));
  }
}
