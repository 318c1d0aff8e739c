package dev.hexftp.architecture;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/// Every method is called, or referred to, by some class that is checked. Methods are identified by
/// name, so an overload is one with its siblings.
///
/// The components of records, the methods of [Object] and [Enum], and implementations of a method
/// of an interface or a superclass need no caller.
final class Callers extends ArchCondition<JavaClass> {
  private static final Set<String> OF_EVERYTHING =
      Set.of("toString", "equals", "hashCode", "values", "valueOf", "main");

  private final DescribedPredicate<JavaClass> asked;
  private Set<String> called = Set.of();

  /// @param asked the classes whose methods need a caller
  Callers(DescribedPredicate<JavaClass> asked) {
    super("have callers");
    this.asked = asked;
  }

  /// Called once, with all classes, before they are checked one by one.
  @Override
  public void init(Collection<JavaClass> all) {
    called =
        all.stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .flatMap(Callers::targets)
            .collect(toSet());
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getMethods().stream()
        .filter(_ -> asked.test(type))
        .filter(method -> !isCalledByNature(method))
        .filter(method -> !called.contains(key(type, method.getName())))
        .forEach(
            method ->
                events.add(
                    SimpleConditionEvent.violated(
                        method,
                        "Method <%s> has no caller in %s"
                            .formatted(method.getFullName(), method.getSourceCodeLocation()))));
  }

  /// The method that is called, and those of the types above, of which it may be one.
  private static Stream<String> targets(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return Stream.concat(Stream.of(owner), above(owner))
        .map(type -> key(type, access.getTarget().getName()));
  }

  private static Stream<JavaClass> above(JavaClass type) {
    return Stream.concat(
        type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
  }

  private static boolean isCalledByNature(JavaMethod method) {
    JavaClass owner = method.getOwner();
    String name = method.getName();
    return method.getModifiers().contains(JavaModifier.SYNTHETIC)
        || method.getModifiers().contains(JavaModifier.PRIVATE)
        || OF_EVERYTHING.contains(name)
        || (owner.isRecord() && owner.tryGetField(name).isPresent())
        || above(owner).anyMatch(type -> declares(type, name));
  }

  private static boolean declares(JavaClass type, String name) {
    return type.getMethods().stream().anyMatch(method -> method.getName().equals(name));
  }

  private static String key(JavaClass type, String method) {
    return type.getName() + "#" + method;
  }
}
