package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.network.ControlRelay;
import dev.hexftp.acceptance.network.Distortions;
import dev.hexftp.acceptance.network.Ending;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.ProFtpd;
import dev.hexftp.acceptance.server.RawClient;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sessions that outlive their control connection, and servers that are asked again.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class LastingIT {
  private static final String[] PERSISTENT = {"-n", "--retries=2", "--retry-delay=1"};
  private static final String UNCONFIRMED =
      "the connection was lost before the server confirmed the transfer; connecting to 127.0.0.1"
          + " again";
  private static final String LOST = "the connection was lost; connecting to 127.0.0.1 again";
  private static final String AGAIN = "trying again (1 of 2)";

  @TempDir Path directory;

  // ── The last word was never heard ─────────────────────────────────────────────────────────────

  @EachServer
  void a_download_without_the_last_word_is_proven_by_its_size(ServerUnderTest kind)
      throws IOException {
    byte[] content = content();
    try (RunningServer server = kind.start();
        var relay = ControlRelay.before(server, afterData(Ending.FIN))) {
      server.put("large.bin", content);
      Run run = run(relay, server, "get large.bin", "pwd", "bye");

      assertThat(run).exitsWith(0).shows("257", "221").warns(UNCONFIRMED, complete(content));
      assertThat(directory.resolve("large.bin")).hasBinaryContent(content);
      assertThat(relay.commands()).containsOnlyOnce("RETR large.bin");
    }
  }

  @EachServer
  void an_upload_without_the_last_word_is_proven_by_its_size_if_that_was_another(
      ServerUnderTest kind) throws IOException {
    byte[] content = content();
    Files.write(directory.resolve("large.bin"), content);
    try (RunningServer server = kind.start();
        var relay = ControlRelay.before(server, afterData(Ending.RESET))) {
      server.put("large.bin", "old");
      Run run = run(relay, server, "binary", "quote SIZE large.bin", "put large.bin", "pwd", "bye");

      assertThat(run).exitsWith(0).shows("213", "257", "221").warns(UNCONFIRMED, complete(content));
      assertThat(server.home().resolve("large.bin")).hasBinaryContent(content);
      assertThat(relay.commands()).containsOnlyOnce("STOR large.bin");
    }
  }

  /// The server may have dropped what it was sent, and kept an old file of the same size.
  @EachServer
  void an_upload_without_the_last_word_is_not_proven_by_a_size_that_it_may_have_had(
      ServerUnderTest kind) throws IOException {
    byte[] content = content();
    Files.write(directory.resolve("large.bin"), content);
    try (RunningServer server = kind.start();
        var relay = ControlRelay.before(server, afterData(Ending.RESET))) {
      Run run = run(relay, server, "put large.bin", "pwd", "bye");

      assertThat(run)
          .exitsWith(7)
          .shows("257", "221")
          .warns(
              UNCONFIRMED,
              "'large.bin' has "
                  + content.length
                  + " bytes at the server; an older file may have had as many, so check its date or"
                  + " its content",
              content.length
                  + " bytes were sent, and the server did not live to confirm that they are all");
      assertThat(relay.commands()).containsOnlyOnce("STOR large.bin");
    }
  }

  /// When half of it has passed, the client must have begun to take it, and so has heard the 150.
  @ParameterizedTest
  @MethodSource("thoseThatGoOnSending")
  void a_download_outlives_its_control_connection(ServerUnderTest kind) throws IOException {
    byte[] content = content(32 << 20);
    try (RunningServer server = kind.start();
        var relay =
            ControlRelay.before(server, it -> it.endControlAfterData(16 << 20, Ending.FIN))) {
      server.put("large.bin", content);
      Run run = run(relay, server, "get large.bin", "pwd", "bye");

      assertThat(run).exitsWith(0).shows("257", "221").warns(UNCONFIRMED, complete(content));
      assertThat(directory.resolve("large.bin")).hasBinaryContent(content);
      assertThat(relay.commands()).containsOnlyOnce("RETR large.bin");
    }
  }

  /// Pure-FTPd stops in the middle of a file when its control connection ends.
  static Stream<ServerUnderTest> thoseThatGoOnSending() {
    return Stream.of(new EmbeddedFtpServer(), new Vsftpd(), new ProFtpd());
  }

  /// When the client has got or sent all and only the last word is missing.
  private static UnaryOperator<Distortions> afterData(Ending ending) {
    return it -> it.relayData().endControlAtReply("226", ending);
  }

  @Test
  void a_download_that_was_cut_off_is_none() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                inStep(
                    loggedIn(
                            retrieving(loggedIn(s))
                                .say("150 here\r\n")
                                .sendData("Tyger")
                                .closeData()
                                .hearTheEnd()
                                .nextConnection())
                        .hear("TYPE I")
                        .say("200 binary\r\n")
                        .hear("SIZE poem.txt")
                        .say("213 11\r\n")))) {
      String[] impatient = {"-n", "--reply-timeout=2"};
      Run run = run(server, impatient, "get poem.txt", "pwd", "bye");

      assertThat(run)
          .exitsWith(7)
          .shows("150 here", "257", "221")
          .warns(
              UNCONFIRMED,
              "the server did not answer in time; the connection was closed",
              "5 bytes were received, and the server did not live to confirm that they are all");
      assertThat(directory.toFile().list()).isEmpty();
    }
  }

  @Test
  void an_upload_that_was_cut_off_is_none() throws IOException {
    Files.writeString(directory.resolve("poem.txt"), "Tyger Tyger");
    try (var server =
        FakeFtpServer.script(
            s ->
                inStep(
                    loggedIn(
                            storing(loggedIn(s))
                                .say("150 go ahead\r\n")
                                .receiveData("Tyger Tyger")
                                .dropConnection()
                                .nextConnection())
                        .hear("TYPE I")
                        .say("200 binary\r\n")
                        .hear("SIZE poem.txt")
                        .say("213 5\r\n")))) {
      Run run = run(server, new String[] {"-n"}, "put poem.txt", "pwd", "bye");

      assertThat(run)
          .exitsWith(7)
          .warns(
              UNCONFIRMED,
              "11 bytes were sent, and the server did not live to confirm that they are all");
    }
  }

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
      // Every session begins with text (RFC 959 §5.1), which is what the user wants here.
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

  /// Nobody knows how much of it is there already.
  @Test
  void what_was_appended_in_part_is_not_appended_again() throws IOException {
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

  // ── Asking again ──────────────────────────────────────────────────────────────────────────────

  @Test
  void what_the_server_calls_temporary_is_tried_again() throws IOException {
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
  void what_the_server_refuses_for_good_is_not() throws IOException {
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
  void a_server_that_is_full_is_waited_for_until_somebody_leaves() throws IOException {
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

  /// Whoever looked whether the server is there may still be about to leave.
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

  // ── The server's side of a script ─────────────────────────────────────────────────────────────

  private static Script greeted(Script script) {
    return script.say("220 ready\r\n");
  }

  private static Script loggedIn(Script script) {
    return greeted(script)
        .hear("USER alice")
        .say("331 password?\r\n")
        .hear("PASS s3cret pass")
        .say("230 welcome\r\n")
        .hear("FEAT")
        .say("500 no\r\n");
  }

  private static Script typed(Script script) {
    return script.hear("TYPE I").say("200 binary\r\n").hear("EPSV").offerPassive();
  }

  private static Script retrieving(Script script) {
    return typed(script).hear("RETR poem.txt");
  }

  private static Script storing(Script script) {
    return typed(script).hear("STOR poem.txt");
  }

  private static Script poem(Script script) {
    return script.say("150 here\r\n").sendData("Tyger Tyger").closeData().say("226 done\r\n");
  }

  /// The server's side of `pwd` and `bye`.
  private static Script inStep(Script script) {
    return script
        .hear("PWD")
        .say("257 \"/\" in step\r\n")
        .hear("QUIT")
        .say("221 bye\r\n")
        .hearTheEnd();
  }

  // ── The user's side ───────────────────────────────────────────────────────────────────────────

  private Run run(FakeFtpServer server, String[] flags, String... commands) {
    return FtpProgram.in(directory)
        .script(Commands.at(server.host(), server.port(), Account.ALICE, commands), flags);
  }

  private Run run(ControlRelay relay, RunningServer server, String... commands) {
    return FtpProgram.in(directory).script(Commands.through(relay, server, commands), "-n");
  }

  /// More than fits into all the buffers on the way.
  private static byte[] content() {
    return content(8 << 20);
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(1).nextBytes(content);
    return content;
  }

  private static String complete(byte[] content) {
    return "'large.bin' is complete: the server has all " + content.length + " bytes";
  }
}
