package dev.hexftp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Uses of single methods, constructors and fields, for rules that go beyond dependencies between
/// classes. Calls, method references and reads of a field are all uses.
///
/// A member that does not exist is refused when the rule is made, since a rule about it would guard
/// nothing.
final class Calls {
  static final String CONSTRUCTOR = "<init>";

  private Calls() {}

  /// Uses of any member of `owner` that has one of `names`.
  static DescribedPredicate<JavaAccess<?>> to(Class<?> owner, String... names) {
    Set<String> wanted = Set.of(names);
    for (String name : names) {
      demand(members(owner).anyMatch(name::equals), owner, name);
    }
    return uses(owner, target -> wanted.contains(target.getName()));
  }

  /// Uses of the overload of `owner.name` that takes exactly `parameters`.
  static DescribedPredicate<JavaAccess<?>> toOverload(
      Class<?> owner, String name, Class<?>... parameters) {
    demand(
        executables(owner, name).anyMatch(e -> Arrays.equals(e.getParameterTypes(), parameters)),
        owner,
        name);
    List<String> wanted = Arrays.stream(parameters).map(Class::getName).toList();
    return uses(
        owner, target -> target.getName().equals(name) && parametersOf(target).equals(wanted));
  }

  /// Uses of all overloads of `owner.name` that do not take a `missing`.
  static DescribedPredicate<JavaAccess<?>> toLacking(
      Class<?> missing, Class<?> owner, String name) {
    demand(
        executables(owner, name)
            .anyMatch(e -> !Arrays.asList(e.getParameterTypes()).contains(missing)),
        owner,
        name);
    return uses(
        owner,
        target ->
            target.getName().equals(name) && !parametersOf(target).contains(missing.getName()));
  }

  /// Uses of all overloads of `owner.name` whose first parameter is a `taken`.
  static DescribedPredicate<JavaAccess<?>> toTaking(Class<?> taken, Class<?> owner, String name) {
    demand(
        executables(owner, name)
            .anyMatch(e -> e.getParameterCount() > 0 && e.getParameterTypes()[0].equals(taken)),
        owner,
        name);
    return uses(
        owner,
        target ->
            target.getName().equals(name)
                && parametersOf(target).stream()
                    .findFirst()
                    .filter(taken.getName()::equals)
                    .isPresent());
  }

  /// Uses of all members of `owner` itself but those that have one of `names`.
  static DescribedPredicate<JavaAccess<?>> toAllBut(Class<?> owner, String... names) {
    Set<String> allowed = Set.of(names);
    for (String name : names) {
      demand(members(owner).anyMatch(name::equals), owner, name);
    }
    return DescribedPredicate.describe(
        "use " + owner.getSimpleName(),
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && !allowed.contains(access.getTarget().getName()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static DescribedPredicate<JavaAccess<?>> anyOf(DescribedPredicate<JavaAccess<?>>... uses) {
    return DescribedPredicate.or(List.of(uses));
  }

  private static DescribedPredicate<JavaAccess<?>> uses(
      Class<?> owner, Predicate<AccessTarget> member) {
    return DescribedPredicate.describe(
        "use " + owner.getSimpleName(),
        access -> access.getTargetOwner().isAssignableTo(owner) && member.test(access.getTarget()));
  }

  private static List<String> parametersOf(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
        : List.of();
  }

  private static Stream<String> members(Class<?> owner) {
    return Stream.concat(
        Arrays.stream(owner.getDeclaredFields()).map(Field::getName),
        executables(owner).map(Calls::nameOf));
  }

  private static Stream<Executable> executables(Class<?> owner, String name) {
    return executables(owner).filter(e -> nameOf(e).equals(name));
  }

  private static Stream<Executable> executables(Class<?> owner) {
    return Stream.of(
            owner.getMethods(), owner.getDeclaredMethods(), owner.getDeclaredConstructors())
        .flatMap(Arrays::stream);
  }

  private static String nameOf(Executable executable) {
    return executable instanceof java.lang.reflect.Constructor ? CONSTRUCTOR : executable.getName();
  }

  private static void demand(boolean exists, Class<?> owner, String name) {
    if (!exists) {
      throw new IllegalArgumentException("no such member: " + owner.getName() + "." + name);
    }
  }
}
