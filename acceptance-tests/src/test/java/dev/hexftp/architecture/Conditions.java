package dev.hexftp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Additions to ArchUnit's own vocabulary: conditions that know exemptions.
final class Conditions {
  private Conditions() {}

  /// Every dependency leads to something `allowed`, or is exempt.
  static ArchCondition<JavaClass> seeOnly(
      DescribedPredicate<JavaClass> allowed, List<Exemption> exempt) {
    return see((_, target) -> allowed.test(target), exempt);
  }

  /// No dependency leads to something `forbidden`, unless it is exempt.
  static ArchCondition<JavaClass> notSee(
      DescribedPredicate<JavaClass> forbidden, List<Exemption> exempt) {
    return see((_, target) -> !forbidden.test(target), exempt);
  }

  /// Everything that a class sees, the first class the second, is `allowed` or exempt.
  static ArchCondition<JavaClass> see(
      BiPredicate<JavaClass, JavaClass> allowed, List<Exemption> exempt) {
    return condition(
        (type, events) ->
            Sight.of(type).stream()
                .filter(seen -> !allowed.test(type, seen.target()))
                .filter(seen -> exempt.stream().noneMatch(e -> e.covers(type, seen.target())))
                .forEach(seen -> events.add(SimpleConditionEvent.violated(type, seen.line()))));
  }

  /// No call, reference or field access is `forbidden`, unless the class is exempt.
  static ArchCondition<JavaClass> notUse(
      DescribedPredicate<JavaAccess<?>> forbidden, List<Exemption> exempt) {
    return condition(
        (type, events) -> {
          for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            if (forbidden.test(access)
                && exempt.stream().noneMatch(e -> e.covers(type, access.getTargetOwner()))) {
              events.add(SimpleConditionEvent.violated(access, access.getDescription()));
            }
          }
        });
  }

  /// Every class is as `wanted`; the message about one that is not ends with `lacks`.
  static ArchCondition<JavaClass> be(Predicate<JavaClass> wanted, String lacks) {
    return condition(
        (type, events) -> {
          if (!wanted.test(type)) {
            String message =
                "Class <%s> %s in %s"
                    .formatted(type.getName(), lacks, type.getSourceCodeLocation());
            events.add(SimpleConditionEvent.violated(type, message));
          }
        });
  }

  /// Those that are covered by no exemption as a whole.
  static DescribedPredicate<JavaClass> notExempt(List<Exemption> exempt) {
    return DescribedPredicate.describe(
        "are not exempt", type -> exempt.stream().noneMatch(e -> e.covers(type)));
  }

  /// A condition whose description does not matter: a rule is described by its name.
  static ArchCondition<JavaClass> condition(Check check) {
    return new ArchCondition<>("keep the rule") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.on(type, events);
      }
    };
  }

  interface Check {
    void on(JavaClass type, ConditionEvents events);
  }
}
