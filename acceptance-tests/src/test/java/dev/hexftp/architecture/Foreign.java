package dev.hexftp.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Packages and types that are not ours, named by class literals for the same reason as ours.
final class Foreign {
  private Foreign() {}

  /// Types in the very packages of `residents`.
  static DescribedPredicate<JavaClass> packageOf(Class<?>... residents) {
    return in(names(residents));
  }

  /// Types in the packages of `residents` or below them.
  static DescribedPredicate<JavaClass> packageTreeOf(Class<?>... residents) {
    Set<String> roots = names(residents);
    return foreign(
        "below " + roots,
        type ->
            roots.stream().anyMatch(root -> (type.getPackageName() + ".").startsWith(root + ".")));
  }

  /// One of `types`, or nested in one.
  static DescribedPredicate<JavaClass> type(Class<?>... types) {
    Set<String> names =
        Arrays.stream(types).map(Class::getName).collect(Collectors.toUnmodifiableSet());
    return foreign(
        "one of " + names,
        type ->
            names.contains(type.getName())
                || names.stream().anyMatch(name -> type.getName().startsWith(name + "$")));
  }

  /// Types of the module `java.base`, which every program has.
  static DescribedPredicate<JavaClass> javaBase() {
    return in(Object.class.getModule().getPackages());
  }

  private static DescribedPredicate<JavaClass> in(Set<String> packages) {
    return foreign("in packages", type -> packages.contains(type.getPackageName()));
  }

  /// A predicate that holds for arrays of a type if it holds for the type.
  private static DescribedPredicate<JavaClass> foreign(
      String description, Predicate<JavaClass> predicate) {
    return describe(description, type -> predicate.test(type.getBaseComponentType()));
  }

  private static Set<String> names(Class<?>... residents) {
    return Arrays.stream(residents)
        .map(Class::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
