package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.connection.LastingScripts.inStep;
import static dev.hexftp.acceptance.connection.LastingScripts.loggedIn;
import static dev.hexftp.acceptance.connection.LastingScripts.retrieving;
import static dev.hexftp.acceptance.connection.LastingScripts.typed;
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
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Transfers whose last word was never heard, and the proof of them.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class UnconfirmedIT {
  private static final String UNCONFIRMED =
      "the connection was lost before the server confirmed the transfer; connecting to 127.0.0.1"
          + " again";

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

  /// The server may have dropped the new file, and kept an old file of the same size.
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
                  + " bytes were sent, but the connection was lost before the server confirmed the"
                  + " transfer");
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
              "the server did not answer in time (--reply-timeout); the connection was closed",
              "5 bytes were received, but the connection was lost before the server confirmed the"
                  + " transfer");
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
              "11 bytes were sent, but the connection was lost before the server confirmed the"
                  + " transfer");
    }
  }

  private static Script storing(Script script) {
    return typed(script).hear("STOR poem.txt");
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
