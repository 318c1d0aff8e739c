package dev.hexftp.architecture;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.hexftp.architecture.Production.Module;
import dev.hexftp.architecture.fixture.adapter.file.Disk;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing escapes the rules: no class is outside the layers, no layer is empty, no rule is
/// unlisted.
class InventoryTest {
  private static final Layer[] CORE = {
    Layer.DOMAIN, Layer.PORTS_IN, Layer.PORTS_OUT, Layer.PORTS_OUT_USER, Layer.APPLICATION
  };

  @Test
  void every_production_class_lives_in_exactly_one_layer() {
    assertThat(Production.CLASSES).isNotEmpty();
    assertThat(Production.HEXAGON.misplaced(Production.CLASSES))
        .as(
            "classes of a package that is in no layer, or in two; ask first whether they belong to"
                + " a package that there is, and name a new one in Production, at its place in the"
                + " order of its layer")
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

  @ParameterizedTest
  @EnumSource
  void a_package_lives_in_one_module(Layer layer) {
    for (String name : Production.HEXAGON.packagesOf(layer)) {
      assertInOneModule(name, Production.CLASSES, InventoryTest::moduleOf);
    }
  }

  @Test
  void a_package_in_two_modules_is_reported_by_its_strangers() {
    String split = Disk.class.getPackageName();
    Function<JavaClass, String> modules =
        type -> type.isEquivalentTo(Disk.class) ? "stranger" : "owner";

    assertThatThrownBy(() -> assertInOneModule(split, Fixtures.CLASSES, modules))
        .hasMessageContaining(split + " is split between")
        .hasMessageContaining("by [" + Disk.class.getName() + "]")
        .hasMessageContaining("move these types into a separate package of their module");
  }

  @ParameterizedTest
  @EnumSource
  void a_layer_lives_in_one_module(Layer layer) {
    Set<Module> modules =
        Production.CLASSES.that(Production.HEXAGON.in(layer)).stream()
            .map(InventoryTest::moduleOf)
            .collect(toSet());

    assertThat(modules)
        .as("packages of %s in more than one module: Maven keeps modules apart", layer)
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void an_allowed_type_is_needed(Class<?> allowed) {
    assertThat(seenByTheCore())
        .as(
            "domain, ports and application do not use %s any more: remove it from AllowList or"
                + " ApplicationRules",
            allowed.getName())
        .anyMatch(name -> (name + "$").startsWith(allowed.getName() + "$"));
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

  private static <M> void assertInOneModule(
      String packageName, JavaClasses classes, Function<JavaClass, M> moduleOf) {
    Map<M, List<String>> types =
        classes.stream()
            .filter(type -> type.getPackageName().equals(packageName) && type.isTopLevelClass())
            .collect(groupingBy(moduleOf, mapping(JavaClass::getName, toList())));
    List<String> smallest = types.values().stream().min(comparingInt(List::size)).orElseThrow();

    assertThat(types.keySet())
        .as(
            "%s is split between %s, by %s. Two modules that share a package share what is"
                + " package-private, and no rule about layers can tell them apart: move these types"
                + " into a separate package of their module",
            packageName, types.keySet(), smallest)
        .hasSize(1);
  }

  private static boolean holdsClasses(String packageName, JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .anyMatch(type -> type.getPackageName().equals(packageName));
  }

  static Stream<Class<?>> allowed() {
    return Stream.concat(AllowList.TYPES.stream(), ApplicationRules.PUMPS.stream());
  }

  private static Set<String> seenByTheCore() {
    return Production.CLASSES.that(Production.HEXAGON.in(CORE)).stream()
        .flatMap(type -> Sight.of(type).stream())
        .map(seen -> seen.target().getBaseComponentType().getName())
        .collect(toSet());
  }

  private static Module moduleOf(JavaClass type) {
    return Arrays.stream(Module.values())
        .filter(module -> module.holds(type))
        .findFirst()
        .orElseThrow();
  }
}
