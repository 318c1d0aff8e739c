package dev.hexftp.adapter.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.ScriptFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptInputTest {
  @TempDir Path directory;

  @Test
  void a_file_gives_its_lines_and_then_none() throws IOException {
    Path script = Files.writeString(directory.resolve("a script.txt"), "\uFEFFopen h\r\n\r\nbye");

    Either<ScriptFault, ScriptInput> input = ScriptInput.file(script.toString());

    assertThat(input.map(ScriptInputTest::drain))
        .isEqualTo(Either.right(List.of("open h", "", "bye")));
  }

  @Test
  void a_file_can_be_deleted_before_its_lines_are_taken() throws IOException {
    Path script = Files.writeString(directory.resolve("once"), "bye\n");
    Either<ScriptFault, ScriptInput> input = ScriptInput.file(script.toString());

    Files.delete(script);

    assertThat(input.map(ScriptInputTest::drain)).isEqualTo(Either.right(List.of("bye")));
  }

  @Test
  void a_file_that_is_not_there_or_is_none_is_not_opened() {
    Either<ScriptFault, ScriptInput> missing =
        ScriptInput.file(directory.resolve("missing").toString());
    Either<ScriptFault, ScriptInput> notAFile = ScriptInput.file(directory.toString());
    Either<ScriptFault, ScriptInput> impossible = ScriptInput.file("a\0b");

    assertThat(missing).isEqualTo(Either.left(new ScriptFault.NotOpened()));
    assertThat(notAFile).isEqualTo(Either.left(new ScriptFault.NotOpened()));
    assertThat(impossible).isEqualTo(Either.left(new ScriptFault.NotOpened()));
  }

  @Test
  void a_file_is_wrong_from_the_start_if_its_last_line_is() throws IOException {
    Path script = directory.resolve("latin1");
    Files.write(script, "mkdir a\nget ü\n".getBytes(StandardCharsets.ISO_8859_1));

    Either<ScriptFault, ScriptInput> input = ScriptInput.file(script.toString());

    assertThat(input).isEqualTo(Either.left(new ScriptFault.NotUtf8(2, 12)));
  }

  @Test
  void a_file_over_the_limit_is_refused() throws IOException {
    Path script = directory.resolve("large");
    Files.write(script, new byte[ScriptInput.FILE_LIMIT_BYTES + 1]);

    Either<ScriptFault, ScriptInput> input = ScriptInput.file(script.toString());

    assertThat(input)
        .isEqualTo(Either.left(new ScriptFault.TooLarge(ScriptInput.FILE_LIMIT_BYTES)));
  }

  @Test
  void a_pipe_gives_its_lines_up_to_the_first_wrong_one() {
    ScriptInput input = pipe("pwd\nget ü\nbye\n".getBytes(StandardCharsets.ISO_8859_1));

    List<String> lines = drain(input);

    assertThat(lines).containsExactly("pwd");
    assertThat(input.fault()).containsExactly(new ScriptFault.NotUtf8(2, 8));
    assertThat(input.next()).isEmpty();
  }

  @Test
  void a_stopped_input_gives_no_more_lines() {
    ScriptInput input = pipe("pwd\nbye\n".getBytes(StandardCharsets.UTF_8));
    input.next();

    boolean waiting = input.stop();

    assertThat(waiting).isFalse();
    assertThat(input.next()).isEmpty();
    assertThat(input.fault()).isEmpty();
  }

  @Test
  void stopping_an_input_shows_whether_a_line_is_awaited() {
    StoppedWhileRead pipe = new StoppedWhileRead();
    ScriptInput input = ScriptInput.pipe(pipe);
    pipe.stopped = input;

    Option<String> line = input.next();

    assertThat(line).isEmpty();
    assertThat(pipe.somebodyWaited).isTrue();
    assertThat(input.stop()).isFalse();
  }

  private static ScriptInput pipe(byte[] bytes) {
    return ScriptInput.pipe(new ByteArrayInputStream(bytes));
  }

  private static List<String> drain(ScriptInput input) {
    List<String> lines = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = input.next().fold(() -> false, lines::add);
    }
    return lines;
  }

  /// A pipe that is read at the moment at which the user interrupts.
  private static final class StoppedWhileRead extends InputStream {
    private ScriptInput stopped = pipe(new byte[0]);
    private boolean somebodyWaited;

    @Override
    public int read() {
      somebodyWaited = stopped.stop();
      return -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return read();
    }
  }
}
