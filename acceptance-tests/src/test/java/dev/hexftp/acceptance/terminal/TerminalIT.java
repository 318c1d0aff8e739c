package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.conformance.Conforms;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The screen of a user at a terminal.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class TerminalIT {
  private RunningServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new EmbeddedFtpServer().start();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void a_whole_session_goes_well_and_never_shows_the_password(@TempDir Path directory)
      throws IOException {
    server.put("poem.txt", "Tyger Tyger\n");
    Files.writeString(directory.resolve("letter.txt"), "Dear server\n");
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      openAndName(terminal);

      terminal.enter(server.account().password());
      terminal.enter("dir");
      terminal.enter("get poem.txt");
      terminal.enter("put letter.txt");
      terminal.type("quit");

      assertThat(terminal.exitStatus()).isZero();
      assertThat(terminal.screen()).contains("230", "poem.txt", "226", "221");
      assertThat(directory.resolve("poem.txt")).hasContent("Tyger Tyger\n");
      assertThat(server.home().resolve("letter.txt")).hasContent("Dear server\n");
    }
  }

  @Test
  void after_a_wrong_password_the_user_command_logs_in(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      openAndName(terminal);
      terminal.enter("not s3cret");
      assertThat(terminal.screen()).contains("530", "Login failed.");

      terminal.type("user " + server.account().user());
      terminal.waitForQuestion("Password:");
      terminal.enter(server.account().password());
      terminal.enter("pwd");

      assertThat(terminal.screen()).contains("230", "257");
    }
  }

  @Test
  @Conforms("7 | clone | question:13/4 | at the prompt a new prompt, in a transfer its end")
  void control_c_at_the_prompt_drops_typed_text(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      terminal.press("q");
      terminal.press("u");
      terminal.waitFor("ftp> qu");

      terminal.interrupt();
      terminal.enter("it");

      assertThat(terminal.screen()).contains("Invalid command.");
    }
  }

  @Test
  void control_c_again_and_again_at_the_prompt_does_not_leave(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      for (int i = 0; i < 4; i++) {
        terminal.interrupt();
      }

      assertThat(terminal.screen())
          .isEqualTo(
              """
              ftp> ^C
              ftp> ^C
              ftp> ^C
              ftp> ^C
              ftp>\
              """);
    }
  }

  /// It does not listen because the system opens a pipe only when it has a reader.
  @Test
  void control_c_again_and_again_ends_a_program_that_does_not_listen(@TempDir Path directory)
      throws Exception {
    Path pipe = directory.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    server.put("poem.txt", "Tyger Tyger\n");
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      openAndName(terminal);
      terminal.enter(server.account().password());
      terminal.type("get poem.txt pipe");
      terminal.waitForLine("229");

      terminal.pressUntilTheEnd("C-c");

      assertThat(terminal.exitStatus()).isEqualTo(130);
    }
  }

  /// The command that had asked ends after the next line, and has nothing more to say there.
  @Test
  void control_c_at_a_question_is_the_last_word_about_its_command(@TempDir Path directory)
      throws IOException {
    server.put("poem.txt", "Tyger Tyger\n");
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      terminal.ask("open " + server.host() + " " + server.port(), "(none)):");
      terminal.interrupt();
      terminal.enter("type");
      terminal.ask("get", "Remote file");
      terminal.interrupt();
      terminal.enter("type");
      terminal.ask("put", "Local file");
      terminal.press("C-d");
      terminal.waitForPrompt();

      assertThat(terminal.screen())
          .endsWith(
              """
              :(none)): ^C
              ftp> type
              Using binary mode to transfer files.
              ftp> get
              Remote file ^C
              ftp> type
              Using binary mode to transfer files.
              ftp> put
              Local file\s
              ftp>\
              """);
    }
  }

  @Test
  void control_c_at_a_hidden_question_gives_up_the_login_and_shows_typed_text_again(
      @TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      openAndName(terminal);

      terminal.interrupt();
      terminal.enter("status");

      assertThat(terminal.screen()).contains("ftp> status", "Connected to " + server.host());
    }
  }

  @Test
  @Conforms(
      "7 | clone | rule:the key for the end of the input | at the prompt, as `quit`"
          + " (Ctrl-Z and Enter there, Ctrl-D here)")
  void control_d_at_the_prompt_leaves_with_a_goodbye(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      openAndName(terminal);
      terminal.enter(server.account().password());

      terminal.press("C-d");

      assertThat(terminal.exitStatus()).isZero();
      assertThat(terminal.screen()).contains("221");
    }
  }

  @Test
  void a_command_of_the_local_shell_has_the_terminal(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      terminal.enter("!test -t 0 && test -t 1 && echo at home");

      assertThat(terminal.screen().lines()).contains("at home");
    }
  }

  @Test
  void control_c_in_a_command_of_the_local_shell_is_for_that_command(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      terminal.type(
          "!n=0; trap 'n=$((n+1)); echo press $n' INT; echo ready;"
              + " while test $n -lt 4; do sleep 1; done; echo done");
      terminal.waitForLine("ready");
      for (int i = 1; i <= 3; i++) {
        terminal.press("C-c");
        terminal.waitFor("press " + i);
      }
      terminal.interrupt();

      assertThat(terminal.screen().lines()).contains("done");
    }
  }

  @Test
  void the_local_shell_is_left_by_exit(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      terminal.ask("!", Tmux.SHELL_PROMPT);
      terminal.type("cd / && echo $((6 * 7)) at home");
      terminal.waitForLine("42 at home");

      terminal.enter("exit");
      terminal.enter("lcd .");

      assertThat(terminal.lastAnswer()).isEqualTo("Local directory now " + directory + ".");
    }
  }

  @Test
  void a_host_on_the_command_line_is_connected_to_at_once(@TempDir Path directory) {
    try (var terminal =
        TmuxTerminal.start(directory, "ftp://" + server.host() + ":" + server.port() + "/")) {
      terminal.waitForQuestion("(none)):");

      terminal.type(server.account().user());
      terminal.waitForQuestion("Password:");
      terminal.enter(server.account().password());

      assertThat(terminal.screen()).contains("230");
    }
  }

  private void openAndName(TmuxTerminal terminal) {
    terminal.type("open " + server.host() + " " + server.port());
    terminal.waitForQuestion("(none)):");
    terminal.type(server.account().user());
    terminal.waitForQuestion("Password:");
  }
}
