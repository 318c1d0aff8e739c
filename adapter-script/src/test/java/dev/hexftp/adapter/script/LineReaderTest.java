package dev.hexftp.adapter.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.ScriptFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineReaderTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", List.of()),
        Arguments.of("a", List.of("a")),
        Arguments.of("a\nb\n", List.of("a", "b")),
        Arguments.of("a\r\nb\r\n", List.of("a", "b")),
        Arguments.of("a\rb\r", List.of("a", "b")),
        Arguments.of("a\nb\r\nc\rd", List.of("a", "b", "c", "d")),
        Arguments.of("\n", List.of("")),
        Arguments.of("\r\n\r\n", List.of("", "")),
        Arguments.of("\n\r\n", List.of("", "")),
        Arguments.of("\r\r\n\n", List.of("", "", "")),
        Arguments.of("  a \t\n", List.of("  a \t")),
        Arguments.of("\uFEFFopen\r\nbye", List.of("open", "bye")),
        Arguments.of("a\n\uFEFFb", List.of("a", "\uFEFFb")),
        Arguments.of("\uFEFF\uFEFFa", List.of("\uFEFFa")),
        Arguments.of("put Ü😀.txt", List.of("put Ü😀.txt")),
        Arguments.of("a\0b", List.of("a\0b")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void every_kind_of_line_end_ends_a_line(String text, List<String> lines) {
    List<String> read = linesOf(reader(utf8(text)));

    assertThat(read).isEqualTo(lines);
  }

  @Test
  void a_line_is_given_out_before_anything_after_its_end_is_read() throws IOException {
    LineReader afterLf = new LineReader(brokenAfter("pwd\n"));
    LineReader afterCr = new LineReader(brokenAfter("pwd\r"));

    assertThat(afterLf.next()).isEqualTo(Either.right(Option.of("pwd")));
    assertThat(afterCr.next()).isEqualTo(Either.right(Option.of("pwd")));
  }

  @Test
  void a_byte_that_is_not_utf_8_is_named_by_its_line_and_place() {
    LineReader reader = reader(concat(utf8("open h\r\nget "), new byte[] {(byte) 0xFC, 'x'}));
    Either<ScriptFault, Option<String>> first = reader.next();

    Either<ScriptFault, Option<String>> second = reader.next();

    assertThat(first).isEqualTo(Either.right(Option.of("open h")));
    assertThat(second).isEqualTo(Either.left(new ScriptFault.NotUtf8(2, 12)));
  }

  @Test
  void a_character_cut_off_by_the_end_of_the_input_is_not_utf_8() {
    LineReader reader = reader(concat(utf8("ab"), new byte[] {(byte) 0xC3}));

    Either<ScriptFault, Option<String>> line = reader.next();

    assertThat(line).isEqualTo(Either.left(new ScriptFault.NotUtf8(1, 2)));
  }

  @Test
  void utf_16_is_not_taken_for_utf_8() {
    LineReader reader = reader(new byte[] {(byte) 0xFF, (byte) 0xFE, 'o', 0, '\n', 0});

    Either<ScriptFault, Option<String>> line = reader.next();

    assertThat(line).isEqualTo(Either.left(new ScriptFault.NotUtf8(1, 0)));
  }

  @Test
  void the_longest_line_is_read_and_a_longer_one_is_not() {
    String longest = "x".repeat(LineReader.LINE_LIMIT_BYTES);
    LineReader fits = reader(utf8(longest + "\nnext"));
    LineReader tooLong = reader(utf8("first\n" + longest + "x"));
    tooLong.next();

    assertThat(linesOf(fits)).containsExactly(longest, "next");
    assertThat(tooLong.next())
        .isEqualTo(Either.left(new ScriptFault.LineTooLong(2, LineReader.LINE_LIMIT_BYTES)));
  }

  @Test
  void an_input_that_breaks_is_a_fault_of_the_line_it_broke_in() throws IOException {
    LineReader reader = new LineReader(brokenAfter("a\nb"));
    reader.next();

    Either<ScriptFault, Option<String>> second = reader.next();

    assertThat(second).isEqualTo(Either.left(new ScriptFault.ReadFailed(2)));
  }

  private static List<String> linesOf(LineReader reader) {
    List<String> lines = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = reader.next().fold(_ -> false, line -> line.fold(() -> false, lines::add));
    }
    return lines;
  }

  private static LineReader reader(byte[] bytes) {
    return new LineReader(new ByteArrayInputStream(bytes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  /// A device that fails once `readable` has been read.
  private static InputStream brokenAfter(String readable) throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    return new SequenceInputStream(new ByteArrayInputStream(utf8(readable)), broken);
  }
}
