package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Transfers that fail and leave the session as it was: the local file is untouched, and the next
/// command gets its own answer.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class BrokenTransfersIT {
  private static final String[] DOWNLOAD = {"get poem.txt mine.txt", "pwd", "bye"};
  private static final String[] UPLOAD = {"put large.bin", "pwd", "bye"};

  @TempDir Path directory;

  private Precious precious;

  @BeforeEach
  void putLocalFiles() throws IOException {
    precious = Precious.in(directory);
    Files.write(directory.resolve("large.bin"), new byte[8 << 20]);
  }

  @Test
  void the_data_of_a_download_break_off_and_the_server_says_why() throws IOException {
    try (var server =
        retrieving(
            s -> s.say("150 here\r\n").sendData("Tyger").resetData().say("426 disk failed\r\n"))) {
      Run run = FakeSession.run(server, directory, DOWNLOAD);

      assertThat(run).exitsWith(1).shows("426 disk failed", "257 \"/\" in step").warns();
      precious.assertUntouched("large.bin");
    }
  }

  @Test
  void the_data_of_a_download_break_off_and_the_server_believes_that_all_is_well()
      throws IOException {
    try (var server =
        retrieving(s -> s.say("150 here\r\n").sendData("Tyger").resetData().say("226 done\r\n"))) {
      Run run = FakeSession.run(server, directory, DOWNLOAD);

      assertThat(run)
          .exitsWith(1)
          .shows("226 done", "257 \"/\" in step")
          .warns("the data connection broke");
      precious.assertUntouched("large.bin");
    }
  }

  @Test
  void a_download_that_ends_regularly_is_refused_afterwards() throws IOException {
    try (var server =
        retrieving(
            s -> s.say("150 here\r\n").sendData("Tyger").closeData().say("451 not all\r\n"))) {
      Run run = FakeSession.run(server, directory, DOWNLOAD);

      assertThat(run).exitsWith(1).shows("451 not all", "257 \"/\" in step").warns();
      precious.assertUntouched("large.bin");
    }
  }

  @Test
  void a_download_is_refused_while_its_data_connection_stays_open() throws IOException {
    try (var server =
        retrieving(
            s ->
                s.say("150 here\r\n")
                    .sendData("Tyger")
                    .say("550 changed my mind\r\n")
                    .hearTheEndOfData())) {
      Run run = FakeSession.run(server, directory, DOWNLOAD);

      assertThat(run).exitsWith(1).shows("550 changed my mind", "257 \"/\" in step").warns();
      precious.assertUntouched("large.bin");
    }
  }

  @Test
  void a_silent_download_is_aborted_and_the_session_goes_on() throws IOException {
    try (var server =
        retrieving(
            s ->
                s.say("150 here\r\n")
                    .sendData("Tyger")
                    .hear("ABOR")
                    .hearTheEndOfData()
                    .say("426 aborted\r\n226 abort done\r\n")
                    .hear("NOOP")
                    .say("200 still here\r\n"))) {
      Run run = FakeSession.run(List.of("--data-timeout=1"), server, directory, DOWNLOAD);

      assertThat(run)
          .exitsWith(1)
          .shows("257 \"/\" in step")
          .warns("no data moved for as long as --data-timeout allows");
      precious.assertUntouched("large.bin");
    }
  }

  @Test
  void a_listing_that_never_begins_is_aborted_and_the_session_goes_on() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    FakeSession.greeted(s)
                        .hear("EPSV")
                        .offerPassive()
                        .hear("LIST")
                        .say("150 here\r\n")
                        .openData()
                        .hear("ABOR")
                        .hearTheEndOfData()
                        // Pure-FTPd: a second 150 in the place of a final reply.
                        .say("150 0.001 seconds\r\n226 abort done\r\n")
                        .hear("NOOP")
                        .say("200 still here\r\n")))) {
      Run run =
          FakeSession.run(List.of("--data-timeout=1"), server, directory, "dir", "pwd", "bye");

      assertThat(run)
          .exitsWith(1)
          .shows("257 \"/\" in step")
          .warns("no data moved for as long as --data-timeout allows");
    }
  }

  @Test
  void an_upload_is_refused_in_the_middle_and_the_data_connection_broken_off() throws IOException {
    try (var server =
        storing(
            s ->
                s.say("150 go ahead\r\n")
                    .receiveData(1000)
                    .say("552 quota exceeded\r\n")
                    .resetData())) {
      Run run = FakeSession.run(server, directory, UPLOAD);

      assertThat(run).exitsWith(1).shows("552 quota exceeded", "257 \"/\" in step").warns();
    }
  }

  @Test
  void an_upload_is_refused_in_the_middle_and_the_data_connection_left_open() throws IOException {
    try (var server =
        storing(s -> s.say("150 go ahead\r\n").receiveData(1000).say("552 quota exceeded\r\n"))) {
      Run run = FakeSession.run(server, directory, UPLOAD);

      assertThat(run).exitsWith(1).shows("552 quota exceeded", "257 \"/\" in step").warns();
    }
  }

  @Test
  void an_upload_breaks_off_before_the_server_says_why() throws IOException {
    try (var server =
        storing(
            s ->
                s.say("150 go ahead\r\n")
                    .receiveData(1000)
                    .resetData()
                    .say("552 quota exceeded\r\n"))) {
      Run run = FakeSession.run(server, directory, UPLOAD);

      assertThat(run).exitsWith(1).shows("552 quota exceeded", "257 \"/\" in step").warns();
    }
  }

  @Test
  void an_upload_that_the_server_does_not_read_is_aborted() throws IOException {
    try (var server =
        storing(
            s ->
                s.say("150 go ahead\r\n")
                    .openData()
                    .hear("ABOR")
                    .say("426 aborted\r\n226 abort done\r\n")
                    .hear("NOOP")
                    .say("200 still here\r\n"))) {
      Run run = FakeSession.run(List.of("--data-timeout=1"), server, directory, UPLOAD);

      assertThat(run)
          .exitsWith(1)
          .shows("257 \"/\" in step")
          .warns("no data moved for as long as --data-timeout allows");
    }
  }

  private static FakeFtpServer retrieving(UnaryOperator<Script> transfer) throws IOException {
    return FakeFtpServer.script(s -> FakeSession.inStep(transfer.apply(FakeSession.retrieving(s))));
  }

  private static FakeFtpServer storing(UnaryOperator<Script> transfer) throws IOException {
    return FakeFtpServer.script(s -> FakeSession.inStep(transfer.apply(FakeSession.storing(s))));
  }
}
