package dev.hexftp.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// No dependency leads to a package from which there is a way back.
///
/// ArchUnit has a condition of that kind. It is not used because it stops early: with version 1.5.0
/// it names one of the two cycles among the fixtures.
final class Cycles extends ArchCondition<JavaClass> {
  private Map<String, Set<String>> next = Map.of();

  Cycles() {
    super("form no cycle");
  }

  /// Called once, with all classes, before they are checked one by one.
  @Override
  public void init(Collection<JavaClass> all) {
    next =
        all.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .collect(groupingBy(Cycles::from, mapping(Cycles::to, toSet())));
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      if (!to(dependency).equals(from(dependency)) && leadsBack(dependency)) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private boolean leadsBack(Dependency dependency) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(to(dependency)));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name)) {
        open.addAll(next.getOrDefault(name, Set.of()));
      }
    }
    return reached.contains(from(dependency));
  }

  private static String from(Dependency dependency) {
    return dependency.getOriginClass().getPackageName();
  }

  private static String to(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType().getPackageName();
  }
}
