package dev.hexftp.domain.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.local.Wildcard.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WildcardTest {
  /// Few letters, so that patterns and names meet often; among them the dangerous ones.
  private static final List<String> LETTERS =
      List.of("*", "*", "?", "a", "b", "A", ".", "\u00e9", "\u00c9", "\ud83d\ude00", "\ud83d");

  @ParameterizedTest
  @CsvSource({
    "a.txt,   a.txt",
    "*,       a.txt",
    "*,       a",
    "*,       ..a",
    "*,       .hidden",
    "*.txt,   a.txt",
    "*.txt,   .txt",
    "*.txt,   a.txt.txt",
    "a*,      a",
    "a*c,     abc",
    "a*c,     ac",
    "*a*b*,   xxaxxbxx",
    "*ab*abc, ababababc",
    "**,      a",
    "?,       a",
    "?.???,   a.txt",
    "a?c,     abc",
    "*?,      a",
    "?*,      a",
    "*.*,     a.txt",
    "*.*,     README",
    "*.*,     .hidden",
    "*.*,     a.",
  })
  void a_name_that_fits_matches(String pattern, String name) {
    assertThat(new Wildcard(pattern).matches(name, Case.MATTERS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt,   b.txt",
    "a.txt,   A.txt",
    "*.txt,   a.txt2",
    "*.txt,   atxt",
    "*.txt,   txt",
    "a*,      ba",
    "a*c,     ab",
    "a*c,     abcd",
    "?,       ab",
    "??,      a",
    "?.???,   a.c",
    "*?,      ''",
    "a*b*c,   acb",
    "*.*x,    x",
    "*a.*,    a",
  })
  void a_name_that_does_not_fit_as_a_whole_does_not_match(String pattern, String name) {
    assertThat(new Wildcard(pattern).matches(name, Case.MATTERS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"*.TXT, a.txt", "A?.txt, ab.TXT", "\u00c9*, \u00e9t\u00e9", "\u03c3, \u03c2"})
  void letters_of_either_case_are_the_same_where_case_is_ignored(String pattern, String name) {
    Wildcard wildcard = new Wildcard(pattern);

    assertThat(wildcard.matches(name, Case.IGNORED)).isTrue();
    assertThat(wildcard.matches(name, Case.MATTERS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00e9", "\ud83d\ude00", "\ud83d", "\ude00", "\ufffd"})
  void any_character_is_one_character_even_half_of_one(String letter) {
    assertThat(new Wildcard("?").matches(letter, Case.MATTERS)).isTrue();
    assertThat(new Wildcard("??").matches(letter, Case.MATTERS)).isFalse();
    assertThat(new Wildcard("*" + letter).matches("a" + letter, Case.IGNORED)).isTrue();
  }

  @Test
  void a_text_without_wildcards_is_no_pattern() {
    assertThat(Wildcard.isIn("a.txt")).isFalse();
    assertThat(Wildcard.isIn("")).isFalse();
    assertThat(Wildcard.isIn("[a].{b}\\")).isFalse();
    assertThat(Wildcard.isIn("a?")).isTrue();
    assertThat(Wildcard.isIn("*")).isTrue();
  }

  @Test
  void any_pattern_and_any_name_match_exactly_if_the_definition_says_so() {
    Chance.forCases(
        20_000,
        chance -> {
          String pattern = text(chance, 8);
          String name = text(chance, 8).replace('*', 'a').replace('?', 'b');

          for (Case letters : Case.values()) {
            assertThat(new Wildcard(pattern).matches(name, letters))
                .as("<%s> <%s> %s", pattern, name, letters)
                .isEqualTo(pattern.equals("*.*") || fits(points(pattern), points(name), letters));
          }
        });
  }

  /// A search through all matches of each `*` needs longer than the world has existed.
  @Test
  @Timeout(60)
  void a_pattern_of_many_stars_costs_no_more_than_its_length() {
    Wildcard hostile = new Wildcard("*a".repeat(1_000) + "b");

    assertThat(hostile.matches("a".repeat(2_000), Case.MATTERS)).isFalse();
  }

  private static String text(Chance chance, int longest) {
    StringBuilder text = new StringBuilder();
    int length = chance.upTo(longest);
    for (int i = 0; i < length; i++) {
      text.append(chance.oneOf(LETTERS));
    }
    return text.toString();
  }

  private static List<Integer> points(String text) {
    return text.codePoints().boxed().toList();
  }

  /// The definition, word for word: slow, and easy to believe.
  private static boolean fits(List<Integer> pattern, List<Integer> name, Case letters) {
    if (pattern.isEmpty()) {
      return name.isEmpty();
    }
    List<Integer> rest = pattern.subList(1, pattern.size());
    if (pattern.getFirst() == '*') {
      return fits(rest, name, letters)
          || (!name.isEmpty() && fits(pattern, name.subList(1, name.size()), letters));
    }
    return !name.isEmpty()
        && (pattern.getFirst() == '?' || same(pattern.getFirst(), name.getFirst(), letters))
        && fits(rest, name.subList(1, name.size()), letters);
  }

  private static boolean same(int one, int other, Case letters) {
    String first = Character.toString(one);
    String second = Character.toString(other);
    return letters == Case.IGNORED ? first.equalsIgnoreCase(second) : first.equals(second);
  }
}
