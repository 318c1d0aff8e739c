package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import dev.hexftp.acceptance.server.fake.Thief;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Ways to a data connection that lead nowhere, or somewhere else. The next way is tried, and the
/// user gets one report.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class DataConnectionsIT {
  @TempDir Path directory;

  @Test
  void an_address_in_the_reply_to_pasv_is_not_believed() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    poem(
                        typed(s)
                            .hear("EPSV")
                            .say("500 unknown command\r\n")
                            .hear("PASV")
                            .offerPassive(
                                port ->
                                    "227 ok (10,1,2,3,"
                                        + port / 256
                                        + ","
                                        + port % 256
                                        + ")\r\n"))))) {
      Run run = FakeSession.run(server, directory, "get poem.txt", "pwd", "bye");

      assertThat(run)
          .exitsWith(0)
          .shows("257")
          .warns("using PASV for data connections (EPSV: 500 unknown command)");
      assertFetched();
    }
  }

  @Test
  void a_closed_port_after_epsv_is_tried_once_and_explained_once() throws IOException {
    int closed = closedPort();
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    poem(
                        poem(typed(s)
                                .hear("EPSV")
                                .say("229 ok (|||" + closed + "|)\r\n")
                                .hear("PASV")
                                .offerPassive())
                            .hear("PASV")
                            .offerPassive())))) {
      Run run = FakeSession.run(server, directory, "get poem.txt", "get poem.txt", "pwd", "bye");

      assertThat(run)
          .exitsWith(0)
          .shows("257")
          .warns("using PASV for data connections (EPSV: connection refused)");
      assertFetched();
    }
  }

  /// Takes as long as the client is patient with one try: five seconds.
  @Test
  void a_silent_port_after_epsv_is_tried_once_and_explained_once() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    poem(
                        poem(typed(s).hear("EPSV").offerBlackHole().hear("PASV").offerPassive())
                            .hear("PASV")
                            .offerPassive())))) {
      Run run = FakeSession.run(server, directory, "get poem.txt", "get poem.txt", "pwd", "bye");

      assertThat(run)
          .exitsWith(0)
          .shows("257")
          .warns("using PASV for data connections (EPSV: connection timed out)");
      assertFetched();
    }
  }

  @Test
  void replies_that_make_no_sense_lead_to_an_active_connection() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    poem(
                        typed(s)
                            .hear("EPSV")
                            .say("229 ok (|||70000|)\r\n")
                            .hear("PASV")
                            .say("227 ok (127,0,0,1,256,1)\r\n")
                            .hearLike("PORT 127,0,0,1,\\d+,\\d+")
                            .say("200 ok\r\n"))))) {
      Run run = FakeSession.run(server, directory, "get poem.txt", "pwd", "bye");

      assertThat(run).exitsWith(0).shows("257").warns("using PORT for data connections");
      assertFetched();
    }
  }

  @Test
  void a_server_that_refuses_every_method_is_reported_in_one_line() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    typed(s)
                        .hear("EPSV")
                        .say("500 no\r\n")
                        .hear("PASV")
                        .say("502 no\r\n")
                        .hearLike("PORT .*")
                        .say("501 no\r\n")
                        .hearLike("EPRT .*")
                        .say("522 no\r\n")))) {
      Run run = FakeSession.run(server, directory, "get poem.txt", "pwd", "bye");

      assertThat(run)
          .exitsWith(1)
          .shows("257")
          .warns(
              "no data connection could be made (EPSV: 500 no; PASV: 502 no; PORT: 501 no; EPRT:"
                  + " 522 no)");
      assertThat(directory.toFile().list()).isEmpty();
    }
  }

  @Test
  void without_a_login_no_other_method_is_tried() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> FakeSession.inStep(typed(s).hear("EPSV").say("530 log in first\r\n")))) {
      Run run = FakeSession.run(server, directory, "get poem.txt", "pwd", "bye");

      assertThat(run).exitsWith(1).shows("530 log in first", "257").warns();
    }
  }

  @Test
  void a_foreign_connection_that_is_faster_than_the_server_moves_no_byte() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeSession.inStep(
                    typed(s)
                        .hearLike("PORT .*")
                        .say("200 ok\r\n")
                        .hear("RETR poem.txt")
                        .with(Thief::connects)
                        .with(Thief.sends("poison"))
                        .say("150 here\r\n")
                        .with(Thief::hearsTheEnd)
                        .sendData("Tyger Tyger")
                        .closeData()
                        .say("226 done\r\n")))) {
      Run run = FakeSession.run(server, directory, "passive off", "get poem.txt", "pwd", "bye");

      assertThat(run).exitsWith(0).shows("226", "257").warns();
      assertFetched();
    }
  }

  private void assertFetched() {
    assertThat(directory.resolve("poem.txt")).hasContent("Tyger Tyger");
    assertThat(directory.toFile().list()).containsExactly("poem.txt");
  }

  private static Script typed(Script script) {
    return FakeSession.greeted(script).hear("TYPE I").say("200 binary\r\n");
  }

  private static Script poem(Script script) {
    return script
        .hear("RETR poem.txt")
        .say("150 here\r\n")
        .sendData("Tyger Tyger")
        .closeData()
        .say("226 done\r\n");
  }

  /// Free a moment ago. It is very unlikely that another process takes it in the meantime.
  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
