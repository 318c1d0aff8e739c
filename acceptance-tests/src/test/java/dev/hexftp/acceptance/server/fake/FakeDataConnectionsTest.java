package dev.hexftp.acceptance.server.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.server.RawClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The assumptions of tests of the client about the data connections of the fake server.
@Timeout(30)
final class FakeDataConnectionsTest {
  @Test
  void says_the_passive_port_in_the_words_of_the_command() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.hear("PASV")
                        .offerPassive()
                        .hear("EPSV")
                        .offerPassive(port -> "229 odd <" + port + ">\r\n"));
        var client = new RawClient(server.host(), server.port())) {
      String pasv = client.ask("PASV");
      String epsv = client.ask("EPSV");

      assertThat(pasv).matches("227 .*\\(127,0,0,1,\\d+,\\d+\\)");
      assertThat(epsv).matches("229 odd <\\d+>");
    }
  }

  @Test
  void receives_the_clients_bytes() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s -> s.hear("EPSV").offerPassive().receiveData(3).receiveData().say("226 ok\r\n"));
        var client = new RawClient(server.host(), server.port())) {
      try (Socket data = client.passive()) {
        data.getOutputStream().write("abcdef".getBytes(UTF_8));
      }
      client.reply();

      assertThat(server.received()).containsExactly("abc".getBytes(UTF_8), "def".getBytes(UTF_8));
    }
  }

  @Test
  void connects_to_the_address_in_the_last_port_or_eprt() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.hearLike("PORT .*")
                        .sendData("by PORT")
                        .closeData()
                        .hearLike("EPRT .*")
                        .sendData("by EPRT")
                        .closeData());
        var client = new RawClient(server.host(), server.port());
        var listener = new ServerSocket(0, 5, Loopback.IPV4.address())) {
      int port = listener.getLocalPort();

      client.say("PORT 127,0,0,1," + port / 256 + "," + port % 256);
      String first = allFrom(listener);
      client.say("EPRT |1|127.0.0.1|" + port + "|");
      String second = allFrom(listener);

      assertThat(first).isEqualTo("by PORT");
      assertThat(second).isEqualTo("by EPRT");
    }
  }

  @Test
  void lets_a_thief_connect_from_another_address_first() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.hearLike("EPRT .*")
                        .with(Thief::connects)
                        .openData()
                        .with(Thief.sends("evil"))
                        .with(Thief::hearsTheEnd));
        var client = new RawClient(server.host(), server.port());
        var listener = new ServerSocket(0, 5, Loopback.IPV4.address())) {
      client.say("EPRT |1|127.0.0.1|" + listener.getLocalPort() + "|");
      try (Socket thief = listener.accept();
          Socket friend = listener.accept()) {
        assertThat(thief.getInetAddress().getHostAddress()).isEqualTo("127.0.0.2");
        assertThat(friend.getInetAddress()).isEqualTo(Loopback.IPV4.address());
      }
    }
  }

  @Test
  void breaks_data_off_with_a_reset() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.hear("EPSV")
                        .offerPassive()
                        .receiveData(1)
                        .resetData()
                        .say("426 broken\r\n"));
        var client = new RawClient(server.host(), server.port());
        Socket data = client.passive()) {
      data.getOutputStream().write('x');
      String reply = client.reply();

      assertThat(reply).isEqualTo("426 broken");
      assertThatThrownBy(() -> data.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void sends_data_until_the_client_breaks_off() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s ->
                    s.hear("EPSV")
                        .offerPassive()
                        .sendDataEndlessly()
                        .say("426 broken\r\n")
                        .hear("ABOR")
                        .say("226 aborted\r\n"));
        var client = new RawClient(server.host(), server.port())) {
      try (Socket data = client.passive()) {
        data.getInputStream().readNBytes(10_000);
        data.setSoLinger(true, 0);
      }
      String transfer = client.reply();
      String abort = client.ask("ABOR");

      assertThat(transfer).isEqualTo("426 broken");
      assertThat(abort).isEqualTo("226 aborted");
    }
  }

  @Test
  void notices_that_the_client_has_closed_data() throws IOException {
    try (var server =
            FakeFtpServer.script(
                s -> s.hear("EPSV").offerPassive().hearTheEndOfData().say("226 seen\r\n"));
        var client = new RawClient(server.host(), server.port())) {
      client.passive().close();

      assertThat(client.reply()).isEqualTo("226 seen");
    }
  }

  @Test
  void a_black_hole_neither_accepts_nor_refuses() throws IOException {
    try (var server = FakeFtpServer.script(s -> s.hear("EPSV").offerBlackHole());
        var client = new RawClient(server.host(), server.port());
        var socket = new Socket()) {
      String port = client.ask("EPSV").replaceAll(".*\\|\\|\\|(\\d+)\\|.*", "$1");
      var hole = new InetSocketAddress(server.host(), Integer.parseInt(port));

      assertThatThrownBy(() -> socket.connect(hole, 200))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String allFrom(ServerSocket listener) throws IOException {
    try (Socket socket = listener.accept();
        InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
