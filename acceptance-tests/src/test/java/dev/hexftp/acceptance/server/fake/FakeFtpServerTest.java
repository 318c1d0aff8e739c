package dev.hexftp.acceptance.server.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.server.RawClient;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The assumptions of tests of the client about scripts and the control connection of the fake
/// server.
@Timeout(30)
final class FakeFtpServerTest {
  @ParameterizedTest
  @EnumSource
  void plays_a_whole_session_on_either_loopback(Loopback loopback) throws IOException {
    try (var server =
            FakeFtpServer.script(
                loopback,
                s ->
                    s.say("220-one\r\n220 two\r\n")
                        .hear("USER alice")
                        .sayInPieces("331 password?\r\n")
                        .hearLike("PASS .*")
                        .say("230 welcome\r\n")
                        .hear("EPSV")
                        .offerPassive()
                        .hear("RETR a.txt")
                        .say("150 here\r\n")
                        .sendData("content")
                        .closeData()
                        .say("226 done\r\n")
                        .hearTheEnd());
        var client = new RawClient(server.host(), server.port())) {
      String greeting = client.reply();
      String login = client.login("alice", "x");
      byte[] content;
      try (Socket data = client.passive()) {
        client.ask("RETR a.txt");
        content = data.getInputStream().readAllBytes();
      }
      String done = client.reply();

      assertThat(greeting).isEqualTo("220 two");
      assertThat(login).isEqualTo("230 welcome");
      assertThat(content).asString().isEqualTo("content");
      assertThat(done).isEqualTo("226 done");
      assertThat(server.heard()).containsExactly("USER alice", "PASS x", "EPSV", "RETR a.txt");
    }
  }

  @Test
  void fails_the_test_and_hangs_up_when_the_client_says_something_else() throws IOException {
    var server = FakeFtpServer.script(s -> s.hear("SYST").say("215 fake\r\n"));
    try (var client = new RawClient(server.host(), server.port())) {
      client.say("PWD");

      assertThat(client.reply()).isEmpty();
      assertThatThrownBy(server::close)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("step 1 of 2, hear \"SYST\"")
          .hasMessageContaining("the client said \"PWD\"");
    }
  }

  @Test
  void fails_the_test_when_the_client_hangs_up_early() throws IOException {
    var server = FakeFtpServer.script(s -> s.say("220 hi\r\n").hear("QUIT"));
    var client = new RawClient(server.host(), server.port());
    client.reply();

    client.close();

    assertThatThrownBy(server::close).hasMessageContaining("the client hung up after \"\"");
  }

  @Test
  void fails_the_test_when_the_client_says_more_than_the_script_hears() throws IOException {
    var server = FakeFtpServer.script(s -> s.hear("QUIT"));
    try (var client = new RawClient(server.host(), server.port())) {
      client.say("QUIT\r\nNOOP");
    }

    assertThatThrownBy(server::close).hasMessageContaining("more than the script hears: NOOP");
  }

  @Test
  void fails_the_test_when_the_client_ends_a_line_without_carriage_return() throws IOException {
    var server = FakeFtpServer.script(s -> s.hear("QUIT"));
    try (var client = new RawClient(server.host(), server.port())) {
      client.control().getOutputStream().write("QUIT\n".getBytes(UTF_8));

      assertThatThrownBy(server::close).hasMessageContaining("without CR");
    }
  }

  @Test
  void the_watchdog_does_not_wait_for_ever() throws IOException {
    var server = FakeFtpServer.script(Loopback.IPV4, Duration.ofMillis(50), s -> s.hear("QUIT"));

    assertThatThrownBy(server::close)
        .hasMessageContaining("no client has connected")
        .hasMessageContaining("the watchdog lost its patience");
  }

  @Test
  void the_watchdog_ends_a_script_that_waits_for_the_client() throws IOException {
    var server = FakeFtpServer.script(s -> s.say("220 hi\r\n").hear("never said"));
    try (var client = new RawClient(server.host(), server.port())) {
      client.reply();

      server.losePatience();

      assertThat(client.reply()).isEmpty();
      assertThatThrownBy(server::close).hasMessageContaining("the watchdog lost its patience");
    }
  }

