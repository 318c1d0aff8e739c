package dev.hexftp.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.fixture.Wire;
import dev.hexftp.domain.local.LineEnd;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /// Long enough for many bytes to be moved in one step, with everything that may begin or end one.
  @Test
  void text_cut_at_any_place_is_converted_as_its_definition_says() {
    Chance.forCases(
        100,
        chance -> {
          byte[] bytes = prose(chance);
          for (Kind kind : Kind.values()) {
            for (int cut = 0; cut <= bytes.length; cut++) {
              byte[] local = converted(NetAscii.toLocal(LineEnd.LF), bytes, cut, kind);
              byte[] windows = converted(NetAscii.toLocal(LineEnd.CRLF), bytes, cut, kind);
              byte[] wire = converted(NetAscii.toWire(), bytes, cut, kind);

              assertThat(local).as("%s, cut at %d", kind, cut).isEqualTo(withLf(bytes));
              assertThat(windows).as("%s, cut at %d", kind, cut).isEqualTo(withCrLf(bytes));
              assertThat(wire).as("%s, cut at %d", kind, cut).isEqualTo(withCrLf(bytes));
            }
          }
        });
  }

  @Test
  void an_output_of_any_size_is_never_overrun_and_always_filled_but_for_a_byte() {
    byte[] bytes = "a line of text\r\nanother one\n\nthe last".getBytes(StandardCharsets.US_ASCII);
    for (Supplier<NetAscii> direction : DIRECTIONS) {
      byte[] whole = converted(direction.get(), bytes);
      for (int room = 2; room < whole.length; room++) {
        ByteBuffer output = ByteBuffer.allocate(room + 8).limit(room);

        direction.get().convert(ByteBuffer.wrap(bytes), output);

        assertThat(output.position()).isBetween(room - 1, room);
        assertThat(taken(output)).isEqualTo(Arrays.copyOf(whole, output.limit()));
        assertThat(Arrays.copyOfRange(output.array(), room, room + 8)).containsOnly(0);
      }
    }
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

  /// The buffers that a piece may come in.
  private enum Kind {
    HEAP,
    DIRECT,
    READ_ONLY,
    LITTLE_ENDIAN;

    ByteBuffer holding(byte[] bytes, int from, int to) {
      ByteBuffer piece = ByteBuffer.wrap(bytes, from, to - from);
      return switch (this) {
        case HEAP -> piece;
        case DIRECT -> ByteBuffer.allocateDirect(to - from).put(piece).flip();
        case READ_ONLY -> piece.asReadOnlyBuffer();
        case LITTLE_ENDIAN -> piece.order(ByteOrder.LITTLE_ENDIAN);
      };
    }
  }

  /// Lines of some length, and bytes that differ from CR and LF in one bit only.
  private static byte[] prose(Chance chance) {
    byte[] likeLineEnds = {0x0C, 0x0F, 0x09, 0x0B, 0x0E, 0x1D, 0x4A, (byte) 0x8D, (byte) 0x8A, 0};
    byte[] bytes = new byte[chance.upTo(80)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          switch (chance.upTo(15)) {
            case 0, 1 -> '\r';
            case 2, 3 -> '\n';
            case 4, 5 -> likeLineEnds[chance.upTo(likeLineEnds.length - 1)];
            default -> (byte) chance.upTo(255);
          };
    }
    return bytes;
  }

  private static byte[] withLf(byte[] text) {
    return latin1(latin1(text).replace("\r\n", "\n"));
  }

  private static byte[] withCrLf(byte[] text) {
    return latin1(latin1(text).replace("\r\n", "\n").replace("\n", "\r\n"));
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
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

  /// The same in two pieces of a kind.
  private static byte[] converted(NetAscii ascii, byte[] bytes, int cut, Kind kind) {
    ByteBuffer output = ByteBuffer.allocate(2 * bytes.length + 2);
    ascii.convert(kind.holding(bytes, 0, cut), output);
    ascii.convert(kind.holding(bytes, cut, bytes.length), output);
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
