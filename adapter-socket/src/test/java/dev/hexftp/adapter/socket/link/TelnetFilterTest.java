package dev.hexftp.adapter.socket.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In the samples `Y` stands for byte 255, `S` and `E` for the begin and the end of a
/// subnegotiation, `W` for WILL, `N` for NOP, `D` for Data Mark.
final class TelnetFilterTest {
  private static final String SAMPLES =
      """
      220 ready,       220 ready
      22YN0 ready,     220 ready
      YDYD220,         220
      22YWx0 ready,    220 ready
      22YWY0 ready,    220 ready
      22YSabYYcYE0,    220
      22YSab,          22
      250 aYYb,        250 aYb
      250 aYYYYb,      250 aYYb
      250 aYb,         250 aYb
      250 aY.,         250 aY.
      250 aYYN,        250 aYN
      """;

  @ParameterizedTest
  @CsvSource(textBlock = SAMPLES)
  void commands_vanish_and_text_stays(String said, String text) {
    String filtered = strip(new TelnetFilter(), said);

    assertThat(filtered).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(textBlock = SAMPLES)
  void byte_by_byte_it_is_the_same(String said, String text) {
    TelnetFilter filter = new TelnetFilter();
    StringBuilder filtered = new StringBuilder();

    said.chars().forEach(c -> filtered.append(strip(filter, Character.toString(c))));

    assertThat(filtered).hasToString(text);
  }

  private static String strip(TelnetFilter filter, String said) {
    ByteBuffer bytes = ByteBuffer.wrap(toBytes(said).getBytes(ISO_8859_1));
    return toSample(ISO_8859_1.decode(filter.strip(bytes)).toString());
  }

  private static String toBytes(String sample) {
    return sample
        .replace('Y', (char) 255)
        .replace('S', (char) 250)
        .replace('E', (char) 240)
        .replace('W', (char) 251)
        .replace('N', (char) 241)
        .replace('D', (char) 242);
  }

  private static String toSample(String bytes) {
    return bytes.replace((char) 255, 'Y').replace((char) 241, 'N');
  }
}
