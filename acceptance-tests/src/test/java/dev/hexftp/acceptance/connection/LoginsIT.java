package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everywhere a user and a password can come from besides a question.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class LoginsIT {
  private static final String PASSWORD = Account.ALICE.password();
  private static final String AS_ALICE = "--user=alice";
  private static final String CHMOD =
      "is not used, because other users of this machine can read it; chmod 600 keeps it to"
          + " yourself";

  @TempDir Path directory;
  @TempDir Path home;

  @EachServer
  void a_password_in_a_file(ServerUnderTest kind) throws IOException {
    Path file = secretFile("password", PASSWORD + "\nanother line\n");
    try (RunningServer server = kind.start()) {
      String user = "--user=" + server.account().user();
      Run run = lookAround(server, user, "--password-file=" + file);

      assertThat(run).exitsWith(0).shows("230", "257", "221").warns();
    }
  }

  @Test
  void a_file_that_others_can_read_is_refused_before_anything_is_sent() throws IOException {
    Path file = secretFile("password", PASSWORD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      Run run = lookAround(server, AS_ALICE, "--password-file=" + file);
      Run asLogins = lookAround(server, "--netrc=" + file);

      assertThat(run).exitsWith(5).warns("the password file '" + file + "' " + CHMOD);
      assertThat(asLogins).exitsWith(5).warns("the file of logins '" + file + "' " + CHMOD);
      assertThat(server.commands()).noneMatch(command -> command.startsWith("USER"));
    }
  }

  @Test
  void a_password_in_a_variable() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      FtpProgram program = FtpProgram.in(directory).with("FTP_PASSWORD", PASSWORD);
      String url = Commands.url(server);
      Run run = program.script("pwd\nbye\n", AS_ALICE, "--password-env=FTP_PASSWORD", url);
      Run unset = program.script("bye\n", AS_ALICE, "--password-env=FTP_OTHER", url);

      assertThat(run).exitsWith(0).shows("230", "257", "221").warns();
      assertThat(unset)
          .exitsWith(5)
          .warns("the environment variable 'FTP_OTHER' is not set, or empty");
    }
  }

  @Test
  void a_password_from_a_command() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      Path file = secretFile("password", PASSWORD + "\n");
      Run run = lookAround(server, AS_ALICE, "--password-command=cat '" + file + "'");
      Run failed = lookAround(server, AS_ALICE, "--password-command=echo wrong; exit 3");
      Run silent = lookAround(server, AS_ALICE, "--password-command=true");

      assertThat(run).exitsWith(0).shows("230", "257", "221").warns();
      assertThat(failed).exitsWith(5).warns("the password command failed with exit status 3");
      assertThat(silent).exitsWith(5).warns("the password command printed no password");
      assertThat(server.commands()).containsOnlyOnce("USER alice");
    }
  }

  @Test
  void a_password_in_the_first_line_of_the_input() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      FtpProgram program = FtpProgram.in(directory);
      String url = Commands.url(server);
      Run beside =
          program.run(
              List.of(AS_ALICE, "--password-stdin", "-s:" + FtpProgram.SCRIPT, url),
              "pwd\nbye\n",
              PASSWORD + "\n");
      Run before =
          program.piped(PASSWORD + "\npwd\nbye\n", "-v", AS_ALICE, "--password-stdin", url);

      assertThat(beside).exitsWith(0).shows("230", "257", "221").warns();
      assertThat(before).exitsWith(0).shows("230", "257", "221").warns();
    }
  }

  @Test
  void a_file_of_logins_knows_each_host() throws IOException {
    Path logins =
        secretFile(
            "logins",
            """
            machine other.test login bob password s3cret-bob
            machine 127.0.0.1 login alice password "%s"
            default login carol password s3cret-carol
            """
                .formatted(PASSWORD));
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      Run named = lookAround(server, "--netrc=" + logins);
      Files.copy(logins, home.resolve(".netrc"));
      Files.setPosixFilePermissions(
          home.resolve(".netrc"), PosixFilePermissions.fromString("rw-------"));
      Run usual =
          FtpProgram.in(directory)
              .keepingStateIn(home)
              .script("pwd\nbye\n", "--netrc", Commands.url(server));
      Run byDefault =
          FtpProgram.in(directory)
              .script("bye\n", "--netrc=" + logins, Commands.url("", "localhost", server.port()));

      assertThat(named).exitsWith(0).shows("230", "257", "221").warns();
      assertThat(usual).exitsWith(0).shows("230", "257", "221").warns();
      assertThat(byDefault).exitsWith(5);
      assertThat(server.commands()).containsSubsequence("USER alice", "USER alice", "USER carol");
    }
  }

  @Test
  void a_file_of_logins_knows_accounts_and_its_macros_are_not_run() throws IOException {
    Path logins =
        secretFile(
            "logins",
            """
            machine 127.0.0.1
              login alice
              password s3cret
              account s3cret-account
              macdef init
                delete everything

            """);
    try (var server =
        FakeFtpServer.script(
            s ->
                s.say("220 ready\r\n")
                    .hear("USER alice")
                    .say("331 password?\r\n")
                    .hear("PASS s3cret")
                    .say("332 account?\r\n")
                    .hear("ACCT s3cret-account")
                    .say("230 welcome\r\n")
                    .hear("FEAT")
                    .say("500 no\r\n")
                    .hear("QUIT")
                    .say("221 bye\r\n")
                    .hearTheEnd())) {
      Run run = FtpProgram.in(directory).script("bye\n", "--netrc=" + logins, Commands.url(server));

      assertThat(run)
          .exitsWith(0)
          .shows("230 welcome")
          .warns("the macros (macdef) in '" + logins + "' are not carried out");
    }
  }

  @Test
  void a_password_in_a_url_works_and_is_advised_against() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      String url = Commands.url("alice:s3cret%20pass", server.host(), server.port());
      Run run = FtpProgram.in(directory).script("pwd\nbye\n", url);

      assertThat(run)
          .exitsWith(0)
          .shows("230", "257", "221")
          .warns("other users of this machine can read a password in the command line");
    }
  }

  @EachServer
  void a_url_leads_into_a_directory(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start()) {
      server.put("poems/of blake/tyger.txt", "Tyger Tyger");
      String url = Commands.url(server.account().user(), server.host(), server.port());
      Run run =
          FtpProgram.in(directory)
              .with("FTP_PASSWORD", PASSWORD)
              .script(
                  "get tyger.txt\npwd\nbye\n",
                  "--password-env=FTP_PASSWORD",
                  url + "poems/of%20blake");

      assertThat(run).exitsWith(0).shows("226", "/poems/of blake\"", "221").warns();
      assertThat(directory.resolve("tyger.txt")).hasContent("Tyger Tyger");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"user alice", "user alice s3cret-typed"})
  void the_user_named_in_a_script_is_looked_up_before_the_question(String command)
      throws IOException {
    Path logins = secretFile("logins", "default login alice password s3cret-known\n");
    String password = command.endsWith("typed") ? "s3cret-typed" : "s3cret-known";
    try (var server =
        FakeFtpServer.script(
            s ->
                s.say("220 ready\r\n")
                    .hear("USER alice")
                    .say("331 password?\r\n")
                    .hear("PASS " + password)
                    .say("230 welcome\r\n")
                    .hear("FEAT")
                    .say("500 no\r\n")
                    .hear("PWD")
                    .say("257 \"/\"\r\n")
                    .hear("QUIT")
                    .say("221 bye\r\n")
                    .hearTheEnd())) {
      String script =
          Commands.lines("open " + server.host() + " " + server.port(), command, "pwd", "bye");
      Run run = FtpProgram.in(directory).script(script, "-n", "--netrc=" + logins);

      assertThat(run).exitsWith(0).shows("230 welcome", "257", "221").warns();
    }
  }

  private Run lookAround(RunningServer server, String... flags) {
    String[] all = new String[flags.length + 1];
    System.arraycopy(flags, 0, all, 0, flags.length);
    all[flags.length] = Commands.url(server);
    return FtpProgram.in(directory).script("pwd\nbye\n", all);
  }

  /// Readable for no other user.
  private Path secretFile(String name, String content) throws IOException {
    Path file = Files.writeString(home.resolve(name), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
