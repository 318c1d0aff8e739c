package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.architecture.fixture.adapter.cli.AnnotatesOption;
import dev.hexftp.architecture.fixture.application.SeesAdapter;
import dev.hexftp.architecture.fixture.application.Tries;
import dev.hexftp.architecture.fixture.domain.acorn.Sprout;
import dev.hexftp.architecture.fixture.domain.oak.Oak;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules can fail: each is broken by its own fixtures, for its own reason. A rule that guards
/// nothing looks like a rule that is kept.
class FixturesTest {
  private static final Pattern ORIGIN = Pattern.compile("^[^<]*<(?<package>[a-z0-9.]+)\\.[A-Z]");
  private static final Map<String, List<String>> BREACHES = new HashMap<>();

  @ParameterizedTest
  @MethodSource("dev.hexftp.architecture.Rules#all")
  void a_rule_is_broken_by_each_of_its_fixtures_and_names_the_remedy(Rule rule) {
    String report = Fixtures.reportOf(rule);

    assertThat(rule.fixtures()).isNotEmpty();
    assertThat(report).contains(rule.name(), rule.because());
    assertThat(report).contains(rule.fixtures().stream().map(Class::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("dev.hexftp.architecture.Rules#all")
  void every_method_of_a_fixture_is_a_separate_breach(Rule rule) {
    String report = Fixtures.reportOf(rule);

    List<String> breaches = rule.fixtures().stream().flatMap(FixturesTest::methodsOf).toList();

    assertThat(breaches).allSatisfy(breach -> assertThat(report).contains(breach));
  }

  @ParameterizedTest
  @MethodSource("withExemptions")
  void an_exemption_is_needed(Rule rule) {
    List<String> breaches = breaches(rule);

    for (Exemption exemption : rule.exemptions()) {
      List<String> own = linesAbout(exemption.origin().getName(), breaches);
      assertThat(own)
          .as("%s breaks no rule that it is exempt from: remove the exemption", exemption.origin())
          .isNotEmpty();
      for (Class<?> target : exemption.targets()) {
        assertThat(own)
            .as("%s does not see %s: remove it", exemption.origin(), target)
            .anyMatch(line -> line.contains(target.getName()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("withHomes")
  void a_home_is_needed(Rule rule) {
    List<String> breaches = breaches(rule);

    for (Layer home : rule.homes()) {
      assertThat(breaches)
          .as("nothing in %s needs to be exempt from '%s': remove the home", home, rule.name())
          .anyMatch(line -> Production.HEXAGON.packagesOf(home).contains(packageIn(line)));
    }
  }

  @Test
  void a_cycle_is_reported_by_its_closing_arrow_and_not_by_earlier_ones() {
    String report = Fixtures.reportOf(rule("packages form no cycle"));

    assertThat(report).contains("<" + Sprout.class.getName());
    assertThat(report).doesNotContain("<" + Oak.class.getName() + ".");
  }

  @Test
  void code_of_the_compiler_is_not_reported() {
    String report = Fixtures.reportOf(rule("of vavr only Either and Option"));

    assertThat(report).contains("<" + Tries.class.getName() + ".number(");
    assertThat(report).doesNotContain("deserializeLambda");
  }

  @Test
  void a_component_of_a_record_is_reported_once() {
    String report =
        Fixtures.reportOf(rule("the application sees ports, domain and the allow-list only"));

    assertThat(report).containsOnlyOnce("<" + SeesAdapter.class.getName());
  }

  @Test
  void an_annotation_is_reported_once() {
    String report = Fixtures.reportOf(rule("picocli only in adapter.cli.options"));

    assertThat(report).containsOnlyOnce("<" + AnnotatesOption.class.getName() + ".quiet>");
  }

  @Test
  void every_fixture_has_a_place_in_the_hexagon() {
    assertThat(Fixtures.CLASSES).isNotEmpty();
    assertThat(Fixtures.HEXAGON.misplaced(Fixtures.CLASSES)).isEmpty();
  }

  static Stream<Rule> withExemptions() {
    return Rules.all().filter(rule -> !rule.exemptions().isEmpty());
  }

  static Stream<Rule> withHomes() {
    return Rules.all().filter(rule -> !rule.homes().isEmpty());
  }

  private static Rule rule(String name) {
    return Rules.all().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> breaches(Rule rule) {
    return BREACHES.computeIfAbsent(
        rule.name(), _ -> rule.breachesWithoutMercy(Production.HEXAGON, Production.CLASSES));
  }

  private static List<String> linesAbout(String type, List<String> lines) {
    Pattern name = Pattern.compile("<" + Pattern.quote(type) + "[>.(:]");
    return lines.stream().filter(line -> name.matcher(line).find()).toList();
  }

  /// The package of the class that a line of a report begins with.
  private static String packageIn(String line) {
    Matcher matcher = ORIGIN.matcher(line);
    return matcher.find() ? matcher.group("package") : "";
  }

  /// The methods in the source, as the report names them.
  private static Stream<String> methodsOf(Class<?> fixture) {
    return Arrays.stream(fixture.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !fixture.isRecord())
        .map(method -> fixture.getName() + "." + method.getName() + "(");
  }
}
