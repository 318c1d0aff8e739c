package dev.hexftp.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// Packages and types that are not ours, named by class literals for the same reason as ours.
final class Foreign {
  /// What values and pure functions need, and all that the core may see besides our own packages. A
  /// list of what is allowed: a list of what is not would miss whatever nobody has thought of.
  static final Set<String> PURE_PACKAGES =
      names(
          Object.class,
          List.class,
          Function.class,
          Stream.class,
          Pattern.class,
          Duration.class,
          ByteBuffer.class,
          Charset.class,
          Either.class,
          NullMarked.class);

  static final DescribedPredicate<JavaClass> PURE = in(PURE_PACKAGES);

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

  /// One of `types`.
  static DescribedPredicate<JavaClass> type(Class<?>... types) {
    return foreign(
        "one of " + Arrays.toString(types),
        type -> Arrays.stream(types).anyMatch(type::isEquivalentTo));
  }

  /// Types of the module `java.base`, which every program has.
  static DescribedPredicate<JavaClass> javaBase() {
    return in(Object.class.getModule().getPackages());
  }

  private static DescribedPredicate<JavaClass> in(Set<String> packages) {
    return foreign("in packages", type -> packages.contains(type.getPackageName()));
  }

  /// What is said of a type is said of arrays of it.
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
