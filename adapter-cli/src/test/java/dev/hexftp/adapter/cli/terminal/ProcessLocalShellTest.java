package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LocalDirectory;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(30)
class ProcessLocalShellTest {
  @TempDir Path directory;
  private final ProcessLocalShell shell = new ProcessLocalShell("/bin/sh", "-c", Redirect.PIPE);

  @Test
  void a_command_runs_in_the_directory_and_with_the_quotes_and_signs_of_a_shell()
      throws IOException {
    boolean started =
        shell.run("echo \"$((1 + 2)) 'x'\" > out.txt && pwd >> out.txt", localDirectory());

    assertThat(started).isTrue();
    assertThat(Files.readString(directory.resolve("out.txt")))
        .isEqualTo("3 'x'\n" + directory.toRealPath() + "\n");
  }

  @Test
  void a_command_that_fails_was_started_all_the_same() {
    assertThat(shell.run("exit 3", localDirectory())).isTrue();
  }

  @Test
  void with_a_pipe_for_input_neither_command_nor_shell_waits_for_any() {
    boolean command = shell.run("cat > copy.txt", localDirectory());
    boolean interactive = shell.interact(localDirectory());

    assertThat(command).isTrue();
    assertThat(interactive).isTrue();
    assertThat(directory.resolve("copy.txt")).isEmptyFile();
  }

  @Test
  void a_missing_program_cannot_be_started() {
    ProcessLocalShell missing =
        new ProcessLocalShell(directory.resolve("no-shell").toString(), "-c", Redirect.PIPE);
    LocalDirectory gone = new LocalDirectory(directory.resolve("gone").toString());

    assertThat(missing.run("true", localDirectory())).isFalse();
    assertThat(missing.interact(localDirectory())).isFalse();
    assertThat(shell.run("true", gone)).isFalse();
  }

  private LocalDirectory localDirectory() {
    return new LocalDirectory(directory.toString());
  }
}
