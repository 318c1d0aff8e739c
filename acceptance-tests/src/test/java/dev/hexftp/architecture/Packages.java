package dev.hexftp.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Conditions on packages as wholes.
final class Packages {
  private Packages() {}

  /// Whether the package of the second class is not above that of the first in the order of a
  /// layer; true if they belong to different layers.
  static BiPredicate<JavaClass, JavaClass> inOrder(Hexagon hexagon) {
    return (type, target) -> {
      String from = type.getPackageName();
      String to = target.getBaseComponentType().getPackageName();
      return hexagon.packages().values().stream()
          .filter(packages -> packages.contains(from) && packages.contains(to))
          .allMatch(packages -> packages.indexOf(to) <= packages.indexOf(from));
    };
  }

  /// Of the classes that a class sees in other packages of `shown`, each belongs to a face.
  static BiPredicate<JavaClass, JavaClass> throughFaces(
      Predicate<JavaClass> shown, Hexagon hexagon) {
    return (type, target) -> {
      JavaClass outermost = outermost(target.getBaseComponentType());
      return !shown.test(outermost)
          || outermost.getPackageName().equals(type.getPackageName())
          || hexagon.faces().stream().anyMatch(outermost::isEquivalentTo);
    };
  }

  /// A class that is a face is used by another package.
  static ArchCondition<JavaClass> beUsedIfShown(Hexagon hexagon) {
    return new ArchCondition<>("be used by another package") {
      private Set<String> seen = Set.of();

      @Override
      public void init(Collection<JavaClass> all) {
        seen = all.stream().flatMap(Packages::seenElsewhere).collect(toSet());
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (hexagon.faces().stream().anyMatch(type::isEquivalentTo)
            && !seen.contains(type.getName())) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  "Class <%s> is listed as a face and used by its own package only in %s"
                      .formatted(type.getName(), type.getSourceCodeLocation())));
        }
      }
    };
  }

  /// The names of the outermost types in other packages that `type` sees.
  private static Stream<String> seenElsewhere(JavaClass type) {
    return Sight.of(type).stream()
        .map(seen -> outermost(seen.target().getBaseComponentType()))
        .filter(target -> !target.getPackageName().equals(type.getPackageName()))
        .map(JavaClass::getName);
  }

  /// No package has more than `most` top-level types, unless one of them is exempt.
  static ArchCondition<JavaClass> haveTypesUpTo(int most, List<Exemption> exempt) {
    return new ArchCondition<>("be small") {
      private Map<String, List<JavaClass>> types = Map.of();

      @Override
      public void init(Collection<JavaClass> all) {
        types =
            all.stream()
                .filter(type -> type.isTopLevelClass() && !isPackageInfo(type))
                .collect(groupingBy(JavaClass::getPackageName));
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        List<JavaClass> members = types.getOrDefault(type.getPackageName(), List.of());
        if (isPackageInfo(type)
            && members.size() > most
            && exempt.stream().noneMatch(e -> members.stream().anyMatch(e::covers))) {
          events.add(SimpleConditionEvent.violated(type, message(type, members)));
        }
      }

      private String message(JavaClass type, List<JavaClass> members) {
        String names =
            members.stream()
                .map(member -> "<" + member.getName() + ">")
                .sorted()
                .collect(joining(", "));
        return "Class <%s> describes %d types, with a limit of %d: %s in %s"
            .formatted(type.getName(), members.size(), most, names, type.getSourceCodeLocation());
      }
    };
  }

  static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  static JavaClass outermost(JavaClass type) {
    JavaClass outermost = type;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().orElseThrow();
    }
    return outermost;
  }
}
