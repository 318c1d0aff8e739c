package dev.hexftp.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/// One rule of the architecture.
///
/// @param name what holds
/// @param prevents what would happen without it
/// @param because the reason, and what to do instead; it ends the message of a failure
/// @param exemptions whom it does not hold for
/// @param fixtures classes that break it; each method of theirs is a breach of its own
/// @param check how it is told
record Rule(
    String name,
    String prevents,
    String because,
    List<Exemption> exemptions,
    List<Class<?>> fixtures,
    Check check) {
  Rule {
    exemptions = List.copyOf(exemptions);
    fixtures = List.copyOf(fixtures);
  }

  /// Makes the rule for one hexagon.
  interface Check {
    ArchRule of(Hexagon hexagon, List<Exemption> exemptions);
  }

  /// The rule as asked of `hexagon`.
  ArchRule on(Hexagon hexagon) {
    return on(hexagon, exemptions);
  }

  /// The rule as asked of `hexagon`, with other exemptions than its own.
  ArchRule on(Hexagon hexagon, List<Exemption> exempt) {
    return check.of(hexagon, exempt).as(name).because(because);
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

    Draft except(Class<?> origin, String why) {
      return except(origin, List.of(), why);
    }

    Draft except(Class<?> origin, List<Class<?>> targets, String why) {
      exemptions.add(new Exemption(origin, targets, why));
      return this;
    }

    /// Like [#except] for a class that cannot be named here: `name`, in the package of `neighbour`.
    /// A name that is no class is refused.
    Draft exceptHidden(Class<?> neighbour, String name, List<Class<?>> targets, String why) {
      try {
        return except(Class.forName(neighbour.getPackageName() + "." + name), targets, why);
      } catch (ClassNotFoundException e) {
        throw new IllegalArgumentException("an exemption for nobody", e);
      }
    }

    Draft brokenBy(Class<?>... classes) {
      fixtures = List.of(classes);
      return this;
    }

    Rule checkedBy(Check check) {
      return new Rule(name, prevents, because, exemptions, fixtures, check);
    }
  }
}
