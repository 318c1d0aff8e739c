package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Commands for many files, and a person that answers their questions: yes, no, Enter, quit.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ManyFilesIT {
  @Test
  void mget_fetches_the_wanted_files_and_no_others(@TempDir Path directory) throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        var terminal = TmuxTerminal.atPrompt(directory, "-n")) {
      for (String name : List.of("a", "b", "c", "d", "e")) {
        server.put(name + ".txt", "poem " + name + "\n");
      }
      terminal.logIn(server);

      terminal.ask("mget *.txt", "mget a.txt?");
      terminal.ask("y", "mget b.txt?");
      terminal.ask("n", "mget c.txt?");
      terminal.ask("", "mget d.txt?");
      terminal.enter("q");

      assertThat(terminal.screen().lines())
          .contains("mget a.txt? y", "mget b.txt? n", "mget d.txt? q");
      assertThat(terminal.screen()).doesNotContain("mget e.txt?");
      assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a.txt", "c.txt");
      assertThat(directory.resolve("a.txt")).hasContent("poem a\n");
      assertThat(directory.resolve("c.txt")).hasContent("poem c\n");
    }
  }

  @EachServer
  void mput_sends_the_wanted_files_and_no_others(ServerUnderTest kind, @TempDir Path directory)
      throws IOException {
    for (String name : List.of("a", "b", "c", "d")) {
      Files.writeString(directory.resolve(name + ".txt"), "poem " + name + "\n");
    }
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-n")) {
      terminal.logIn(server);

      terminal.ask("mput *.txt", "mput a.txt?");
      terminal.ask("no", "mput b.txt?");
      terminal.ask("yes", "mput c.txt?");
      terminal.enter("Quit");

      assertThat(terminal.screen()).doesNotContain("mput d.txt");
      assertThat(server.home().toFile().list()).containsExactly("b.txt");
      assertThat(server.home().resolve("b.txt")).hasContent("poem b\n");
    }
  }

  @Test
  void mdelete_deletes_the_wanted_files_and_no_others(@TempDir Path directory) throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        var terminal = TmuxTerminal.atPrompt(directory, "-n")) {
      for (String name : List.of("a", "b", "c", "d")) {
        server.put(name + ".txt", "poem\n");
      }
      terminal.logIn(server);

      terminal.ask("mdelete *.txt", "mdelete a.txt?");
      terminal.ask("n", "mdelete b.txt?");
      terminal.ask("stop", "mdelete b.txt?");
      terminal.ask("", "mdelete b.txt?");
      terminal.ask("y", "mdelete c.txt?");
      terminal.enter("q");

      assertThat(terminal.screen()).contains("'stop' is no answer to the question about");
      assertThat(terminal.lastAnswer()).isEqualTo("mdelete c.txt? q");
      assertThat(server.home().toFile().list())
          .containsExactlyInAnyOrder("a.txt", "c.txt", "d.txt");
    }
  }

  @Test
  void mdir_asks_before_it_writes_a_local_file(@TempDir Path directory) throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        var terminal = TmuxTerminal.atPrompt(directory, "-n")) {
      server.put("one/poem.txt", "Tyger Tyger\n");
      server.put("two/song.txt", "Little Lamb\n");
      terminal.logIn(server);

      terminal.ask("mdir one two", "output to local-file: two?");
      terminal.enter("n");
      terminal.ask("mdir one", "Local file");
      terminal.ask("list.txt", "output to local-file: list.txt?");
      terminal.enter("");
      terminal.ask("mdir one two both.txt", "output to local-file: both.txt?");
      terminal.enter("y");

      assertThat(directory.toFile().list()).containsExactlyInAnyOrder("list.txt", "both.txt");
      assertThat(directory.resolve("list.txt"))
          .content()
          .contains("poem.txt")
          .doesNotContain("song.txt");
      assertThat(directory.resolve("both.txt"))
          .content()
          .containsSubsequence("poem.txt", "song.txt");
    }
  }

  @Test
  void with_prompting_off_nothing_is_asked(@TempDir Path directory) throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        var terminal = TmuxTerminal.atPrompt(directory, "-n")) {
      server.put("a.txt", "poem a\n");
      server.put("b.txt", "poem b\n");
      terminal.logIn(server);

      terminal.enter("prompt");
      terminal.enter("mget *.txt");
      terminal.enter("mdelete *.txt");
      terminal.enter("mput *.txt");
      terminal.enter("mls . list");

      assertThat(terminal.screen().lines())
          .contains("Interactive mode Off .")
          .noneMatch(line -> line.contains("?"));
      assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a.txt", "b.txt", "list");
      assertThat(directory.resolve("list")).hasContent("a.txt\nb.txt\n");
      assertThat(server.home().resolve("a.txt")).hasContent("poem a\n");
      assertThat(server.home().resolve("b.txt")).hasContent("poem b\n");
    }
  }
}
