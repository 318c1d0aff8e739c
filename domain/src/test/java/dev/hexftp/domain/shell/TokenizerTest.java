package dev.hexftp.domain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void spaces_and_tabs_separate() {
    check("get a b", "get", "a", "b");
    check("  get\t a  \t b\t", "get", "a", "b");
    check("");
    check(" \t ");
  }

  @Test
  void double_quotes_group_and_vanish() {
    check("put \"a b\" c", "put", "a b", "c");
    check("put a\"b c\"d", "put", "ab cd");
    check("\"a\"\"b\"", "ab");
    check("\"a\tb\"", "a\tb");
    check("\"ge\"t x", "get", "x");
  }

  @Test
  void a_quote_that_is_never_closed_runs_to_the_end() {
    check("cd \"my dir", "cd", "my dir");
    check("cd \"", "cd");
    check("cd a\"b c ", "cd", "ab c ");
  }

  @Test
  void empty_quotes_alone_give_no_word() {
    check("get \"\" x", "get", "x");
    check("\"\"");
    check("a\"\"b", "ab");
  }

  @Test
  void single_quotes_backslashes_and_dollars_are_ordinary() {
    check("cd 'USER1.X Y'", "cd", "'USER1.X", "Y'");
    check("lcd C:\\dir\\", "lcd", "C:\\dir\\");
    check("put c:\\x\\\"y z\"", "put", "c:\\x\\y z");
    check("get $HOME \\\"", "get", "$HOME", "\\");
  }

  @Test
  void other_white_space_belongs_to_a_word() {
    check("get a\u00A0b\u3000c", "get", "a\u00A0b\u3000c");
  }

  @Test
  void lines_may_be_long_and_have_many_words() {
    assertThat(Tokenizer.of("mget " + "x ".repeat(50_000))).hasSize(50_001);
    assertThat(Tokenizer.of("x".repeat(100_000)).getFirst()).hasSize(100_000);
  }

  @Test
  void no_word_is_empty_and_no_letter_is_lost() {
    Chance.forCases(
        2_000,
        chance -> {
          String line = chance.text(30);

          assertThat(Tokenizer.of(line)).allSatisfy(word -> assertThat(word).isNotEmpty());
          assertThat(String.join("", Tokenizer.of(line)).replaceAll("[ \t]", ""))
              .isEqualTo(line.replaceAll("[ \t\"]", ""));
        });
  }

  private static void check(String line, String... words) {
    assertThat(Tokenizer.of(line)).containsExactly(words);
  }
}
