package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Ctrl-C while a file is on its way. Afterwards client and server have to be in step, which shows
/// in the next replies: had one been left over, each command would get the answer to the one
/// before.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class InterruptIT {
  /// Takes no room on the disk, and would be on its way for minutes.
  private static final long HUGE = 200L << 30;

  @EachServer
  void an_interrupted_download_changes_nothing_and_the_session_goes_on(
      ServerUnderTest kind, @TempDir Path folder) throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.bin"), "precious");
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(folder, "-n")) {
      makeHuge(server.put("huge.bin"));
      logIn(terminal, server);
      terminal.type("get huge.bin mine.bin");
      terminal.waitFor("150");

      terminal.interrupt();

      assertInStep(terminal);
      assertThat(mine).hasContent("precious");
      assertThat(folder.toFile().list()).containsExactly("mine.bin");
    }
  }

  @EachServer
  void an_interrupted_upload_leaves_the_session_usable(ServerUnderTest kind, @TempDir Path folder)
      throws IOException {
    makeHuge(folder.resolve("huge.bin"));
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(folder, "-n")) {
      server.put("poem.txt", "Tyger Tyger\n");
      logIn(terminal, server);
      terminal.type("put huge.bin");
      terminal.waitFor("150");

      terminal.interrupt();

      assertInStep(terminal);
    }
  }

  @Test
  void an_interrupted_script_ends_with_130_and_changes_nothing(@TempDir Path folder)
      throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.bin"), "precious");
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      makeHuge(server.put("huge.bin"));
      Path script =
          Files.writeString(
              folder.resolve("s.txt"), login(server) + "get huge.bin mine.bin\n!echo and on\n");
      try (var terminal = TmuxTerminal.start(folder, "-n", "-s:" + script)) {
        terminal.waitFor("150");

        terminal.press("C-c");

        assertThat(terminal.exitStatus()).isEqualTo(130);
        assertThat(terminal.screen()).doesNotContain("and on");
        assertThat(mine).hasContent("precious");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("mine.bin", "s.txt");
      }
    }
  }

  /// Three commands, three answers, each to its own question.
  private static void assertInStep(TmuxTerminal terminal) {
    terminal.enter("pwd");
    assertThat(lastAnswer(terminal)).startsWith("257 ");
    terminal.enter("cd nowhere");
    assertThat(lastAnswer(terminal)).startsWith("550 ");
    terminal.enter("dir");
    assertThat(terminal.screen()).contains("bin");
    terminal.enter("pwd");
    assertThat(lastAnswer(terminal)).startsWith("257 ");
    terminal.type("quit");
    assertThat(terminal.exitStatus()).isZero();
  }

  /// The line before the prompt.
  private static String lastAnswer(TmuxTerminal terminal) {
    var lines = terminal.screen().lines().toList();
    return lines.get(lines.size() - 2);
  }

  private static void logIn(TmuxTerminal terminal, RunningServer server) {
    terminal.enter("open " + server.host() + " " + server.port());
    terminal.type("user " + server.account().user());
    terminal.waitForQuestion("Password:");
    terminal.enter(server.account().password());
  }

  private static String login(RunningServer server) {
    return """
    open %s %d
    user %s "%s"
    """
        .formatted(
            server.host(), server.port(), server.account().user(), server.account().password());
  }

  private static void makeHuge(Path file) throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(HUGE);
    }
  }
}
