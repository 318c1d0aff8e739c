package dev.hexftp.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;

/// All rules, from the core outwards. Tests, fixtures and the document are driven by this list.
final class Rules {
  private Rules() {}

  static List<Chapter> chapters() {
    return List.of(
        DomainRules.chapter(),
        PortRules.chapter(),
        ApplicationRules.chapter(),
        AdapterRules.chapter(),
        TechnologyRules.chapter(),
        ThreadRules.chapter(),
        CompositionRules.chapter(),
        PackageRules.chapter(),
        SecurityRules.chapter(),
        StateRules.chapter(),
        FaultRules.chapter(),
        StyleRules.chapter());
  }

  static Stream<Rule> all() {
    return chapters().stream().flatMap(chapter -> chapter.rules().stream());
  }

  /// How many rules are written down in this package, whether listed or not: a method without
  /// parameters returns one.
  static long declared() {
    return new ClassFileImporter()
        .importPackagesOf(Rules.class).stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getRawReturnType().isEquivalentTo(Rule.class))
            .filter(method -> method.getRawParameterTypes().isEmpty())
            .count();
  }
}
