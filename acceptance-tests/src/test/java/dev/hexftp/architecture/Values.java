package dev.hexftp.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Types that do not change after they were made.
final class Values {
  /// Of other people. A collection counts if it is declared by its interface; that it is a copy,
  /// the sources tell.
  private static final Set<String> TYPES =
      Set.of(
          Object.class.getName(),
          String.class.getName(),
          Boolean.class.getName(),
          Byte.class.getName(),
          Character.class.getName(),
          Integer.class.getName(),
          Long.class.getName(),
          BigDecimal.class.getName(),
          Duration.class.getName(),
          Instant.class.getName(),
          Pattern.class.getName(),
          Charset.class.getName(),
          InetAddress.class.getName(),
          List.class.getName(),
          Set.class.getName(),
          Map.class.getName(),
          Either.class.getName(),
          Option.class.getName());

  private static final String OURS = "dev.hexftp.";

  private Values() {}

  /// The field is of a type that does not change, or exempt.
  static ArchCondition<JavaField> haveTypeOfValue(List<Exemption> exempt) {
    return condition(
        exempt,
        (field, events) -> {
          if (!isValue(field.getRawType())) {
            events.add(
                SimpleConditionEvent.violated(
                    field, describe(field, "has type <" + field.getRawType().getName() + ">")));
          }
        });
  }

  /// The field is final and of a type that does not change, or exempt.
  static ArchCondition<JavaField> beConstant(List<Exemption> exempt) {
    return haveTypeOfValue(exempt)
        .and(
            condition(
                exempt,
                (field, events) -> {
                  if (!field
                      .getModifiers()
                      .contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)) {
                    events.add(
                        SimpleConditionEvent.violated(field, describe(field, "is not final")));
                  }
                }));
  }

  private static ArchCondition<JavaField> condition(List<Exemption> exempt, Check check) {
    return new ArchCondition<>("keep the rule") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (exempt.stream().noneMatch(e -> e.covers(field.getOwner(), field.getRawType()))) {
          check.on(field, events);
        }
      }
    };
  }

  private static String describe(JavaField field, String what) {
    return "Field <%s> %s in %s"
        .formatted(field.getFullName(), what, field.getSourceCodeLocation());
  }

  private static boolean isValue(JavaClass type) {
    return type.isPrimitive() || TYPES.contains(type.getName()) || type.getName().startsWith(OURS);
  }

  private interface Check {
    void on(JavaField field, ConditionEvents events);
  }
}
