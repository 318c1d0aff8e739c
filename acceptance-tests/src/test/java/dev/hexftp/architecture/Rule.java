package dev.hexftp.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/// One rule of the architecture.
///
/// @param name the law
/// @param prevents the damage that would happen without it
/// @param because the reason, and the remedy; it ends the message of a failure
/// @param homes the layers for which it does not hold
/// @param exemptions the classes for which it does not hold
/// @param fixtures classes that break it; each of their methods is a separate breach
/// @param check how it is checked
record Rule(
    String name,
    String prevents,
    String because,
    List<Layer> homes,
    List<Exemption> exemptions,
    List<Class<?>> fixtures,
    Check check) {
  Rule {
    homes = List.copyOf(homes);
    exemptions = List.copyOf(exemptions);
    fixtures = List.copyOf(fixtures);
  }

  /// Makes the rule for one scope.
  interface Check {
    ArchRule of(Scope scope);
  }

  /// The rule as asked of `hexagon`.
  ArchRule on(Hexagon hexagon) {
    return on(new Scope(hexagon, homes, exemptions));
  }

  /// The report of the rule about `classes` if it holds for its homes and for exempt classes too.
  List<String> breachesWithoutMercy(Hexagon hexagon, JavaClasses classes) {
    return on(new Scope(hexagon, List.of(), List.of()))
        .evaluate(classes)
        .getFailureReport()
        .getDetails();
  }

  private ArchRule on(Scope scope) {
    return check.of(scope).as(name).because(because);
  }

  @Override
  public String toString() {
    return name;
  }

  static Draft named(String name) {
    return new Draft(name);
  }

  /// A rule that is being written down; it reads like a sentence and ends with [#checkedBy].
  static final class Draft {
    private final String name;
    private final List<Exemption> exemptions = new ArrayList<>();
    private String prevents = "";
    private String because = "";
    private List<Layer> homes = List.of();
    private List<Class<?>> fixtures = List.of();

    private Draft(String name) {
      this.name = name;
    }

    Draft prevents(String text) {
      prevents = text;
      return this;
    }

    Draft because(String text) {
      because = text;
      return this;
    }

    Draft homes(Layer... layers) {
      homes = List.of(layers);
      return this;
    }

    Draft except(Class<?> origin, String why) {
      return except(origin, List.of(), why);
    }

    Draft except(Class<?> origin, List<Class<?>> targets, String why) {
      exemptions.add(new Exemption(origin, targets, why));
      return this;
    }

    /// Like [#except] for a class that cannot be named here: `name`, in the package of `neighbour`.
    Draft exceptHidden(Class<?> neighbour, String name, List<Class<?>> targets, String why) {
      return except(hidden(neighbour, name), targets, why);
    }

    Draft brokenBy(Class<?>... classes) {
      fixtures = List.of(classes);
      return this;
    }

    /// Like [#brokenBy] for the package of `resident` as a whole.
    Draft brokenByPackageOf(Class<?> resident) {
      return brokenBy(hidden(resident, "package-info"));
    }

    Rule checkedBy(Check check) {
      return new Rule(name, prevents, because, homes, exemptions, fixtures, check);
    }

    /// A name that is no class is refused: it would guard nothing.
    private static Class<?> hidden(Class<?> neighbour, String name) {
      try {
        return Class.forName(neighbour.getPackageName() + "." + name);
      } catch (ClassNotFoundException e) {
        throw new IllegalArgumentException("no such class", e);
      }
    }
  }
}
