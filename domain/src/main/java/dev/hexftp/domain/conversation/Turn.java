package dev.hexftp.domain.conversation;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import java.util.List;

/// The response of a conversation to an event: it goes on, or it has ended. In both cases the acts
/// are to be performed, in order.
///
/// @param <R> the result of the dialogue
public sealed interface Turn<R> {
  /// The acts to perform now.
  List<Act> acts();

  /// The conversation waits for another event as `next`.
  record Continue<R>(Conversation<R> next, List<Act> acts) implements Turn<R> {
    public Continue {
      acts = List.copyOf(acts);
    }
  }

  /// The conversation has ended.
  ///
  /// @param link the state for the next conversation
  record Ended<R>(Either<Failure, R> result, LinkState link, List<Act> acts) implements Turn<R> {
    public Ended {
      acts = List.copyOf(acts);
    }
  }
}