  @Test
  void the_watchdog_ends_a_script_that_waits_for_the_test() throws IOException {
    var gate = new CountDownLatch(1);
    var server = FakeFtpServer.script(s -> s.say("220 hi\r\n").waitFor(gate));
    try (var client = new RawClient(server.host(), server.port())) {
      client.reply();

      server.losePatience();

      assertThat(client.reply()).isEmpty();
      assertThatThrownBy(server::close).hasMessageContaining("the watchdog lost its patience");
    }
  }

  @Test
  void waits_for_the_test_and_tells_it_how_far_it_is() throws Exception {
    var heardUser = new CountDownLatch(1);
    var gate = new CountDownLatch(1);
    try (var server =
            FakeFtpServer.script(
                s -> s.hear("USER x").tell(heardUser).waitFor(gate).say("331 late\r\n"));
        var client = new RawClient(server.host(), server.port())) {
      client.say("USER x");
      heardUser.await();
      int early = client.control().getInputStream().available();
      gate.countDown();
      String reply = client.reply();

      assertThat(early).isZero();
      assertThat(reply).isEqualTo("331 late");
    }
  }

  @Test
  void hears_telnet_bytes_also_when_they_are_urgent() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s -> s.hearBytes(0xFF, 0xF4, 0xFF, 0xF2).hear("ABOR").say("226 aborted\r\n"));
        var client = new RawClient(server.host(), server.port())) {
      client.control().getOutputStream().write(new byte[] {(byte) 0xFF, (byte) 0xF4, (byte) 0xFF});
      client.control().sendUrgentData(0xF2);
      String reply = client.ask("ABOR");

      assertThat(reply).isEqualTo("226 aborted");
    }
  }

  @Test
  void says_bytes_that_are_no_text() throws IOException {
    try (var server =
            FakeFtpServer.script(s -> s.say(new byte[] {(byte) 0xFF, 0, '\n'}).dropConnection());
        var client = new RawClient(server.host(), server.port())) {
      byte[] said = client.control().getInputStream().readAllBytes();

      assertThat(said).containsExactly(0xFF, 0, '\n');
    }
  }

  @Test
  void says_endless_lines_until_the_client_hangs_up() throws IOException {
    try (var server = FakeFtpServer.script(s -> s.sayEndlessly("220-more\r\n"));
        var client = new RawClient(server.host(), server.port())) {
      byte[] start = client.control().getInputStream().readNBytes(1_000);

      assertThat(start).asString().startsWith("220-more\r\n220-more\r\n");
    }
  }

  @Test
  void breaks_off_with_a_reset() throws IOException {
    try (var server = FakeFtpServer.script(s -> s.hear("NOOP").resetConnection());
        var client = new RawClient(server.host(), server.port())) {
      client.say("NOOP");

      assertThatThrownBy(client::reply).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void still_hears_the_client_after_half_closing() throws IOException {
    try (var server = FakeFtpServer.script(s -> s.say("421 bye\r\n").halfClose().hear("QUIT"));
        var client = new RawClient(server.host(), server.port())) {
      String last = client.reply();
      String nothing = client.reply();
      client.say("QUIT");

      assertThat(last).isEqualTo("421 bye");
      assertThat(nothing).isEmpty();
    }
  }

  @Test
  void serves_several_clients_one_after_the_other() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s -> s.say("421 full\r\n").dropConnection().nextConnection().say("220 come in\r\n"))) {
      String first = greetingOf(server);
      String second = greetingOf(server);

      assertThat(first).isEqualTo("421 full");
      assertThat(second).isEqualTo("220 come in");
    }
  }

  private static String greetingOf(FakeFtpServer server) throws IOException {
    try (var client = new RawClient(server.host(), server.port())) {
      return client.reply();
    }
  }
}
