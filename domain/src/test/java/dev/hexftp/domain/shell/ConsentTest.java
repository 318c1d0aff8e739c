package dev.hexftp.domain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.session.Dialect.Answers;
import dev.hexftp.domain.shell.Question.Permission;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
  private static final Permission FETCHING = new Question.EachFile(CommandName.MGET, "a");
  private static final Permission DELETING = new Question.EachFile(CommandName.MDELETE, "a");
  private static final Permission LISTING = new Question.OutputFile("a");

  @ParameterizedTest
  @CsvSource({
    "y, YES",
    "Y, YES",
    "' yes ', YES",
    "n, NO",
    "No, NO",
    "a, ALL",
    "all, ALL",
    "q, QUIT",
    "QUIT, QUIT"
  })
  void a_word_is_an_answer(String answer, Consent consent) {
    for (Permission question : List.of(FETCHING, DELETING, LISTING)) {
      assertThat(Consent.of(answer, question, Answers.WORDS)).containsExactly(consent);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "help", "stop", "exit", "never", "quote x", "binary", "yy", "0"})
  void anything_else_is_none(String answer) {
    assertThat(Consent.of(answer, FETCHING, Answers.WORDS)).isEmpty();
  }

  @Test
  void enter_alone_is_yes_unless_that_deletes() {
    assertThat(Consent.of("", FETCHING, Answers.WORDS)).containsExactly(Consent.YES);
    assertThat(Consent.of("", LISTING, Answers.WORDS)).containsExactly(Consent.YES);
    assertThat(Consent.of("", DELETING, Answers.WORDS)).isEmpty();
  }

  @Test
  void to_ftp_exe_only_the_first_letter_counts() {
    for (String answer : List.of("n", "N", "no", "never", " n")) {
      assertThat(firstLetter(answer)).as(answer).containsExactly(Consent.NO);
    }
    for (String answer : List.of("q", "Q", "quit", "quote x")) {
      assertThat(firstLetter(answer)).as(answer).containsExactly(Consent.QUIT);
    }
  }

  @Test
  void to_ftp_exe_everything_else_is_yes_also_enter_alone() {
    for (String answer : List.of("", "y", "Y", "bye", "a", "0", "binary", "?")) {
      assertThat(firstLetter(answer)).as(answer).containsExactly(Consent.YES);
    }
  }

  private static Option<Consent> firstLetter(String answer) {
    return Consent.of(answer, DELETING, Answers.FIRST_LETTER);
  }
}
