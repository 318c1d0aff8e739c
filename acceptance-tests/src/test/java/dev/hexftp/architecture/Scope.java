package dev.hexftp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/// The scope of a rule: a hexagon, without the places for which the rule does not hold.
///
/// @param homes the layers for which it does not hold
/// @param exemptions the classes for which it does not hold
record Scope(Hexagon hexagon, List<Layer> homes, List<Exemption> exemptions) {
  Scope {
    homes = List.copyOf(homes);
    exemptions = List.copyOf(exemptions);
  }

  /// Whether a class belongs to one of `layers`.
  DescribedPredicate<JavaClass> in(Layer... layers) {
    return hexagon.in(layers);
  }

  /// Whether a class belongs to any layer.
  DescribedPredicate<JavaClass> anywhere() {
    return hexagon.anywhere();
  }

  /// Whether a class belongs to a layer that is no home.
  DescribedPredicate<JavaClass> outsideHomes() {
    return hexagon.outside(homes.toArray(Layer[]::new));
  }

  /// Whether a class as a whole is covered by no exemption.
  DescribedPredicate<JavaClass> notExempt() {
    return Conditions.notExempt(exemptions);
  }
}
