package dev.hexftp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.fixture.Wire;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class WireTextTest {
  @Test
  void valid_utf8_becomes_the_text_that_it_writes() {
    check("", "");
    check("plain", "plain");
    check("caf\u00C3\u00A9", "café");
    check("\u00E2\u0082\u00AC", "€");
    check("\u00F0\u009F\u0098\u0080", "😀");
    check("\u00EF\u00BB\u00BFbom", "\uFEFFbom");
    check("\0\r\n", "\0\r\n");
  }

  @Test
  void each_byte_that_is_not_utf8_becomes_one_special_character() {
    check("caf\u00E9", "caf\uDCE9");
    check("\u00FF\u00FE", "\uDCFF\uDCFE");
    // The beginning of a character that never comes, at the end and in the middle.
    check("\u00E2\u0082", "\uDCE2\uDC82");
    check("\u00E2\u0082x", "\uDCE2\uDC82x");
    // A stray continuation byte.
    check("\u0080", "\uDC80");
    // A slash in two bytes: too long, so it is no slash.
    check("\u00C0\u00AF", "\uDCC0\uDCAF");
    // A half surrogate in UTF-8, even the one that stands for a raw byte here.
    check("\u00ED\u00B2\u0080", "\uDCED\uDCB2\uDC80");
    // Above U+10FFFF.
    check("\u00F4\u0090\u0080\u0080", "\uDCF4\uDC90\uDC80\uDC80");
  }

  @Test
  void a_raw_byte_after_a_character_of_two_halves_is_still_a_raw_byte() {
    // U+1F480 ends in the half U+DC80, which alone would be the raw byte 80.
    check("\u00F0\u009F\u0092\u0080", "\uD83D\uDC80");
    check("\u00F0\u009F\u0092\u0080\u0080", "\uD83D\uDC80\uDC80");
  }

  @Test
  void no_byte_is_lost_on_the_way_to_text_and_back() {
    Chance.forCases(
        5_000,
        chance -> {
          byte[] bytes = chance.bytes(40);

          ByteBuffer back = WireText.encode(WireText.decode(ByteBuffer.wrap(bytes)));

          assertThat(back).isEqualTo(ByteBuffer.wrap(bytes));
        });
  }

  @Test
  void text_can_be_encoded_exactly_when_every_half_of_a_pair_is_whole_or_a_raw_byte() {
    assertThat(WireText.isEncodable("\uD83D\uDC80")).isTrue();
    assertThat(WireText.isEncodable("\uDC80 and \uDCFF")).isTrue();
    assertThat(WireText.isEncodable("\uDC7F")).isFalse();
    assertThat(WireText.isEncodable("\uDD00")).isFalse();
    assertThat(WireText.isEncodable("\uD83D")).isFalse();
    assertThat(WireText.isEncodable("\uD83Dx")).isFalse();
    assertThat(WireText.isEncodable("\uD83D\uD83D\uDC80")).isFalse();
  }

  @Test
  void encoding_any_text_gives_bytes_or_says_that_it_cannot() {
    Chance.forCases(
        5_000,
        chance -> {
          String text = chance.text(20);

          if (WireText.isEncodable(text)) {
            assertThat(WireText.encode(text).remaining()).isLessThanOrEqualTo(3 * text.length());
          } else {
            assertThatIllegalArgumentException().isThrownBy(() -> WireText.encode(text));
          }
        });
  }

  private static void check(String bytes, String text) {
    assertThat(WireText.decode(Wire.bytes(bytes))).isEqualTo(text);
    assertThat(Wire.text(WireText.encode(text))).isEqualTo(bytes);
  }
}
