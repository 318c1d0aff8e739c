package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.conformance.Conforms;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Ctrl-C while a file is on its way. Afterwards client and server have to be in step.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class InterruptIT {
  @EachServer
  @Conforms(
      "7 | clone | rule:how a transfer is aborted | `ABOR` after Telnet's IP and Synch; data and"
          + " replies are drained | ABOR, on which client and server agree | the same")
  void an_interrupted_download_changes_nothing_and_the_session_goes_on(
      ServerUnderTest kind, @TempDir Path directory) throws IOException {
    Path mine = Files.writeString(directory.resolve("mine.bin"), "precious");
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-n")) {
      HugeFile.make(server.put("huge.bin"));
      terminal.logIn(server);
      terminal.type("get huge.bin mine.bin");
      terminal.waitForLine("150");

      terminal.interrupt();

      Steps.assertInStep(terminal);
      assertThat(mine).hasContent("precious");
      assertThat(directory.toFile().list()).containsExactly("mine.bin");
    }
  }

  @EachServer
  void an_interrupted_upload_leaves_the_session_usable(
      ServerUnderTest kind, @TempDir Path directory) throws IOException {
    HugeFile.make(directory.resolve("huge.bin"));
    try (RunningServer server = kind.start();
        var terminal = TmuxTerminal.atPrompt(directory, "-n")) {
      server.put("poem.txt", "Tyger Tyger\n");
      terminal.logIn(server);
      terminal.type("put huge.bin");
      terminal.waitForLine("150");

      terminal.interrupt();

      Steps.assertInStep(terminal);
    }
  }

  @Test
  @Conforms("7 | guess | rule:Ctrl-C in a script | the program ends")
  void an_interrupted_script_ends_with_130_and_changes_nothing(@TempDir Path directory)
      throws IOException {
    Path mine = Files.writeString(directory.resolve("mine.bin"), "precious");
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      HugeFile.make(server.put("huge.bin"));
      Path script =
          Files.writeString(
              directory.resolve("s.txt"), login(server) + "get huge.bin mine.bin\n!echo and on\n");
      try (var terminal = TmuxTerminal.start(directory, "-n", "-s:" + script)) {
        terminal.waitForLine("150");

        terminal.press("C-c");

        assertThat(terminal.exitStatus()).isEqualTo(130);
        assertThat(terminal.screen()).doesNotContain("and on");
        assertThat(mine).hasContent("precious");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("mine.bin", "s.txt");
      }
    }
  }

  private static String login(RunningServer server) {
    return """
    open %s %d
    user %s "%s"
    """
        .formatted(
            server.host(), server.port(), server.account().user(), server.account().password());
  }
}
