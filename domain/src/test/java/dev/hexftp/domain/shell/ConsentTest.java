package dev.hexftp.domain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentTest {
  @Test
  void only_the_first_letter_counts() {
    for (String answer : List.of("n", "N", "no", "never", " n")) {
      assertThat(Consent.of(answer)).as(answer).isEqualTo(Consent.NO);
    }
    for (String answer : List.of("q", "Q", "quit", "quote x")) {
      assertThat(Consent.of(answer)).as(answer).isEqualTo(Consent.QUIT);
    }
  }

  @Test
  void everything_else_is_yes_also_enter_alone() {
    for (String answer : List.of("", "y", "Y", "bye", "a", "0", "binary")) {
      assertThat(Consent.of(answer)).as(answer).isEqualTo(Consent.YES);
    }
  }
}
