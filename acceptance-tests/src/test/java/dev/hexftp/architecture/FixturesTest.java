package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules can fail: each is broken by its own fixtures, for its own reason. A rule that guards
/// nothing looks like a rule that is kept.
class FixturesTest {
  @ParameterizedTest
  @MethodSource("dev.hexftp.architecture.Rules#all")
  void a_rule_is_broken_by_each_of_its_fixtures_and_says_what_to_do(Rule rule) {
    String report = Fixtures.reportOf(rule);

    assertThat(rule.fixtures()).isNotEmpty();
    assertThat(report).contains(rule.name(), rule.because());
    assertThat(report).contains(rule.fixtures().stream().map(Class::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("dev.hexftp.architecture.Rules#all")
  void every_method_of_a_fixture_is_a_breach_of_its_own(Rule rule) {
    String report = Fixtures.reportOf(rule);

    List<String> breaches = rule.fixtures().stream().flatMap(FixturesTest::methodsOf).toList();

    assertThat(breaches).allSatisfy(breach -> assertThat(report).contains(breach));
  }

  @ParameterizedTest
  @MethodSource("exemptions")
  void an_exemption_is_needed(Rule rule, Exemption exemption) {
    List<Exemption> others = rule.exemptions().stream().filter(e -> !e.equals(exemption)).toList();

    String report =
        rule.on(Production.HEXAGON, others)
            .evaluate(Production.CLASSES)
            .getFailureReport()
            .toString();

    assertThat(report).contains("<" + exemption.origin().getName());
    assertThat(exemption.targets())
        .allSatisfy(target -> assertThat(report).contains(target.getName()));
  }

  @Test
  void every_fixture_has_a_place_in_the_hexagon() {
    assertThat(Fixtures.CLASSES).isNotEmpty();
    assertThat(Fixtures.HEXAGON.misplaced(Fixtures.CLASSES)).isEmpty();
  }

  static Stream<Object[]> exemptions() {
    return Rules.all().flatMap(rule -> rule.exemptions().stream().map(e -> new Object[] {rule, e}));
  }

  /// The methods that somebody wrote, as the report names them.
  private static Stream<String> methodsOf(Class<?> fixture) {
    return Arrays.stream(fixture.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !fixture.isRecord())
        .map(method -> fixture.getName() + "." + method.getName() + "(");
  }
}
