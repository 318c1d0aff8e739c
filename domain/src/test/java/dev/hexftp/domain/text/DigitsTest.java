package dev.hexftp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "007, 7", "999999999999999999, 999999999999999999"})
  void digits_are_a_number(String text, long value) {
    assertThat(Digits.value(text, Digits.MOST)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+1", "1 ", "1.0", "1e3", "٣", "１", "a", "12345"})
  void anything_else_is_none(String text) {
    assertThat(Digits.value(text, 4)).isEmpty();
  }

  @Test
  void more_than_a_long_holds_is_a_mistake() {
    assertThatThrownBy(() -> Digits.value("1", 19)).isInstanceOf(IllegalArgumentException.class);
  }
}
