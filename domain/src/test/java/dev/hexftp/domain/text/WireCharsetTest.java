package dev.hexftp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.fixture.Wire;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireCharsetTest {
  @ParameterizedTest
  @CsvSource({
    "windows-1252, caf\u00E9 \u20AC,      63 61 66 E9 20 80",
    "ISO-8859-1,   caf\u00E9,            63 61 66 E9",
    "ISO-8859-15,  \u20AC,               A4",
    "Shift_JIS,    \u30C6\u30B9\u30C8.txt, 83 65 83 58 83 67 2E 74 78 74",
    "Shift_JIS,    \u8868,               95 5C",
    "GBK,          \u6587,               CE C4",
    "EUC-JP,       \u3042,               A4 A2",
    "KOI8-R,       \u0436,               D6",
    "UTF-8,        \u00E9,               C3 A9",
    "US-ASCII,     abc,                  61 62 63"
  })
  void text_is_written_and_read_in_the_set(String charset, String text, String bytes) {
    assertThat(hex(named(charset).encode(text))).isEqualTo(bytes);
    assertThat(named(charset).decode(bytes(bytes))).isEqualTo(text);
    assertThat(named(charset).isEncodable(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, 61 81 62,     a\uDC81b",
    "US-ASCII,     E9,           \uDCE9",
    "Shift_JIS,    61 83,        a\uDC83",
    "Shift_JIS,    83 65 FF 61,  \u30C6\uDCFFa",
    "GBK,          FF CE C4,     \uDCFF\u6587",
    "UTF-8,        E9 61,        \uDCE9a"
  })
  void a_byte_that_means_nothing_is_kept(String charset, String bytes, String text) {
    assertThat(named(charset).decode(bytes(bytes))).isEqualTo(text);
    assertThat(hex(named(charset).encode(text))).isEqualTo(bytes);
  }

  /// Windows' Japanese set has some characters twice; only one of the two is written again.
  @Test
  void a_byte_that_would_be_written_in_another_way_is_kept_too() {
    WireCharset charset = named("windows-31j");

    String text = charset.decode(bytes("87 90 61"));

    assertThat(hex(charset.encode(text))).isEqualTo("87 90 61");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "US-ASCII",
        "windows-1252",
        "Shift_JIS",
        "windows-31j",
        "EUC-JP",
        "GB18030",
        "Big5",
        "EUC-KR"
      })
  void all_bytes_go_back_as_they_were(String charset) {
    Chance.forCases(
        200,
        chance -> {
          ByteBuffer bytes = ByteBuffer.wrap(chance.bytes(30));

          String text = named(charset).decode(bytes.duplicate());

          assertThat(named(charset).isEncodable(text)).isTrue();
          assertThat(named(charset).encode(text)).isEqualTo(bytes);
        });
  }

  @Test
  void characters_outside_the_set_are_never_replaced() {
    WireCharset latin = named("ISO-8859-1");

    for (String text : new String[] {"\u0436", "a\u20AC", "\uD83D\uDE00", "\uD800", "\uDC00"}) {
      assertThat(latin.isEncodable(text)).as(text).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> latin.encode(text));
    }
    assertThat(latin.isEncodable("?\uDCFF")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-16",
        "UTF-32",
        "UTF-7",
        "IBM037",
        "ISO-2022-JP",
        "ISO-2022-KR",
        "x-JISAutoDetect",
        "x",
        "a b",
        ""
      })
  void a_set_that_is_unknown_or_does_not_hold_ascii_cannot_be_chosen(String name) {
    assertThat(WireCharset.named(name)).isEmpty();
  }

  @Test
  void a_set_is_the_same_under_each_of_its_names() {
    assertThat(named("latin1")).isEqualTo(named("ISO-8859-1")).hasSameHashCodeAs(named("l1"));
    assertThat(named("utf8")).isEqualTo(WireCharset.UTF_8).hasToString("UTF-8");
  }

  private static WireCharset named(String name) {
    return WireCharset.named(name).getOrElseThrow(AssertionError::new);
  }

  private static ByteBuffer bytes(String hex) {
    StringBuilder text = new StringBuilder();
    for (String pair : hex.split(" ", -1)) {
      text.append((char) Integer.parseInt(pair, 16));
    }
    return Wire.bytes(text.toString());
  }

  private static String hex(ByteBuffer bytes) {
    StringBuilder hex = new StringBuilder();
    while (bytes.hasRemaining()) {
      hex.append(String.format(Locale.ROOT, "%02X ", bytes.get()));
    }
    return hex.toString().strip();
  }
}
