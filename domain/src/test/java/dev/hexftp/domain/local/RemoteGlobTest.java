package dev.hexftp.domain.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.Wildcard.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteGlobTest {
  @ParameterizedTest
  @CsvSource({
    "*.txt, a.txt",
    "*, anything",
    "?.c, x.c",
    "[ab]*.csv, b1.csv",
    "[a-c]x, bx",
    "[!a-c]x, dx",
    "[^a-c]x, dx",
    "[]]x, ]x",
    "[a-]x, -x",
    "report[1].txt, report[1].txt",
    "report[1].txt, report1.txt",
    "[x, [x",
    "'*.{jpg,png}', a.png",
    "'{a,b{c,d}}.x', bd.x",
    "'{a,b}.x', '{a,b}.x'",
    "{a.x, {a.x",
    "*[0-9], run42"
  })
  void these_names_fit(String pattern, String name) {
    assertThat(new RemoteGlob(pattern).matches(name, Case.MATTERS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "*.txt, a.txt.exe",
    "?.c, xy.c",
    "[ab]*.csv, c1.csv",
    "[!a-c]x, ax",
    "'*.{jpg,png}', a.gif",
    "[z-a]x, bx",
    "a, A"
  })
  void these_names_do_not(String pattern, String name) {
    assertThat(new RemoteGlob(pattern).matches(name, Case.MATTERS)).isFalse();
  }

  @Test
  void letters_of_a_set_have_no_case_where_letters_have_none() {
    assertThat(new RemoteGlob("[a-c]X").matches("Bx", Case.IGNORED)).isTrue();
    assertThat(new RemoteGlob("[!a-c]X").matches("Bx", Case.IGNORED)).isFalse();
  }

  @Test
  void a_pattern_with_too_many_choices_is_read_without_them() {
    String many = "{a,b}".repeat(10);

    assertThat(new RemoteGlob(many).matches("a".repeat(10), Case.MATTERS)).isFalse();
    assertThat(new RemoteGlob(many).matches(many, Case.MATTERS)).isTrue();
  }
}
