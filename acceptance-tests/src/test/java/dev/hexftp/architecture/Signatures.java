package dev.hexftp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/// A condition on the declarations of a class, without the bodies of its methods.
final class Signatures {
  private Signatures() {}

  /// No field, parameter or result is of a type that is `forbidden`, unless the class is exempt.
  static ArchCondition<JavaClass> notName(
      DescribedPredicate<JavaClass> forbidden, List<Exemption> exempt) {
    return Conditions.condition(
        (type, events) ->
            Stream.concat(fields(type, forbidden), codeUnits(type, forbidden))
                .filter(line -> exempt.stream().noneMatch(e -> e.covers(type)))
                .forEach(line -> events.add(SimpleConditionEvent.violated(type, line))));
  }

  private static Stream<String> fields(JavaClass type, DescribedPredicate<JavaClass> forbidden) {
    return type.getFields().stream()
        .filter(field -> forbidden.test(field.getRawType()))
        .map(
            field ->
                "Field <%s> is of type <%s> in %s"
                    .formatted(
                        field.getFullName(),
                        field.getRawType().getName(),
                        field.getSourceCodeLocation()));
  }

  private static Stream<String> codeUnits(JavaClass type, DescribedPredicate<JavaClass> forbidden) {
    return type.getCodeUnits().stream()
        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(unit -> names(unit, forbidden))
        .map(
            unit ->
                "Method <%s> takes or returns an optional value in %s"
                    .formatted(unit.getFullName(), unit.getSourceCodeLocation()));
  }

  private static boolean names(JavaCodeUnit unit, DescribedPredicate<JavaClass> forbidden) {
    return forbidden.test(unit.getRawReturnType())
        || unit.getRawParameterTypes().stream().anyMatch(forbidden);
  }
}
