package dev.hexftp.domain.conversation;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import java.util.List;

/// What a conversation makes of an event: it goes on, or it is over. In both cases the acts are to
/// be performed, in order.
///
/// @param <R> what the dialogue is for
public sealed interface Turn<R> {
  /// What to do now.
  List<Act> acts();

  /// The conversation waits for another event as `next`.
  record Continue<R>(Conversation<R> next, List<Act> acts) implements Turn<R> {
    public Continue {
      acts = List.copyOf(acts);
    }
  }

  /// The conversation is over.
  ///
  /// @param link what it leaves to the next one
  record Ended<R>(Either<Failure, R> result, LinkState link, List<Act> acts) implements Turn<R> {
    public Ended {
      acts = List.copyOf(acts);
    }
  }
}
