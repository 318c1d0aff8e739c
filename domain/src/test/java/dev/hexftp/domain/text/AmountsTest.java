package dev.hexftp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "1549, 1.5 kB",
    "999949, 999.9 kB",
    "999950, 1.0 MB",
    "1207959601, 1.2 GB",
    "9223372036854775807, 9.2 EB"
  })
  void bytes_have_a_unit_of_a_thousand(long bytes, String expected) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0.0 s",
    "PT0.49S, 0.4 s",
    "PT9.999S, 9.9 s",
    "PT10.9S, 10 s",
    "PT59.9S, 59 s",
    "PT1M, 1 min 0 s",
    "PT4M12S, 4 min 12 s",
    "PT59M59S, 59 min 59 s",
    "PT1H, 1 h 0 min",
    "PT50H5M9S, 50 h 5 min"
  })
  void a_duration_has_two_units_at_most(Duration duration, String expected) {
    assertThat(Amounts.duration(duration)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 files", "1, 1 file", "2, 2 files"})
  void one_thing_is_not_several(long count, String expected) {
    assertThat(Amounts.of(count, "file")).isEqualTo(expected);
  }
}
