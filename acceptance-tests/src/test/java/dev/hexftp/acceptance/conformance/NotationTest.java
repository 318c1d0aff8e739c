package dev.hexftp.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How outputs are written down and compared.
final class NotationTest {
  @Test
  void invisible_characters_are_written_as_pictures() {
    assertThat(Notation.write("a\u0007\tb  \nc\r\n\nd")).containsExactly("a␇␉b␠␠", "c␍", "", "d␄");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\n", "a", " a \n\n\tb\r\n", "\n", "ü␇"})
  void written_text_reads_the_same(String text) {
    assertThat(Notation.read(Notation.write(text)).replace('\u0007', '␇')).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "ftp: 10 bytes sent in 0.02Seconds 0.63Kbytes/sec. -> ftp: 10 bytes sent in <time>Seconds"
            + " <rate>Kbytes/sec.",
        "ftp: 10 bytes sent in 0.2Seconds 0.63Kbytes/sec. -> ftp: 10 bytes sent in 0.2Seconds"
            + " 0.63Kbytes/sec.",
        "---> PORT 127,0,0,1,200,13 -> ---> PORT <address>",
        "---> EPRT |2|::1|51213| -> ---> EPRT |2|::1|<port>|",
        "227 Entering Passive Mode (127,0,0,1,200,13) -> 227 Entering Passive Mode (<address>)",
        "229 Entering Passive Mode (|||51213|) -> 229 Entering Passive Mode (|||<port>|)",
        "-rw------- 1 a g 10 Nov 22 20:15 a.txt -> -rw------- 1 a g 10 <date> a.txt"
      })
  void unpredictable_text_is_masked(String output, String masked) {
    assertThat(Masks.hide(output)).isEqualTo(masked);
  }

  @Test
  void a_difference_shows_missing_and_surplus_lines() {
    assertThat(LineDiff.of(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
        .isEqualTo("  a\n- b\n+ x\n  c\n+ d");
  }
}
