package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A server that goes away, with a word (421) or without, at every moment at which it can. The user
/// gets one report, no local file suffers, and the next `open` works.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class LostServerIT {
  private static final String LOST = "Connection closed by remote host.";

  @TempDir Path directory;

  private Precious precious;

  @BeforeEach
  void putLocalFiles() throws IOException {
    precious = Precious.in(directory);
    Files.write(directory.resolve("large.bin"), new byte[8 << 20]);
  }

  @Test
  void instead_of_a_greeting() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> back(s.say("421 too many users\r\n").dropConnection().nextConnection()))) {
      Run run = FakeSession.run(server, directory, "pwd", FakeSession.open(server), "pwd", "bye");

      assertThat(run).exitsWith(4).shows("421 too many users", "Not connected.", "257").warns();
    }
  }

  @Test
  void without_a_greeting() throws IOException {
    try (var server = FakeFtpServer.script(s -> back(s.dropConnection().nextConnection()))) {
      Run run = FakeSession.run(server, directory, FakeSession.open(server), "pwd", "bye");

      assertThat(run).exitsWith(4).shows(LOST, "257").warns();
    }
  }

  @Test
  void during_the_login() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                back(
                    FakeSession.greeted(s)
                        .hear("USER alice")
                        .say("421 going down\r\n")
                        .hearTheEnd()
                        .nextConnection()))) {
      Run run =
          FakeSession.run(
              server, directory, "user alice s3cret", FakeSession.open(server), "pwd", "bye");

      assertThat(run).exitsWith(7).shows("421 going down", LOST, "257").warns();
    }
  }

  @Test
  void between_two_commands_with_a_word() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                back(
                    FakeSession.greeted(s)
                        .hear("PWD")
                        .say("257 \"/\"\r\n421 timeout\r\n")
                        .dropConnection()
                        .nextConnection()))) {
      Run run =
          FakeSession.run(
              server, directory, "pwd", "!sleep 0", "pwd", FakeSession.open(server), "pwd", "bye");

      assertThat(run).exitsWith(7).shows("257", "421 timeout", LOST, "257 \"/\" in step").warns();
    }
  }

  @Test
  void between_two_commands_without_a_word() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                back(
                    FakeSession.greeted(s)
                        .hear("PWD")
                        .say("257 \"/\"\r\n")
                        .dropConnection()
                        .nextConnection()))) {
      Run run =
          FakeSession.run(server, directory, "pwd", "pwd", FakeSession.open(server), "pwd", "bye");

      assertThat(run).exitsWith(7).shows("257", LOST, "257 \"/\" in step").warns();
    }
  }

  @Test
  void in_place_of_the_goodbye_which_is_no_failure() throws IOException {
    try (var server =
        FakeFtpServer.script(s -> FakeSession.greeted(s).hear("QUIT").dropConnection())) {
      Run run = FakeSession.run(server, directory, "bye");

      assertThat(run).exitsWith(0).warns();
    }
  }

  @Test
  void silent_when_a_reply_is_due() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> back(FakeSession.greeted(s).hear("PWD").hearTheEnd().nextConnection()))) {
      Run run =
          FakeSession.run(
              List.of("--reply-timeout=1"),
              server,
              directory,
              "pwd",
              FakeSession.open(server),
              "pwd",
              "bye");

      assertThat(run)
          .exitsWith(7)
          .shows("257 \"/\" in step")
          .warns("the server did not answer in time (--reply-timeout); the connection was closed");
    }
  }

  @Test
  void in_the_middle_of_a_download_with_a_word() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                back(
                    FakeSession.retrieving(s)
                        .say("150 here\r\n")
                        .sendData("Tyger")
                        .say("421 going down\r\n")
                        .hearTheEnd()
                        .nextConnection()))) {
      Run run = download(server);

      assertThat(run).exitsWith(7).shows("421 going down", LOST, "257").warns();
      precious.assertUntouched("large.bin");
    }
  }

  @Test
  void in_the_middle_of_a_download_without_a_word() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                back(
                    FakeSession.retrieving(s)
                        .say("150 here\r\n")
                        .sendData("Tyger")
                        .resetData()
                        .resetConnection()
                        .nextConnection()))) {
      Run run = download(server);

      assertThat(run).exitsWith(7).shows(LOST, "257").warns();
      precious.assertUntouched("large.bin");
    }
  }

  @Test
  void after_all_data_and_before_the_confirmation() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                back(
                    FakeSession.retrieving(s)
                        .say("150 here\r\n")
                        .sendData("Tyger Tyger")
                        .closeData()
                        .dropConnection()
                        .nextConnection()))) {
      Run run = download(server);

      assertThat(run)
          .exitsWith(7)
          .shows(LOST, "257")
          .warns(
              "11 bytes were received, but the connection was lost before the server confirmed the"
                  + " transfer");
      precious.assertUntouched("large.bin");
    }
  }

  @Test
  void in_the_middle_of_an_upload() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                back(
                    FakeSession.storing(s)
                        .say("150 go ahead\r\n")
                        .receiveData(1000)
                        .resetData()
                        .resetConnection()
                        .nextConnection()))) {
      Run run =
          FakeSession.run(
              server, directory, "put large.bin", FakeSession.open(server), "pwd", "bye");

      assertThat(run).exitsWith(7).shows(LOST, "257").warns();
    }
  }

  private Run download(FakeFtpServer server) {
    return FakeSession.run(
        server, directory, "get poem.txt mine.txt", FakeSession.open(server), "pwd", "bye");
  }

  /// The server as it is when the client comes again.
  private static Script back(Script script) {
    return FakeSession.inStep(FakeSession.greeted(script));
  }
}
