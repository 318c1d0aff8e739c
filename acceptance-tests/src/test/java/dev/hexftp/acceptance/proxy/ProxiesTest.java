package dev.hexftp.acceptance.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.Endpoint;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The assumptions of tests of the client about proxies.
@Timeout(60)
final class ProxiesTest {
  @AfterEach
  void forgetPassword() {
    Authenticator.setDefault(null);
  }

  @Test
  void dante_passes_on_and_tells_where_to() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        RunningProxy proxy = Dante.start()) {
      String greeting =
          greetingThrough(proxy, InetSocketAddress.createUnresolved(HOST, server.port()));
      String older = answerTo(proxy, socks4(server.port(), 127, 0, 0, 1));

      assertThat(greeting).startsWith("220");
      assertThat(older).startsWith("\0Z");
      assertThat(proxy.connections())
          .containsExactly(HOST + ":" + server.port(), HOST + ":" + server.port());
    }
  }

  @Test
  void our_own_passes_on_and_leaves_names_to_itself() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        RunningProxy proxy = SocksProxy.start()) {
      var unknown = InetSocketAddress.createUnresolved("ftp.test", server.port());
      String greeting = greetingThrough(proxy, unknown);
      String older = answerTo(proxy, socks4(server.port(), 127, 0, 0, 1));
      String named = answerTo(proxy, socks4(server.port(), 0, 0, 0, 1) + "ftp.test\0");

      assertThat(greeting).startsWith("220");
      assertThat(older).startsWith("\0Z");
      assertThat(named).startsWith("\0Z");
      assertThat(proxy.connections())
          .containsExactly(
              "ftp.test:" + server.port(), HOST + ":" + server.port(), "ftp.test:" + server.port());
    }
  }

  @Test
  void our_own_asks_for_a_password() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        RunningProxy proxy = SocksProxy.startWithPassword()) {
      var address = new Endpoint(HOST, server.port()).address();
      Authenticator.setDefault(new Answer(SocksProxy.USER.password()));
      String greeting = greetingThrough(proxy, address);
      Authenticator.setDefault(new Answer("wrong"));

      assertThat(greeting).startsWith("220");
      assertThatThrownBy(() -> greetingThrough(proxy, address)).isInstanceOf(SocketException.class);
      assertThat(answerTo(proxy, socks4(server.port(), 127, 0, 0, 1))).startsWith("\0[");
      assertThat(proxy.connections()).hasSize(1);
    }
  }

  @Test
  void our_own_refuses_with_a_reason() throws IOException {
    try (RunningProxy proxy = SocksProxy.startRefusing(2)) {
      assertThatThrownBy(() -> greetingThrough(proxy, new Endpoint(HOST, 1).address()))
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("not allowed");
      assertThat(proxy.connections()).isEmpty();
    }
  }

  @Test
  void tinyproxy_connects_to_any_port_and_tells_where_to() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        RunningProxy proxy = Tinyproxy.start()) {
      String target = HOST + ":" + server.port();
      String answer = answerTo(proxy, "CONNECT " + target + " HTTP/1.1\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.0 200 ");
      assertThat(proxy.connections()).containsExactly(target);
    }
  }

  @Test
  void tinyproxy_asks_for_a_password() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        RunningProxy proxy = Tinyproxy.startWithPassword()) {
      String connect = "CONNECT " + HOST + ":" + server.port() + " HTTP/1.1\r\n";
      Account user = Tinyproxy.USER;
      byte[] known = (user.user() + ":" + user.password()).getBytes(US_ASCII);
      String credentials = Base64.getEncoder().encodeToString(known);

      assertThat(answerTo(proxy, connect + "\r\n")).matches("HTTP/1\\.\\d 40[17] .*");
      assertThat(
              answerTo(proxy, connect + "Proxy-Authorization: Basic " + credentials + "\r\n\r\n"))
          .startsWith("HTTP/1.0 200 ");
    }
  }

  private static final String HOST = "127.0.0.1";

  private static String greetingThrough(RunningProxy proxy, InetSocketAddress server)
      throws IOException {
    try (var socket = new Socket(new Proxy(Proxy.Type.SOCKS, proxy.endpoint().address()))) {
      socket.connect(server);
      return firstLine(socket);
    }
  }

  private static String answerTo(RunningProxy proxy, String request) throws IOException {
    try (var socket = new Socket(proxy.endpoint().host(), proxy.endpoint().port())) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return firstLine(socket);
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
    return line == null ? "" : line;
  }

  private static String socks4(int port, int... address) {
    var request = new ByteArrayOutputStream();
    request.writeBytes(new byte[] {4, 1, (byte) (port >> 8), (byte) port});
    for (int each : address) {
      request.write(each);
    }
    request.write(0);
    return request.toString(ISO_8859_1);
  }

  private static final class Answer extends Authenticator {
    private final String password;

    Answer(String password) {
      this.password = password;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(SocksProxy.USER.user(), password.toCharArray());
    }
  }
}
