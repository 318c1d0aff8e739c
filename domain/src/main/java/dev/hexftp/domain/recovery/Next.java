package dev.hexftp.domain.recovery;

import io.vavr.control.Option;
import java.util.Set;

/// The reaction to a failure.
public sealed interface Next {
  /// Nothing: the failure stands.
  ///
  /// @param objection why it is not done again, where it would have been otherwise
  record GiveUp(Option<Objection> objection) implements Next {}

  /// The session is brought back and asked whether the transfer is complete.
  record Prove() implements Next {}

  /// It is done again after `changes`.
  record Repeat(Set<Change> changes) implements Next {
    public Repeat {
      changes = Set.copyOf(changes);
    }
  }

  /// The session is brought back by `changes` for the next command; the failure stands.
  record Restore(Set<Change> changes, Objection objection) implements Next {
    public Restore {
      changes = Set.copyOf(changes);
    }
  }
}
