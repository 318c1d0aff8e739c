package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.naming.LocalFolder;
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
  @TempDir Path folder;
  private final ProcessLocalShell shell = new ProcessLocalShell("/bin/sh", "-c", Redirect.PIPE);

  @Test
  void a_command_runs_in_the_folder_and_with_the_quotes_and_signs_of_a_shell() throws IOException {
    boolean started =
        shell.run("echo \"$((1 + 2)) 'x'\" > out.txt && pwd >> out.txt", localFolder());

    assertThat(started).isTrue();
    assertThat(Files.readString(folder.resolve("out.txt")))
        .isEqualTo("3 'x'\n" + folder.toRealPath() + "\n");
  }

  @Test
  void a_command_that_fails_was_started_all_the_same() {
    assertThat(shell.run("exit 3", localFolder())).isTrue();
  }

  @Test
  void with_a_pipe_for_input_neither_command_nor_shell_waits_for_any() {
    boolean command = shell.run("cat > copy.txt", localFolder());
    boolean interactive = shell.interact(localFolder());

    assertThat(command).isTrue();
    assertThat(interactive).isTrue();
    assertThat(folder.resolve("copy.txt")).isEmptyFile();
  }

  @Test
  void what_is_not_there_cannot_be_started() {
    ProcessLocalShell missing =
        new ProcessLocalShell(folder.resolve("no-shell").toString(), "-c", Redirect.PIPE);
    LocalFolder gone = new LocalFolder(folder.resolve("gone").toString());

    assertThat(missing.run("true", localFolder())).isFalse();
    assertThat(missing.interact(localFolder())).isFalse();
    assertThat(shell.run("true", gone)).isFalse();
  }

  private LocalFolder localFolder() {
    return new LocalFolder(folder.toString());
  }
}
