package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.connection.LastingScripts.AGAIN;
import static dev.hexftp.acceptance.connection.LastingScripts.PERSISTENT;
import static dev.hexftp.acceptance.connection.LastingScripts.inStep;
import static dev.hexftp.acceptance.connection.LastingScripts.loggedIn;
import static dev.hexftp.acceptance.connection.LastingScripts.poem;
import static dev.hexftp.acceptance.connection.LastingScripts.retrieving;
import static dev.hexftp.acceptance.connection.LastingScripts.typed;
import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.network.ControlRelay;
import dev.hexftp.acceptance.network.Ending;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Sessions that go on over a new control connection.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class LastingIT {
  private static final String LOST = "the connection was lost; connecting to 127.0.0.1 again";

  @TempDir Path directory;

  // ── Going on after a loss ─────────────────────────────────────────────────────────────────────

  @EachServer
  void a_script_goes_on_in_the_same_directory_with_the_same_type(ServerUnderTest kind)
      throws IOException {
    try (RunningServer server = kind.start();
        var relay = ControlRelay.before(server, it -> it.endControlAtReply("257", Ending.FIN))) {
      server.put("poems/a.txt", "one\n");
      server.put("poems/b.txt", "two\n");
      Run run =
          FtpProgram.in(directory)
              .script(
                  Commands.through(
                      relay,
                      server,
                      "cd poems",
                      "ascii",
                      "get a.txt",
                      "pwd",
                      "get b.txt",
                      "put a.txt c.txt",
                      "bye"),
                  PERSISTENT);

      assertThat(run).exitsWith(0).shows("257", "226", "226", "221").warns(AGAIN, LOST);
      assertThat(directory.resolve("a.txt")).hasContent("one\n");
      assertThat(directory.resolve("b.txt")).hasContent("two\n");
      assertThat(server.home().resolve("poems/c.txt")).hasContent("one\n");
      List<String> commands = relay.commands();
      List<String> afterLoss =
          commands.subList(
              commands.lastIndexOf("USER " + server.account().user()), commands.size());
      // Every session begins with text (RFC 959 §5.1), which the user wants here.
      assertThat(afterLoss)
          .containsSubsequence("CWD poems", "PWD", "RETR b.txt", "STOR c.txt")
          .doesNotContain("TYPE I");
    }
  }

  @Test
  void a_server_that_has_waited_too_long_is_called_again() throws IOException {
    try (var server = FakeFtpServer.script(LastingIT::idling)) {
      Run run = run(server, PERSISTENT, "cd poems", "get poem.txt", "pwd", "bye");

      assertThat(run)
          .exitsWith(0)
          .shows("421 idle for too long", "Connection closed by remote host.", "226", "257")
          .warns(AGAIN, LOST);
      assertThat(directory.resolve("poem.txt")).hasContent("Tyger Tyger");
    }
  }

  private static Script idling(Script script) {
    Script idle =
        loggedIn(script)
            .hear("CWD poems")
            .say("250 there\r\n421 idle for too long\r\n")
            .dropConnection()
            .nextConnection();
    return inStep(poem(retrieving(loggedIn(idle).hear("CWD poems").say("250 there\r\n"))));
  }

  @Test
  void without_retries_a_loss_is_a_loss() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> loggedIn(s).hear("PWD").say("421 idle for too long\r\n").hearTheEnd())) {
      Run run = run(server, new String[] {"-n"}, "pwd", "pwd");

      assertThat(run)
          .exitsWith(7)
          .shows("421 idle for too long", "Connection closed by remote host.", "Not connected.")
          .warns();
    }
  }

  /// It is unknown how much of it is there already.
  @Test
  void a_partial_append_is_not_repeated() throws IOException {
    Files.writeString(directory.resolve("poem.txt"), "Tyger Tyger");
    try (var server =
        FakeFtpServer.script(
            s ->
                inStep(
                    loggedIn(
                        typed(loggedIn(s))
                            .hear("APPE poem.txt")
                            .say("150 go ahead\r\n")
                            .receiveData(5)
                            .resetData()
                            .resetConnection()
                            .nextConnection())))) {
      Run run = run(server, PERSISTENT, "append poem.txt poem.txt", "pwd", "bye");

      assertThat(run).exitsWith(7).shows("257", "221");
      assertThat(server.heard()).containsOnlyOnce("APPE poem.txt");
    }
  }

  // ── The user's side ───────────────────────────────────────────────────────────────────────────

  private Run run(FakeFtpServer server, String[] flags, String... commands) {
    return FtpProgram.in(directory)
        .script(Commands.at(server.host(), server.port(), Account.ALICE, commands), flags);
  }
}
