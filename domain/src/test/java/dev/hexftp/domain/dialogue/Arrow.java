package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.Event.ControlNotOpened;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.dialogue.Exploration.Edge;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One arrow of a drawing: from the name of a state to the name of a state or of an end.
///
/// @param label the event; for a reply its code, or its first digit where the rest does not matter
record Arrow(String from, String label, String to) {
  /// Whether the arrow leaves the state at all.
  boolean leads() {
    return !from.equals(to);
  }

  /// The arrows of `machine`, in the order of the states that are reached, each once.
  static List<Arrow> of(Class<?> machine) {
    Map<Dialogue<?>, List<Edge>> byState =
        Exploration.of(machine).stream()
            .filter(edge -> machine.isInstance(edge.from()) && canBe(edge))
            .collect(Collectors.groupingBy(Edge::from, LinkedHashMap::new, Collectors.toList()));
    return byState.values().stream().flatMap(edges -> of(machine, edges)).distinct().toList();
  }

  /// A connection is refused only while it is being made.
  private static boolean canBe(Edge edge) {
    return !(edge.event() instanceof ControlNotOpened)
        || edge.from().deadline() == Deadline.CONNECT;
  }

  /// The arrows of one state.
  private static Stream<Arrow> of(Class<?> machine, List<Edge> edges) {
    Map<String, Set<String>> targets =
        edges.stream()
            .collect(
                Collectors.groupingBy(
                    edge -> severity(edge.event()),
                    Collectors.mapping(edge -> target(machine, edge), Collectors.toSet())));
    Map<String, String> usual =
        edges.stream()
            .filter(edge -> isUsual(edge.event()))
            .collect(
                Collectors.toMap(
                    edge -> severity(edge.event()), edge -> target(machine, edge), (a, _) -> a));
    return edges.stream()
        .map(
            edge -> {
              String severity = severity(edge.event());
              String to = target(machine, edge);
              String label =
                  !to.equals(usual.get(severity))
                      ? name(edge.event())
                      : targets.getOrDefault(severity, Set.of()).size() == 1
                          ? severity
                          : "other " + severity;
              return new Arrow(edge.from().getClass().getSimpleName(), label, to);
            });
  }

  /// `2yz` for a reply that begins with 2; for other events their name.
  private static String severity(Event event) {
    return event instanceof ReplyArrived(Reply reply) && !reply.is(ReplyCode.SERVICE_CLOSING)
        ? reply.code().value() / 100 + "yz"
        : name(event);
  }

  /// Whether `event` is a reply whose code means nothing beyond its severity.
  private static boolean isUsual(Event event) {
    return event instanceof ReplyArrived(Reply reply) && reply.code().value() % 100 == 50;
  }

  private static String name(Event event) {
    return switch (event) {
      case ReplyArrived(Reply reply) -> reply.code().toString();
      case DataFailed(_, DataFault fault) -> "DataFailed(" + simpleName(fault) + ")";
      default -> simpleName(event);
    };
  }

  private static String target(Class<?> machine, Edge edge) {
    return switch (edge.step()) {
      case Step.Continue<?>(Dialogue<?> next, _) when machine.isInstance(next) -> simpleName(next);
      case Step.Continue<?>(Dialogue<?> next, _) -> machineOf(next);
      case Step.Succeeded<?> _ -> "Succeeded";
      case Step.Failed<?>(Failure failure, _) -> simpleName(failure);
    };
  }

  private static String machineOf(Dialogue<?> state) {
    return Stream.of(Dialogue.class.getPermittedSubclasses())
        .filter(machine -> machine.isInstance(state))
        .map(Class::getSimpleName)
        .findFirst()
        .orElseThrow();
  }

  private static String simpleName(Object thing) {
    return thing.getClass().getSimpleName();
  }
}
