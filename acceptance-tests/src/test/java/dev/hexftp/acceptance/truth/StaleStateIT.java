package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.faulty.Exchange;
import dev.hexftp.acceptance.server.faulty.Faults;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The client's belief about the session ends when its reason does: with a login, and with commands
/// of the user in the server's own language. Such a line is understood, or refused with the command
/// that does it properly.
///
/// Changes of the protection of the session are in [StaleProtectionIT].
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class StaleStateIT {
  /// It has both kinds of line ends, so any other type than the one that the client means shows.
  private static final byte[] CONTENT = "one\r\ntwo\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  @BeforeEach
  void putLocalFile() throws IOException {
    Files.write(directory.resolve("a.bin"), CONTENT);
  }

  // ── A login ───────────────────────────────────────────────────────────────────────────────────

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_second_user_begins_where_the_server_puts_them(boolean lost) throws IOException {
    try (var server = FaultyFtpServer.with(it -> poemsOfBoth(it, lost))) {
      Run run =
          Client.in(directory, server)
              .retrying()
              .run("cd poems", "user second \"s3cret\"", "pwd", "put a.bin");

      assertThat(run).exitsWith(0);
      assertThat(server.contentFor("second", "/a.bin")).hasValue(CONTENT);
      assertThat(server.contentFor("second", "/poems/a.bin")).isEmpty();
    }
  }

  @Test
  void so_does_the_same_user_after_a_second_login() throws IOException {
    try (var server = FaultyFtpServer.with(it -> poemsOfBoth(it, true))) {
      Run run =
          Client.in(directory, server)
              .retrying()
              .run("cd poems", "user alice \"s3cret\"", "pwd", "put a.bin");

      assertThat(run).exitsWith(0);
      assertThat(server.content("/a.bin")).hasValue(CONTENT);
      assertThat(server.content("/poems/a.bin")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void without_another_login_the_user_stays_in_the_directory(boolean lost) throws IOException {
    try (var server = FaultyFtpServer.with(it -> poemsOfBoth(it, lost))) {
      Run run = Client.in(directory, server).retrying().run("quote cwd poems", "pwd", "put a.bin");

      assertThat(run).exitsWith(0);
      assertThat(server.content("/poems/a.bin")).hasValue(CONTENT);
    }
  }

  /// If the server hears of the second user, the next commands are carried out as that user.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_user_named_by_quote_is_the_user_or_the_line_is_refused(boolean lost) throws IOException {
    try (var server = FaultyFtpServer.with(it -> poemsOfBoth(it, lost))) {
      Run run =
          Client.in(directory, server)
              .retrying()
              .run("cd poems", "quote USER second", "quote PASS s3cret", "pwd", "put a.bin");

      if (server.commands().contains("USER second")) {
        assertThat(server.contentFor("second", "/a.bin")).as(run.toString()).hasValue(CONTENT);
        assertThat(server.contentFor("second", "/poems/a.bin")).isEmpty();
        assertThat(server.content("/poems/a.bin")).isEmpty();
      } else {
        assertRefusedWithAHint(run);
        assertThat(server.content("/poems/a.bin")).hasValue(CONTENT);
      }
    }
  }

  /// If the server hears of it, no user is logged in any more.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void after_rein_there_is_no_login_or_the_line_is_refused(boolean lost) throws IOException {
    try (var server = FaultyFtpServer.with(it -> poemsOfBoth(it, lost))) {
      Run run =
          Client.in(directory, server)
              .retrying()
              .run("cd poems", "quote REIN", "-pwd", "put a.bin");

      if (server.count("REIN") == 0) {
        assertRefusedWithAHint(run);
        assertThat(server.content("/poems/a.bin")).hasValue(CONTENT);
      } else {
        assertThat(run.exitStatus()).as(run.toString()).isNotZero();
        assertThat(server.content("/poems/a.bin")).as(run.toString()).isEmpty();
        assertThat(server.content("/a.bin")).as(run.toString()).isEmpty();
      }
    }
  }

  @Test
  void after_rein_a_new_user_begins_anew_or_the_line_is_refused() throws IOException {
    try (var server = FaultyFtpServer.with(it -> poemsOfBoth(it, true))) {
      Run run =
          Client.in(directory, server)
              .retrying()
              .run("cd poems", "quote REIN", "user second \"s3cret\"", "pwd", "put a.bin");

      if (server.count("REIN") == 0) {
        assertRefusedWithAHint(run);
      }
      assertThat(server.contentFor("second", "/a.bin")).as(run.toString()).hasValue(CONTENT);
    }
  }

  /// Both users have the same directories. If `lost`, the connection is lost at the first PWD.
  private static Faults poemsOfBoth(Faults faults, boolean lost) {
    faults.directory("alice", "/poems").directory("second", "/poems");
    return lost ? faults.once("PWD", Exchange::hangUp) : faults;
  }

  // ── How files are encoded ─────────────────────────────────────────────────────────────────────

  @ParameterizedTest
  @CsvSource({
    "binary, MODE B",
    "binary, MODE C",
    "binary, mode z",
    "binary, STRU R",
    "binary, STRU P",
    "binary, stru r",
    "binary, TYPE A",
    "binary, type a",
    "binary, TYPE E",
    "ascii, TYPE I",
    "ascii, TYPE L 8",
    "ascii, MODE B",
    "ascii, STRU R"
  })
  void files_arrive_right_after(String type, String line) throws IOException {
    byte[] there = type.equals("ascii") ? "one\ntwo\n".getBytes(StandardCharsets.UTF_8) : CONTENT;
    Files.write(directory.resolve("b.bin"), there);
    try (var server = FaultyFtpServer.with(it -> it.file("/c.bin", there))) {
      Run run =
          Client.in(directory, server).run(type, "quote " + line, "put b.bin", "get c.bin", "ls");

      assertThat(server.content("/b.bin")).as(run.toString()).hasValue(there);
      assertThat(directory.resolve("c.bin")).hasBinaryContent(there);
      assertThat(run).shows("b.bin");
      if (run.exitStatus() != 0) {
        assertRefusedWithAHint(run);
      }
    }
  }

  @Test
  void they_do_also_when_several_are_said_in_a_row() throws IOException {
    try (var server = FaultyFtpServer.with(it -> it)) {
      List<String> lines = new ArrayList<>();
      for (String line : List.of("TYPE E", "MODE C", "STRU P", "TYPE A")) {
        lines.add("quote " + line);
        lines.add("put a.bin");
      }
      Run run = Client.in(directory, server).run(lines.toArray(String[]::new));

      assertThat(server.content("/a.bin")).as(run.toString()).hasValue(CONTENT);
    }
  }

  private static void assertRefusedWithAHint(Run run) {
    assertThat(run).exitsWith(1);
    Warnings.assertSaysSomething(run);
  }
}
