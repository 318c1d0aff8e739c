package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.conformance.Conforms;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The conversation of ftp.exe and a person: questions, answers, and the screen between them.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ConversationIT {
  private static final String OURS = "--on-error=continue";
  private static final String FTP_EXE = "--compat=ftp.exe";

  /// Takes no room on the disk, and would be on its way for minutes.
  private static final long HUGE = 200L << 30;

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
  @Conforms("2.1 | seen | text:ftp> | without a host nothing is shown but the prompt")
  @Conforms("3.1 | seen | rule:an empty line | gives a new prompt and nothing else")
  void nothing_is_said_unasked(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory, FTP_EXE)) {
      terminal.enter("");

      assertThat(terminal.screen().lines().map(String::strip)).containsExactly("ftp>", "ftp>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OURS, FTP_EXE})
  @Conforms("2.3 | seen | rule:the password at a console | is not shown while it is typed")
  @Conforms(
      "2.3 | seen | rule:the line after a hidden answer"
          + " | is empty: the end of the line that was typed, and one more")
  @Conforms("5.3 | seen | rule:verbose at a console | on at the start")
  void a_login_is_question_and_answer(String dialect, @TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory, dialect)) {
      terminal.type("open " + server.host() + " " + server.port());
      terminal.waitForQuestion("(none)):");
      terminal.type(server.account().user());
      terminal.waitForQuestion("Password:");
      terminal.enter(server.account().password());

      assertThat(terminal.screen())
          .contains(
              """
              User (%s:(none)): %s
              331 User name okay, need password for alice.
              Password:

              230 User logged in, proceed.
              ftp>\
              """
                  .formatted(server.host(), server.account().user()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OURS, FTP_EXE})
  @Conforms("4.5 | doc seen | rule:y, n and q | yes, no, and no more of them")
  void many_files_are_asked_about_one_by_one(String dialect, @TempDir Path directory)
      throws IOException {
    for (String name : new String[] {"a.txt", "b.txt", "c.txt", "d.txt"}) {
      server.put(name, "text\n");
    }
    try (var terminal = TmuxTerminal.atPrompt(directory, "-n", dialect)) {
      logIn(terminal);

      terminal.type("mget *.txt");
      answer(terminal, "mget a.txt?", "n");
      answer(terminal, "mget b.txt?", "y");
      answer(terminal, "mget c.txt?", "");
      terminal.waitForQuestion("mget d.txt?");
      terminal.enter("q");
      terminal.enter("pwd");

      assertThat(terminal.screen()).contains("mget b.txt? y\n", "257 ");
      assertThat(directory.toFile().list()).containsExactlyInAnyOrder("b.txt", "c.txt");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OURS, FTP_EXE})
  @Conforms("7 | doc | rule:Ctrl-C in a transfer | aborts the command; the session goes on")
  @Conforms("7 | clone | text:Continue with mget? | asked after Ctrl-C in an m-command")
  void an_interrupted_command_for_many_files_may_go_on(String dialect, @TempDir Path directory)
      throws IOException {
    makeHuge(server.put("a.bin"));
    server.put("b.bin", "text\n");
    try (var terminal = TmuxTerminal.atPrompt(directory, "-n", "-i", dialect)) {
      logIn(terminal);
      terminal.type("mget *.bin");
      terminal.waitFor("150");

      terminal.press("C-c");
      terminal.waitForQuestion("Continue with mget?");
      terminal.enter("y");
      terminal.enter("pwd");

      assertThat(terminal.screen()).contains("257 ");
      assertThat(directory.resolve("b.bin")).hasContent("text\n");
    }
  }

  private void logIn(TmuxTerminal terminal) {
    terminal.enter("open " + server.host() + " " + server.port());
    terminal.type("user " + server.account().user());
    terminal.waitForQuestion("Password:");
    terminal.enter(server.account().password());
  }

  private static void answer(TmuxTerminal terminal, String question, String answer) {
    terminal.waitForQuestion(question);
    terminal.type(answer);
  }

  private static void makeHuge(Path file) throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(HUGE);
    }
  }
}
