package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.Event.DataCutOff;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.reply.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Walks through everything that can happen to a dialogue: from each way to begin, every event in
/// every state that can be reached, breadth first.
///
/// On the way it keeps a [Ledger] of the debts of client and server. Two situations with the same
/// state and the same ledger are one.
final class Exploration {
  /// Far more than there are. A dialogue that reaches it counts something.
  private static final int TOO_MANY = 10_000;

  /// The history so far, as far as it binds the future.
  ///
  /// @param data whether a data connection stands or is being made
  /// @param moved whether the bytes have been let flow
  /// @param owed how many final replies the server owes
  record Ledger(boolean data, boolean moved, int owed) {
    private Ledger after(Dialogue<?> state, Event event) {
      boolean over =
          state instanceof Transfer
              && (((event instanceof DataEnded || event instanceof DataCutOff) && moved)
                  || event instanceof DataFailed);
      boolean answered =
          event instanceof ReplyArrived(var reply) && reply.severity() != Severity.PRELIMINARY;
      return new Ledger(data && !over, moved, answered ? Math.max(0, owed - 1) : owed);
    }

    private Ledger after(Action action) {
      return switch (action) {
        case Action.Send _ -> new Ledger(data, moved, owed + 1);
        case Action.ConnectData _, Action.ListenForData _ -> new Ledger(true, moved, owed);
        case Action.DiscardData _ -> new Ledger(false, moved, owed);
        case Action.MoveData _ -> new Ledger(data, true, owed);
        case Action.Ask _, Action.SecureControl _, Action.StopData _ -> this;
      };
    }
  }

  /// One event in one state, and its consequence.
  ///
  /// @param before the ledger when the event has happened and nothing has been done about it
  /// @param after the ledger when the actions of the step are done
  record Edge(Dialogue<?> from, Event event, Step<?> step, Ledger before, Ledger after) {}

  private record Situation(Dialogue<?> state, Ledger ledger) {
    /// The difference between this situation and others. A search for a data connection remembers
    /// every refusal; its text decides nothing.
    Object identity() {
      return state instanceof OpenData search
          ? List.of(search.getClass(), search.attempts().method(), search.attempts().rest(), ledger)
          : this;
    }
  }

  private final Set<Object> seen = new HashSet<>();
  private final Deque<Situation> toVisit = new ArrayDeque<>();
  private final List<Edge> edges = new ArrayList<>();

  private Exploration() {}

  /// Everything that can happen to the dialogues of `machine`.
  static List<Edge> of(Class<?> machine) {
    // A transfer begins when OpenData has succeeded, and an abort in the middle of a transfer.
    boolean data = machine == Transfer.class || machine == Abort.class;
    Exploration exploration = new Exploration();
    for (Step<?> begin : Samples.BEGINNINGS.getOrDefault(machine, List.of())) {
      exploration.arrive(begin, ledgerAfter(new Ledger(data, false, 0), begin));
    }
    exploration.walk();
    return List.copyOf(exploration.edges);
  }

  /// Everything that can happen to any dialogue.
  static List<Edge> ofAll() {
    return Stream.of(Dialogue.class.getPermittedSubclasses())
        .flatMap(machine -> of(machine).stream())
        .toList();
  }

  private void walk() {
    while (!toVisit.isEmpty()) {
      Situation situation = toVisit.remove();
      for (Event event : Samples.EVENTS) {
        Dialogue<?> state = situation.state();
        Step<?> step = state.on(event);
        Ledger before = situation.ledger().after(state, event);
        Ledger after = ledgerAfter(before, step);
        edges.add(new Edge(state, event, step, before, after));
        arrive(step, after);
      }
    }
  }

  private void arrive(Step<?> step, Ledger ledger) {
    if (step instanceof Step.Continue<?>(Dialogue<?> next, _)) {
      Situation situation = new Situation(next, ledger);
      if (seen.add(situation.identity())) {
        toVisit.add(situation);
      }
      if (seen.size() > TOO_MANY) {
        throw new AssertionError("there is no end to the states after " + next);
      }
    }
  }

  private static Ledger ledgerAfter(Ledger before, Step<?> step) {
    Ledger ledger = before;
    for (Action action : step.actions()) {
      ledger = ledger.after(action);
    }
    return ledger;
  }
}
