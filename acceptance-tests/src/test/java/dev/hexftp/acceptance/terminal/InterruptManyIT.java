package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Ctrl-C in a command for many files. It stops one transfer, and the user decides about the
/// others; at a question it ends the command.
///
/// Globbing is off, since Pure-FTPd 1.0.50 lists nothing for the name of a file.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class InterruptManyIT {
  private static final String SONG = "Little Lamb\n";

  @EachServer
  void after_an_interrupted_download_the_next_file_comes_whole(
      ServerUnderTest kind, @TempDir Path directory) throws IOException {
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-ng")) {
      interruptDownload(server, terminal);

      terminal.ask("y", "mget b.txt?");
      terminal.enter("y");

      assertThat(directory.toFile().list()).containsExactly("b.txt");
      assertThat(directory.resolve("b.txt")).hasContent(SONG);
      Steps.assertInStep(terminal);
    }
  }

  @EachServer
  void an_interrupted_download_can_be_the_end_of_the_command(
      ServerUnderTest kind, @TempDir Path directory) throws IOException {
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-ng")) {
      interruptDownload(server, terminal);

      terminal.enter("n");

      assertThat(terminal.screen()).doesNotContain("mget b.txt?");
      assertThat(directory).isEmptyDirectory();
      Steps.assertInStep(terminal);
    }
  }

  @EachServer
  void a_second_interrupt_at_the_question_ends_the_command(
      ServerUnderTest kind, @TempDir Path directory) throws IOException {
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-ng")) {
      interruptDownload(server, terminal);

      terminal.interrupt();

      Steps.assertInStep(terminal);
      assertThat(terminal.screen()).doesNotContain("mget b.txt?", "interrupted");
      assertThat(directory).isEmptyDirectory();
    }
  }

  @EachServer
  void after_an_interrupted_upload_the_next_file_goes_whole(
      ServerUnderTest kind, @TempDir Path directory) throws IOException {
    HugeFile.make(directory.resolve("a.bin"));
    Files.writeString(directory.resolve("b.txt"), SONG);
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-ng")) {
      terminal.logIn(server);
      terminal.ask("mput a.bin b.txt", "mput a.bin?");
      terminal.type("y");
      terminal.waitForLine("150");

      terminal.press("C-c");
      terminal.waitForQuestion("Continue with mput?");
      terminal.ask("y", "mput b.txt?");
      terminal.enter("y");

      assertThat(server.home().resolve("b.txt")).hasContent(SONG);
      Steps.assertInStep(terminal);
    }
  }

  @EachServer
  void an_interrupt_at_a_question_ends_the_command_and_typed_text_is_no_answer(
      ServerUnderTest kind, @TempDir Path directory) throws IOException {
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-ng")) {
      server.put("a.txt", SONG);
      server.put("b.txt", SONG);
      terminal.logIn(server);
      terminal.ask("mget a.txt b.txt", "mget a.txt?");
      terminal.press("y");
      terminal.waitForQuestion("mget a.txt? y");

      terminal.interrupt();

      Steps.assertInStep(terminal);
      assertThat(terminal.screen()).doesNotContain("mget b.txt?");
      assertThat(directory).isEmptyDirectory();
    }
  }

  /// Where no question comes between, the next file has been asked for when the interrupt comes.
  @EachServer
  void commands_ahead_of_an_interrupt_are_not_lost(ServerUnderTest kind, @TempDir Path directory)
      throws IOException {
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-ngi")) {
      server.put("0.txt", SONG);
      HugeFile.make(server.put("a.bin"));
      server.put("b.txt", SONG);
      terminal.logIn(server);

      interruptUnasked(terminal);

      assertThat(directory.toFile().list()).containsExactlyInAnyOrder("0.txt", "b.txt");
      assertThat(directory.resolve("b.txt")).hasContent(SONG);
      Steps.assertInStep(terminal);
    }
  }

  @EachServer
  void nor_is_it_in_active_mode(ServerUnderTest kind, @TempDir Path directory) throws IOException {
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-ngi")) {
      server.put("0.txt", SONG);
      HugeFile.make(server.put("a.bin"));
      server.put("b.txt", SONG);
      terminal.logIn(server);
      terminal.enter("passive");

      interruptUnasked(terminal);

      assertThat(directory.toFile().list()).containsExactlyInAnyOrder("0.txt", "b.txt");
      assertThat(directory.resolve("b.txt")).hasContent(SONG);
      Steps.assertInStep(terminal);
    }
  }

  private static void interruptUnasked(TmuxTerminal terminal) {
    terminal.type("mget 0.txt a.bin b.txt");
    terminal.waitForLines("150", 2);
    terminal.press("C-c");
    terminal.waitForQuestion("Continue with mget?");
    terminal.enter("y");
  }

  /// Leaves the terminal at the question whether `mget` is to go on.
  private static void interruptDownload(RunningServer server, TmuxTerminal terminal)
      throws IOException {
    HugeFile.make(server.put("a.bin"));
    server.put("b.txt", SONG);
    terminal.logIn(server);
    terminal.ask("mget a.bin b.txt", "mget a.bin?");
    terminal.type("y");
    terminal.waitForLine("150");
    terminal.press("C-c");
    terminal.waitForQuestion("Continue with mget?");
  }
}
