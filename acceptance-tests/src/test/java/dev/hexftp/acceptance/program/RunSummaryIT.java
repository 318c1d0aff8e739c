package dev.hexftp.acceptance.program;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Vsftpd;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The last lines of a run on standard error: its work, its failures, and whether trying again can
/// help. Signals are in [EarlyEndIT].
@Timeout(120)
final class RunSummaryIT {
  private static final String NOTHING = "ftp:   sent no file; fetched no file";

  @TempDir Path directory;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = new Vsftpd().start(ServerOptions.ipv4());
    Files.write(server.put("six.bin"), new byte[6]);
    Files.write(directory.resolve("some.bin"), new byte[1_500]);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_script_with_a_failed_command_ends_with_its_failures_and_transfers() {
    Run run =
        FtpProgram.in(directory)
            .script(
                login() + "# up\nput some.bin\nget six.bin\n\nget missing.txt\nlcd .\nbye\n", "-n");

    assertThat(run)
        .exitsWith(1)
        .closes(
            "/script.ftp ended after ",
            "ftp:   line 7, get missing.txt: the server refused it (550 Failed to open file.);"
                + " trying again will not help",
            "ftp:   sent 1 file, 1.5 kB; fetched 1 file, 6 B");
    assertThat(run.summary())
        .containsPattern(
            "^ftp: /.* ended after \\d+(\\.\\d)? s with 1 \\(a command failed\\): 6 of 7 lines did"
                + " their work\n");
  }

  @Test
  void lines_that_come_through_a_pipe_are_a_run_too() {
    Run run = FtpProgram.in(directory).piped(login() + "get missing.txt\nbye\n", "-n");

    assertThat(run)
        .exitsWith(1)
        .closes("ftp: the run ended after ", "line 3, get missing.txt: ", NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get six.bin", "-get missing.txt"})
  void a_run_in_which_nothing_failed_that_matters_ends_without_a_word(String line) {
    assertThat(FtpProgram.in(directory).script(login() + line + "\nbye\n", "-n"))
        .exitsWith(0)
        .closes();
  }

  @Test
  void with_summary_there_is_a_summary_in_any_case() {
    assertThat(
            FtpProgram.in(directory)
                .script(login() + "get six.bin\n-get missing.txt\nbye\n", "-n", "--summary"))
        .exitsWith(0)
        .closes(
            " with 0: 4 of 5 lines did their work, 1 failed as '-' allows",
            "ftp:   sent no file; fetched 1 file, 6 B");
  }

  @Test
  void the_files_of_one_command_are_named_and_ten_failures_are_enough() throws IOException {
    for (int i = 10; i < 23; i++) {
      server.put("f" + i);
      Files.createDirectory(directory.resolve("f" + i));
    }

    Run run = FtpProgram.in(directory).script(login() + "prompt\nmget f*\nmget six*\nbye\n", "-n");

    assertThat(run).exitsWith(1);
    assertThat(run.summary().lines()).hasSize(13);
    assertThat(run.summary())
        .contains("ftp:   line 4, mget f*: 'f10': ", "'f19': ", "ftp:   … and 3 more\n")
        .endsWith("sent no file; fetched 1 file, 6 B\n");
  }

  @Test
  void abort_says_where_it_stopped_and_how_many_lines_it_left_out() {
    Run run =
        FtpProgram.in(directory)
            .script(
                login() + "get missing.txt\n# note\n\nget six.bin\nbye\n",
                "-n",
                "--on-error=abort");

    assertThat(run)
        .exitsWith(1)
        .closes(
            " with 1 (a command failed): 2 of 5 lines did their work",
            "line 3, get missing.txt: ",
            "ftp:   stopped at line 3 (--on-error=abort); 2 lines were left out",
            NOTHING);
  }

  /// Where no server asks for user and password, the lines that hold them are taken for commands.
  @Test
  void lines_after_a_failed_open_are_folded_and_a_password_among_them_is_not_shown()
      throws IOException {
    String canary = NeverShown.SECRET + "-" + UUID.randomUUID();
    String script =
        "open 127.0.0.1 %d\nalice\n%s\ncd in\nget a\nlcd .\nput some.bin\nbye\n"
            .formatted(unusedPort(), canary);

    Run fromFile = FtpProgram.in(directory).script(script);
    Run piped = FtpProgram.in(directory).piped(script);

    assertThat(fromFile)
        .exitsWith(4)
        .closes(
            " with 4 (no connection could be made): 2 of 8 lines did their work",
            ": connection refused; trying again can help",
            "ftp:   no connection: lines 2 to 5 and 7 cannot work",
            NOTHING);
    assertThat(fromFile.output()).contains("Not connected.");
    assertThat(fromFile.toString()).doesNotContain(canary);
    assertThat(piped.summary().lines()).hasSize(4);
    assertThat(piped.toString()).doesNotContain(canary);
  }

  @Test
  void a_refused_login_shows_neither_password_nor_hope() {
    String canary = NeverShown.SECRET + "-" + UUID.randomUUID();
    Run run =
        FtpProgram.in(directory)
            .script(
                "open %s %d\nuser %s %s\nbye\n"
                    .formatted(server.host(), server.port(), server.account().user(), canary),
                "-n");

    assertThat(run)
        .exitsWith(5)
        .closes(
            " with 5 (the login failed): 2 of 3 lines did their work",
            "line 2, user " + server.account().user() + " ****: the login was refused (530 ",
            NOTHING);
    assertThat(run.summary()).contains("; trying again will not help\n");
    assertThat(run.toString()).doesNotContain(canary);
  }

  @Test
  void ftp_exe_has_no_summary_unless_the_user_wants_it() {
    String script = login() + "get missing.txt\nbye\n";

    assertThat(FtpProgram.in(directory).script(script, "-n", "--compat=ftp.exe"))
        .exitsWith(0)
        .closes();
    assertThat(FtpProgram.in(directory).script(script, "-n", "--compat=ftp.exe", "--summary"))
        .exitsWith(0)
        .closes(
            " with 0 (a command failed; --compat): 3 of 4 lines did their work",
            "line 3, get missing.txt: ",
            NOTHING);
  }

  private static int unusedPort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String login() {
    return "open %s %d\nuser %s \"%s\"\n"
        .formatted(
            server.host(), server.port(), server.account().user(), server.account().password());
  }
}
