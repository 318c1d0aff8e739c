package dev.hexftp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {
  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "a%20b, a b",
    "%2f%2F, //",
    "%25, %",
    "%2541, %41",
    "caf%C3%A9, caf\u00E9",
    "caf\u00E9, caf\u00E9"
  })
  void an_escape_is_the_byte_that_it_stands_for(String text, String plain) {
    assertThat(PercentEncoding.decode(text)).isEqualTo(plain);
  }

  @Test
  void bytes_that_are_no_utf8_are_kept() {
    assertThat(PercentEncoding.decode("%E9")).isEqualTo("\uDCE9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "a%2", "%zz", "%2g", "%%41", "%\u0661\u0661"})
  void an_escape_without_two_hexadecimal_digits_is_broken(String text) {
    assertThat(PercentEncoding.isBroken(text)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> PercentEncoding.decode(text));
  }
}
