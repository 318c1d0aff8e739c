package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.connection.LastingScripts.AGAIN;
import static dev.hexftp.acceptance.connection.LastingScripts.PERSISTENT;
import static dev.hexftp.acceptance.connection.LastingScripts.greeted;
import static dev.hexftp.acceptance.connection.LastingScripts.inStep;
import static dev.hexftp.acceptance.connection.LastingScripts.loggedIn;
import static dev.hexftp.acceptance.connection.LastingScripts.poem;
import static dev.hexftp.acceptance.connection.LastingScripts.retrieving;
import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.RawClient;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The failures that are retried because the server calls them temporary, and those that are not.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class AskedAgainIT {
  @TempDir Path directory;

  // ── Asking again ──────────────────────────────────────────────────────────────────────────────

  @Test
  void temporary_failures_are_retried() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                inStep(
                    poem(
                        retrieving(loggedIn(s))
                            .say("450 busy\r\n")
                            .hear("EPSV")
                            .offerPassive()
                            .hear("RETR poem.txt"))))) {
      Run run = run(server, PERSISTENT, "get poem.txt", "pwd", "bye");

      assertThat(run).exitsWith(0).shows("450 busy", "226", "257").warns(AGAIN);
      assertThat(directory.resolve("poem.txt")).hasContent("Tyger Tyger");
    }
  }

  @Test
  void permanent_refusals_are_not_retried() throws IOException {
    try (var server =
        FakeFtpServer.script(s -> inStep(retrieving(loggedIn(s)).say("550 never\r\n")))) {
      Run run = run(server, PERSISTENT, "get poem.txt", "pwd", "bye");

      assertThat(run).exitsWith(1).shows("550 never", "257").warns();
    }
  }

  @Test
  void a_crowded_server_is_asked_again_until_there_is_room() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                inStep(
                    loggedIn(
                        greeted(
                                s.say("421 too many users, sorry\r\n")
                                    .dropConnection()
                                    .nextConnection())
                            .hear("USER alice")
                            .say("530 maximum number of clients (1) are already connected\r\n")
                            .hearTheEnd()
                            .nextConnection())))) {
      Run run =
          FtpProgram.in(directory)
              .with("FTP_PASSWORD", "s3cret pass")
              .script(
                  "pwd\nbye\n",
                  "--retries=2",
                  "--retry-delay=1",
                  "--user=alice",
                  "--password-env=FTP_PASSWORD",
                  Commands.url(server));

      assertThat(run)
          .exitsWith(0)
          .shows("421 too many users", "530 maximum number", "230", "257")
          .warns(AGAIN, "trying again (2 of 2)");
    }
  }

  @Test
  void a_full_server_is_waited_for_until_a_user_leaves() throws IOException {
    try (RunningServer server = new Vsftpd(1).start();
        RawClient other = firstIn(server)) {
      long turnedAway = timesTurnedAway(server);
      CompletableFuture<Run> run =
          CompletableFuture.supplyAsync(
              () ->
                  FtpProgram.in(directory)
                      .with("FTP_PASSWORD", server.account().password())
                      .script(
                          "pwd\nbye\n",
                          "--retries=3",
                          "--retry-delay=1",
                          "--user=" + server.account().user(),
                          "--password-env=FTP_PASSWORD",
                          Commands.url(server)));
      while (!run.isDone() && timesTurnedAway(server) == turnedAway) {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
      other.ask("QUIT");

      assertThat(run.join()).exitsWith(0).shows("421", "230", "257", "221");
      assertThat(run.join().diagnostics())
          .startsWith("ftp: trying again (1 of 3)")
          .doesNotContain("(3 of 3)");
    }
  }

  /// The probe that looked whether the server is there may still be connected.
  private static RawClient firstIn(RunningServer server) throws IOException {
    RawClient client = new RawClient(server.host(), server.port());
    while (!client.reply().startsWith("220")) {
      client.close();
      client = new RawClient(server.host(), server.port());
    }
    assertThat(client.login(server.account().user(), server.account().password()))
        .startsWith("230");
    return client;
  }

  private static long timesTurnedAway(RunningServer server) {
    return server.log().lines().filter(line -> line.contains("too many sessions")).count();
  }

  @Test
  void a_wrong_password_is_not_tried_again() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                greeted(s)
                    .hear("USER alice")
                    .say("331 password?\r\n")
                    .hear("PASS s3cret pass")
                    .say("530 login incorrect\r\n")
                    .hear("QUIT")
                    .say("221 bye\r\n")
                    .hearTheEnd())) {
      Run run =
          FtpProgram.in(directory)
              .with("FTP_PASSWORD", "s3cret pass")
              .script(
                  "bye\n",
                  "--retries=2",
                  "--retry-delay=1",
                  "--user=alice",
                  "--password-env=FTP_PASSWORD",
                  Commands.url(server));

      assertThat(run).exitsWith(5).shows("530 login incorrect", "Login failed.").warns();
    }
  }

  // ── The user's side ───────────────────────────────────────────────────────────────────────────

  private Run run(FakeFtpServer server, String[] flags, String... commands) {
    return FtpProgram.in(directory)
        .script(Commands.at(server.host(), server.port(), Account.ALICE, commands), flags);
  }
}
