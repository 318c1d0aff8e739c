package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Transfers that succeed although 150, the data and 226 come in an unusual order: none is
/// promised, since they travel on two connections.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class OddTransfersIT {
  @TempDir Path directory;

  @Test
  void the_data_end_before_the_confirmation() throws IOException {
    assertDownloaded(
        s -> s.say("150 here\r\n").sendData("Tyger Tyger").closeData().say("226 done\r\n"));
  }

  @Test
  void the_confirmation_comes_before_the_data_end() throws IOException {
    assertDownloaded(
        s ->
            s.say("150 here\r\n")
                .sendData("Tyger ")
                .say("226 done\r\n")
                .sendData("Tyger")
                .closeData());
  }

  @Test
  void the_confirmation_comes_before_the_data_begin() throws IOException {
    assertDownloaded(
        s -> s.say("150 here\r\n226 done\r\n").openData().sendData("Tyger Tyger").closeData());
  }

  @Test
  void the_data_begin_before_the_announcement() throws IOException {
    assertDownloaded(
        s ->
            s.openData()
                .sendData("Tyger Tyger")
                .closeData()
                .say("150 here\r\n")
                .say("226 done\r\n"));
  }

  @Test
  void the_announcement_is_missing() throws IOException {
    assertDownloaded(
        s ->
            s.sendData("Tyger Tyger")
                .closeData()
                .say("226 done\r\n")
                .hear("NOOP")
                .say("200 still here\r\n"));
  }

  @Test
  void the_announcement_comes_twice() throws IOException {
    assertDownloaded(
        s ->
            s.say("125 already open\r\n")
                .sendData("Tyger Tyger")
                .say("150 again\r\n")
                .closeData()
                .say("250 done\r\n"));
  }

  @Test
  void every_reply_comes_in_pieces() throws IOException {
    assertDownloaded(
        s ->
            s.sayInPieces("150-here\r\n150 it comes\r\n")
                .sendData("Tyger Tyger")
                .closeData()
                .sayInPieces("226-\r\n226 done\r\n"));
  }

  @Test
  void bytes_of_telnet_are_data_like_all_others() throws IOException {
    byte[] telnet = {(byte) 0xFF, (byte) 0xF4, (byte) 0xFF, (byte) 0xFF, 0, '\r', '\n'};
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    FakeSession.retrieving(s)
                        .say("150 here\r\n")
                        .sendData(telnet)
                        .closeData()
                        .say("226 done\r\n")))) {
      Run run = FakeSession.run(server, directory, "get poem.txt", "pwd", "bye");

      assertThat(run).exitsWith(0).warns();
      assertThat(directory.resolve("poem.txt")).hasBinaryContent(telnet);
    }
  }

  @Test
  void a_confirmation_of_an_upload_may_come_before_the_server_has_read_all() throws IOException {
    byte[] large = new byte[2 << 20];
    Files.write(directory.resolve("large.bin"), large);
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    FakeSession.storing(s)
                        .say("150 go ahead\r\n226 done, as far as I know\r\n")
                        .receiveData()))) {
      Run run = FakeSession.run(server, directory, "put large.bin", "pwd", "bye");

      assertThat(run).exitsWith(0).shows("226", "2097152 bytes sent", "257").warns();
      assertThat(server.received()).containsExactly(large);
    }
  }

  private void assertDownloaded(UnaryOperator<Script> transfer) throws IOException {
    try (var server =
        FakeFtpServer.script(s -> FakeSession.inStep(transfer.apply(FakeSession.retrieving(s))))) {
      Run run = FakeSession.run(server, directory, "get poem.txt", "pwd", "bye");

      assertThat(run).exitsWith(0).shows("ftp: 11 bytes received", "257 \"/\" in step").warns();
      assertThat(directory.resolve("poem.txt")).hasContent("Tyger Tyger");
      assertThat(directory.toFile().list()).containsExactly("poem.txt");
    }
  }
}
