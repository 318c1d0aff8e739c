package dev.hexftp.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.hexftp.architecture.Production.Module;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing escapes the rules: no class is outside the layers, no layer is empty, no rule is
/// unlisted.
class InventoryTest {
  @Test
  void every_production_class_lives_in_exactly_one_layer() {
    assertThat(Production.CLASSES).isNotEmpty();
    assertThat(Production.HEXAGON.misplaced(Production.CLASSES))
        .as("classes in no layer, or in two; a new package has to be named in Production")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_layer_is_named_and_its_packages_hold_classes(Layer layer) {
    assertThat(Production.HEXAGON.packages().get(layer)).isNotEmpty();
    assertThat(Production.HEXAGON.packages().get(layer))
        .allMatch(name -> holdsClasses(name, Production.CLASSES));
    assertThat(Fixtures.HEXAGON.packages().get(layer)).isNotEmpty();
    assertThat(Fixtures.HEXAGON.packages().get(layer))
        .allMatch(name -> holdsClasses(name, Fixtures.CLASSES));
  }

  /// Two modules that share a package would share what is package-private.
  @ParameterizedTest
  @EnumSource
  void a_layer_lives_in_one_module(Layer layer) {
    Set<Module> modules =
        Production.CLASSES.that(Production.HEXAGON.in(layer)).stream()
            .flatMap(InventoryTest::modulesOf)
            .collect(toSet());

    assertThat(modules).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void every_module_holds_classes(Module module) {
    assertThat(Production.CLASSES).anyMatch(module::holds);
  }

  @Test
  void every_rule_that_is_declared_is_listed_once() {
    assertThat(Rules.all().map(Rule::name)).hasSize((int) Rules.declared()).doesNotHaveDuplicates();
  }

  private static boolean holdsClasses(String packageName, JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .anyMatch(type -> type.getPackageName().equals(packageName));
  }

  private static Stream<Module> modulesOf(JavaClass type) {
    return Arrays.stream(Module.values()).filter(module -> module.holds(type));
  }
}
