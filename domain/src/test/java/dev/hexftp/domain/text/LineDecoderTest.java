package dev.hexftp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.fixture.Wire;
import dev.hexftp.domain.text.LineDecoder.Line;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineDecoderTest {
  private static final int LIMIT = 8;

  @Test
  void a_line_ends_with_lf_and_loses_one_cr_before_it() {
    check("one\r\ntwo\r\n", whole("one"), whole("two"));
    check("one\ntwo\n", whole("one"), whole("two"));
    check("\r\n\n", whole(""), whole(""));
    check("one\r\r\n", whole("one\r"));
    check("a\rb\n", whole("a\rb"));
    check("\n\r", whole(""), whole(""));
  }

  @Test
  void the_last_line_needs_no_end() {
    check("one\ntwo", whole("one"), whole("two"));
    check("one\ntwo\r", whole("one"), whole("two"));
    check("");
    check("one\n", whole("one"));
  }

  @Test
  void bytes_become_characters_however_they_are_split() {
    check("\u00C3\u00A9\u00E2\u0082\u00AC\n", whole("é€"));
    check("\u00E9\n", whole("\uDCE9"));
    check("a\0b\n", whole("a\0b"));
  }

  @Test
  void bytes_over_the_limit_are_dropped_and_the_line_says_so() {
    check("12345678\n", whole("12345678"));
    check("12345678\r\n", whole("12345678"));
    check("123456789\n", cut("12345678"));
    check("123456789\r\n", cut("12345678"));
    check("1234567890123\r\nnext\r\n", cut("12345678"), whole("next"));
    check("12345678\r\r\n", cut("12345678"));
    check("12345678\rx\n", cut("12345678"));
    check("1234567890", cut("12345678"));
    check("123456789", cut("12345678"));
    // A character that straddles the limit: its first half is kept as the byte it is.
    check("1234567\u00C3\u00A9\n", cut("1234567\uDCC3"));
  }

  @Test
  void bytes_after_a_line_are_left_for_the_next_call() {
    LineDecoder decoder = new LineDecoder(LIMIT);
    ByteBuffer input = Wire.bytes("one\r\ntwo");

    Option<Line> line = decoder.decode(input);

    assertThat(line).isEqualTo(Option.of(whole("one")));
    assertThat(Wire.text(input)).isEqualTo("two");
  }

  @Test
  void any_split_of_any_bytes_gives_the_same_lines() {
    Chance.forCases(
        3_000,
        chance -> {
          byte[] bytes = chance.bytes(60);
          List<ByteBuffer> pieces = new ArrayList<>();
          for (int from = 0, to; from < bytes.length; from = to) {
            to = Math.min(bytes.length, from + 1 + chance.upTo(12));
            pieces.add(ByteBuffer.wrap(bytes, from, to - from));
          }

          List<Line> inPieces = decoded(pieces);

          assertThat(inPieces).isEqualTo(decoded(List.of(ByteBuffer.wrap(bytes))));
        });
  }

  private static void check(String bytes, Line... expected) {
    for (List<ByteBuffer> pieces : Wire.splits(bytes)) {
      assertThat(decoded(pieces)).containsExactly(expected);
    }
  }

  private static List<Line> decoded(List<ByteBuffer> pieces) {
    LineDecoder decoder = new LineDecoder(LIMIT);
    List<Line> lines = new ArrayList<>();
    for (ByteBuffer piece : pieces) {
      while (piece.hasRemaining()) {
        decoder.decode(piece).forEach(lines::add);
      }
    }
    decoder.end().forEach(lines::add);
    return lines;
  }

  private static Line whole(String text) {
    return new Line(text, false);
  }

  private static Line cut(String text) {
    return new Line(text, true);
  }
}
