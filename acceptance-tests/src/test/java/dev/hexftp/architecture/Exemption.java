package dev.hexftp.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/// A class that a rule does not hold for, and why.
///
/// @param origin the class
/// @param targets that it may see in spite of the rule; empty for a rule that is not about
///   dependencies
record Exemption(Class<?> origin, List<Class<?>> targets, String because) {
  Exemption {
    targets = List.copyOf(targets);
  }

  boolean covers(JavaClass type) {
    return covers(type.getName());
  }

  /// Whether it covers the class with the binary name `name`.
  boolean covers(String name) {
    return origin.getName().equals(name);
  }

  boolean covers(JavaClass type, JavaClass target) {
    return covers(type) && targets.stream().anyMatch(target::isEquivalentTo);
  }
}
