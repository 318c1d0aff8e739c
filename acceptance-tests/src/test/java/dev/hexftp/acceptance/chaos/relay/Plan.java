package dev.hexftp.acceptance.chaos.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The injuries that are still to come, for all connections of a run.
final class Plan {
  private final List<Pending> pending = new ArrayList<>();
  private int dataConnections;

  Plan(List<Injury> injuries) {
    injuries.forEach(injury -> pending.add(new Pending(injury)));
  }

  /// The treatment of the reply that has just come.
  synchronized List<Injury.AtReply> at(ServerReply reply) {
    return due(Injury.AtReply.class, it -> reply.begins(it.prefix()), Injury.AtReply::number);
  }

  /// The treatment of the command that has just come.
  synchronized Optional<Injury.AtCommand> atCommand(String line) {
    String verb = line.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
    return due(
            Injury.AtCommand.class,
            it -> it.verb().isEmpty() || it.verb().equals(verb),
            Injury.AtCommand::number)
        .stream()
        .findFirst();
  }

  /// The treatment of the next record of that direction.
  synchronized Optional<Injury.AtRecord> atRecord(Flow flow) {
    return due(Injury.AtRecord.class, it -> it.flow() == flow, Injury.AtRecord::number).stream()
        .findFirst();
  }

  /// The number of a data connection that has just come.
  synchronized int nextDataConnection() {
    return ++dataConnections;
  }

  /// The treatment of a data connection.
  synchronized List<Injury.OnData> onData(int connection) {
    List<Injury.OnData> found = new ArrayList<>();
    for (Pending each : pending) {
      if (each.injury instanceof Injury.OnData harm && harm.connection() == connection) {
        found.add(harm);
      }
    }
    return found;
  }

  private <T extends Injury> List<T> due(
      Class<T> kind, Predicate<T> fits, Function<T, Integer> number) {
    List<T> due = new ArrayList<>();
    for (Pending each : pending) {
      if (kind.isInstance(each.injury) && fits.test(kind.cast(each.injury))) {
        each.seen++;
        if (each.seen == number.apply(kind.cast(each.injury))) {
          due.add(kind.cast(each.injury));
        }
      }
    }
    return due;
  }

  /// An injury and how often its place has come.
  private static final class Pending {
    private final Injury injury;
    private int seen;

    private Pending(Injury injury) {
      this.injury = injury;
    }
  }
}
