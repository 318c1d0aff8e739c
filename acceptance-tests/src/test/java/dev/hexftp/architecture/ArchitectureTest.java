package dev.hexftp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The program keeps the rules, and none of them was forgotten on the way.
class ArchitectureTest {
  private static final List<Rule> EXECUTED = new ArrayList<>();

  @ParameterizedTest
  @MethodSource("dev.hexftp.architecture.Rules#all")
  void production_keeps_the_rule(Rule rule) {
    EXECUTED.add(rule);

    rule.on(Production.HEXAGON).check(Production.CLASSES);
  }

  /// A runner that skips rules would look like a green build.
  @AfterAll
  static void as_many_rules_were_executed_as_are_declared() {
    assertThat(EXECUTED).hasSize((int) Rules.declared());
  }
}
