package dev.hexftp.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.fixture.Wire;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class NetAsciiTest {
  private static final List<Supplier<NetAscii>> DIRECTIONS =
      List.of(
          NetAscii::toWire,
          () -> NetAscii.toLocal(LineEnd.LF),
          () -> NetAscii.toLocal(LineEnd.CRLF));

  @Test
  void from_the_wire_crlf_becomes_the_local_line_end() {
    toLocal("one\r\ntwo\r\n", "one\ntwo\n", "one\r\ntwo\r\n");
    toLocal("\r\n\r\n", "\n\n", "\r\n\r\n");
    toLocal("", "", "");
    toLocal("no end", "no end", "no end");
  }

  @Test
  void from_the_wire_a_lone_lf_is_a_line_end_too() {
    toLocal("one\ntwo\n", "one\ntwo\n", "one\r\ntwo\r\n");
    toLocal("\n\r\n\n", "\n\n\n", "\r\n\r\n\r\n");
  }

  @Test
  void from_the_wire_a_lone_cr_stays() {
    toLocal("50%\r100%\r\n", "50%\r100%\n", "50%\r100%\r\n");
    toLocal("\r\r\n", "\r\n", "\r\r\n");
    toLocal("last\r", "last\r", "last\r");
    toLocal("\r\r\r", "\r\r\r", "\r\r\r");
    toLocal("\r\0x", "\r\0x", "\r\0x");
  }

  @Test
  void to_the_wire_lf_and_crlf_become_crlf() {
    toWire("one\ntwo\n", "one\r\ntwo\r\n");
    toWire("one\r\ntwo\r\n", "one\r\ntwo\r\n");
    toWire("mixed\r\nends\n\n", "mixed\r\nends\r\n\r\n");
    toWire("no end", "no end");
    toWire("", "");
  }

  @Test
  void to_the_wire_a_lone_cr_stays() {
    toWire("50%\r100%\n", "50%\r100%\r\n");
    toWire("\r\r\n", "\r\r\n");
    toWire("last\r", "last\r");
    toWire("\n\r", "\r\n\r");
  }

  @Test
  void bytes_that_are_no_line_ends_pass_untouched() {
    // 0x1A ended text files once; NUL and 255 mean something to Telnet. None of it matters here.
    toWire("\u001A\0\u00FF\u00C3\u00A9", "\u001A\0\u00FF\u00C3\u00A9");
    toLocal("\u001A\0\u00FF", "\u001A\0\u00FF", "\u001A\0\u00FF");
  }

  @Test
  void any_sizes_of_input_and_output_give_the_same_bytes() {
    Chance.forCases(
        3_000,
        chance -> {
          byte[] bytes = chance.bytes(60);
          for (Supplier<NetAscii> direction : DIRECTIONS) {
            byte[] inPieces = converted(direction.get(), bytes, chance);

            assertThat(inPieces).isEqualTo(converted(direction.get(), bytes));
          }
        });
  }

  @Test
  void text_that_goes_to_a_server_and_back_is_the_same_text() {
    Chance.forCases(
        3_000,
        chance -> {
          byte[] unix =
              new String(chance.bytes(60), StandardCharsets.ISO_8859_1)
                  .replace("\r", "")
                  .getBytes(StandardCharsets.ISO_8859_1);
          byte[] windows =
              new String(unix, StandardCharsets.ISO_8859_1)
                  .replace("\n", "\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1);

          byte[] fromUnix = converted(NetAscii.toWire(), unix);
          byte[] fromWindows = converted(NetAscii.toWire(), windows);

          assertThat(fromUnix).isEqualTo(fromWindows).isEqualTo(windows);
          assertThat(converted(NetAscii.toLocal(LineEnd.LF), fromUnix)).isEqualTo(unix);
          assertThat(converted(NetAscii.toLocal(LineEnd.CRLF), fromUnix)).isEqualTo(windows);
        });
  }

  @Test
  void on_windows_only_a_lone_lf_is_changed_by_the_way_to_a_server_and_back() {
    Chance.forCases(
        3_000,
        chance -> {
          byte[] file = chance.bytes(60);
          byte[] wire = converted(NetAscii.toWire(), file);

          byte[] back = converted(NetAscii.toLocal(LineEnd.CRLF), wire);

          assertThat(back).isEqualTo(wire);
        });
  }

  private static void toWire(String local, String wire) {
    check(NetAscii::toWire, local, wire);
  }

  private static void toLocal(String wire, String unix, String windows) {
    check(() -> NetAscii.toLocal(LineEnd.LF), wire, unix);
    check(() -> NetAscii.toLocal(LineEnd.CRLF), wire, windows);
  }

  private static void check(Supplier<NetAscii> direction, String input, String output) {
    byte[] whole = converted(direction.get(), Wire.bytes(input).array());
    assertThat(Wire.text(ByteBuffer.wrap(whole))).isEqualTo(output);
  }

  private static byte[] converted(NetAscii ascii, byte[] bytes) {
    ByteBuffer output = ByteBuffer.allocate(2 * bytes.length + 2);
    ascii.convert(ByteBuffer.wrap(bytes), output);
    ascii.finish(output);
    return taken(output);
  }

  /// The same, with pieces of arbitrary size and an output that is nearly always full.
  private static byte[] converted(NetAscii ascii, byte[] bytes, Chance chance) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int from = 0;
    while (from < bytes.length) {
      int length = 1 + chance.upTo(Math.min(7, bytes.length - from - 1));
      ByteBuffer input = ByteBuffer.wrap(bytes, from, length);
      while (input.hasRemaining()) {
        int before = input.remaining();
        ByteBuffer output = ByteBuffer.allocate(2 + chance.upTo(5));
        ascii.convert(input, output);
        all.writeBytes(taken(output));
        assertThat(input.remaining()).as("progress").isLessThan(before);
      }
      from += length;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    ascii.finish(last);
    all.writeBytes(taken(last));
    return all.toByteArray();
  }

  private static byte[] taken(ByteBuffer output) {
    byte[] bytes = new byte[output.flip().remaining()];
    output.get(bytes);
    return bytes;
  }
}
