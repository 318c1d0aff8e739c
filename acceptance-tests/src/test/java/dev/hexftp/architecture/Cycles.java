package dev.hexftp.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.hexftp.architecture.Sight.Seen;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Packages form no cycle.
///
/// Reported are the dependencies that close a cycle, and not those that were innocent before: the
/// arrows that lead up in the order of a layer; where no order is declared the thinnest, which is
/// most likely the latest, and of several that are equally thin, all. ArchUnit has a condition of
/// that kind. It is not used because it stops early: with version 1.5.0 it names one of the two
/// cycles among the fixtures.
final class Cycles extends ArchCondition<JavaClass> {
  private final Hexagon hexagon;
  private Set<Arrow> closing = Set.of();

  Cycles(Hexagon hexagon) {
    super("form no cycle");
    this.hexagon = hexagon;
  }

  /// From one package to another.
  private record Arrow(String from, String to) {
    static Arrow of(JavaClass type, Seen seen) {
      return new Arrow(
          type.getPackageName(), seen.target().getBaseComponentType().getPackageName());
    }

    boolean leadsOut() {
      return !from.equals(to);
    }
  }

  /// Called once, with all classes, before they are checked one by one.
  @Override
  public void init(Collection<JavaClass> all) {
    Map<Arrow, Long> arrows =
        all.stream()
            .flatMap(type -> Sight.of(type).stream().map(seen -> Arrow.of(type, seen)))
            .filter(Arrow::leadsOut)
            .collect(groupingBy(arrow -> arrow, counting()));
    Set<Arrow> left = new HashSet<>(arrows.keySet());
    Set<Arrow> found = inCycles(left).stream().filter(this::leadsUp).collect(toSet());
    left.removeAll(found);
    Set<Arrow> thinnest = thinnestInCycles(left, arrows);
    while (!thinnest.isEmpty()) {
      found.addAll(thinnest);
      left.removeAll(thinnest);
      thinnest = thinnestInCycles(left, arrows);
    }
    closing = Set.copyOf(found);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Sight.of(type).stream()
        .filter(seen -> closing.contains(Arrow.of(type, seen)))
        .forEach(seen -> events.add(SimpleConditionEvent.violated(type, seen.line())));
  }

  /// Those of the arrows in `left` that are part of a cycle and stand for the fewest dependencies.
  private static Set<Arrow> thinnestInCycles(Set<Arrow> left, Map<Arrow, Long> arrows) {
    Set<Arrow> inCycles = inCycles(left);
    long least = inCycles.stream().mapToLong(arrow -> weight(arrow, arrows)).min().orElse(0);
    return inCycles.stream().filter(arrow -> weight(arrow, arrows) == least).collect(toSet());
  }

  private static long weight(Arrow arrow, Map<Arrow, Long> arrows) {
    return arrows.getOrDefault(arrow, 0L);
  }

  private static Set<Arrow> inCycles(Set<Arrow> arrows) {
    return arrows.stream()
        .filter(arrow -> reached(arrow.to(), arrows).contains(arrow.from()))
        .collect(toSet());
  }

  private boolean leadsUp(Arrow arrow) {
    return hexagon.packages().values().stream()
        .anyMatch(
            packages ->
                packages.contains(arrow.from())
                    && packages.indexOf(arrow.to()) > packages.indexOf(arrow.from()));
  }

  private static Set<String> reached(String start, Set<Arrow> arrows) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(start));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name)) {
        arrows.stream()
            .filter(arrow -> arrow.from().equals(name))
            .forEach(arrow -> open.add(arrow.to()));
      }
    }
    return reached;
  }
}
