package dev.hexftp.adapter.socket.link;

import static dev.hexftp.adapter.socket.link.Proxied.HERE;
import static dev.hexftp.adapter.socket.link.Proxied.HOST;
import static dev.hexftp.adapter.socket.link.Proxied.NOBODY;
import static dev.hexftp.adapter.socket.link.Proxied.PATIENCE;
import static dev.hexftp.adapter.socket.link.Proxied.failed;
import static dev.hexftp.adapter.socket.link.Proxied.login;
import static dev.hexftp.adapter.socket.link.Proxied.network;
import static dev.hexftp.adapter.socket.link.Proxied.rawProxy;
import static dev.hexftp.adapter.socket.link.Proxied.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.proxy.ProxyLogin;
import dev.hexftp.domain.proxy.ProxyServer.Kind;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.testkit.net.BytesReceived;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Connections through a proxy, over real sockets.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class ProxyTest {
  private static final InetAddress ALSO_HERE = InetAddress.ofLiteral("127.0.0.2");

  private static final String GREETING = "220 ready\r\n";

  private static final Option<ProxyLogin> AMY = login("amy", "pw");

  private final ServerSocket server = new ServerSocket(0, 10, HERE);
  private final Port serverPort = new Port(server.getLocalPort());

  ProxyTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  // --- Success ---

  @ParameterizedTest
  @EnumSource
  void control_and_data_go_through_every_kind_of_proxy(Kind kind) throws IOException {
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link = open(kind, proxy.port(), NOBODY, HERE);
        ServerSocket data = new ServerSocket(0, 1, HERE)) {
      assertThat(link.await(PATIENCE)).isEqualTo(new Event.ControlOpened(peerFor(kind)));
      try (Socket control = server.accept()) {
        write(control, GREETING);
        assertThat(link.await(PATIENCE)).isInstanceOf(Event.ReplyArrived.class);

        link.connectData(new DataAddress.OfPeer(new Port(data.getLocalPort())));
        assertThat(link.await(PATIENCE)).isEqualTo(new Event.DataOpened());
        assertThat(fetch(link, data, "some bytes")).isEqualTo("some bytes");
      }

      String host = kind.looksUpNames() ? "ftp.example" : "127.0.0.1";
      String asked =
          switch (kind) {
            case SOCKS4, SOCKS4A -> "SOCKS4 @" + host + " ";
            case SOCKS5, SOCKS5H -> "SOCKS5 " + host + " ";
            case HTTP -> "HTTP " + host + " ";
          };
      assertThat(proxy.requests())
          .containsExactly(asked + serverPort.number(), asked + data.getLocalPort());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKS5", "SOCKS5H", "HTTP"})
  void a_strict_proxy_lets_its_users_through(Kind kind) throws IOException {
    try (SmallProxy proxy = new SmallProxy(true);
        FtpLink link = open(kind, proxy.port(), AMY, HERE)) {
      assertThat(link.await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
    }
  }

  @Test
  void socks4_tells_the_users_name() throws IOException {
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link = open(Kind.SOCKS4, proxy.port(), AMY, HERE)) {
      link.await(PATIENCE);

      assertThat(proxy.requests()).containsExactly("SOCKS4 amy@127.0.0.1 " + serverPort.number());
    }
  }

  @Test
  void addresses_that_are_looked_up_here_are_tried_in_turn() throws IOException {
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link = open(Kind.SOCKS5, proxy.port(), NOBODY, ALSO_HERE, HERE)) {
      assertThat(link.await(PATIENCE)).isEqualTo(new Event.ControlOpened(peerFor(Kind.SOCKS5)));
      assertThat(proxy.requests())
          .containsExactly(
              "SOCKS5 127.0.0.2 " + serverPort.number(), "SOCKS5 127.0.0.1 " + serverPort.number());
    }
  }

  @Test
  void socks4_passes_over_addresses_that_it_cannot_say() throws IOException {
    InetAddress ipv6 = InetAddress.ofLiteral("2001:db8::1");
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link = open(Kind.SOCKS4, proxy.port(), NOBODY, ipv6, HERE);
        FtpLink hopeless = open(Kind.SOCKS4, proxy.port(), NOBODY, ipv6)) {
      assertThat(link.await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
      assertThat(hopeless.await(PATIENCE))
          .isEqualTo(failed(proxy.port(), new ProxyFault.Inexpressible()));
    }
  }

  @Test
  void an_address_is_sent_as_an_address() throws IOException {
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link =
            network(Kind.SOCKS5H, proxy.port(), NOBODY, HERE)
                .open(new HostName("127.0.0.1"), serverPort)) {
      assertThat(link.await(PATIENCE)).isEqualTo(new Event.ControlOpened(peerFor(Kind.SOCKS5)));
    }
  }

  /// The proxy's last word and the server's first come in one segment.
  @Test
  void not_a_byte_of_the_server_is_lost() throws IOException {
    rawProxy(
        "\5\0\5\0\0\1\0\0\0\0\0\0" + GREETING,
        port -> open(Kind.SOCKS5H, port, NOBODY, HERE),
        link -> {
          assertThat(link.await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
          assertThat(((Event.ReplyArrived) link.await(PATIENCE)).reply().lines())
              .containsExactly("220 ready");
        });
    rawProxy(
        "HTTP/1.1 200 OK\r\n\r\n" + GREETING,
        port -> open(Kind.HTTP, port, NOBODY, HERE),
        link -> {
          assertThat(link.await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
          assertThat(((Event.ReplyArrived) link.await(PATIENCE)).reply().lines())
              .containsExactly("220 ready");
        });
  }

  // --- Data connections ---

  @Test
  void the_proxy_gets_the_servers_address_if_it_may_be_believed() throws IOException {
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link = open(Kind.SOCKS5, proxy.port(), NOBODY, HERE);
        FtpLink named = open(Kind.SOCKS5H, proxy.port(), NOBODY, HERE);
        ServerSocket data = new ServerSocket(0, 1, ALSO_HERE)) {
      link.await(PATIENCE);
      named.await(PATIENCE);
      DataAddress said = new DataAddress.AsSaid(Endpoints.of(ALSO_HERE, data.getLocalPort()));

      link.connectData(said);
      named.connectData(said);

      assertThat(link.await(PATIENCE)).isEqualTo(new Event.DataOpened());
      // It is unknown here whether that server is on this machine.
      assertThat(named.await(PATIENCE))
          .isEqualTo(new Event.DataNotOpened(ConnectFault.NOT_AN_ADDRESS_OF_A_SERVER));
      assertThat(proxy.requests()).contains("SOCKS5 127.0.0.2 " + data.getLocalPort());
    }
  }

  @Test
  void active_mode_is_impossible_over_a_proxy() throws IOException {
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link = open(Kind.SOCKS5, proxy.port(), NOBODY, HERE)) {
      link.await(PATIENCE);

      link.listenForData();

      assertThat(link.await(PATIENCE))
          .isEqualTo(new Event.DataNotOpened(ConnectFault.BEHIND_PROXY));
    }
  }

  @Test
  @SuppressWarnings("try") // the proxy ends in the middle, on purpose
  void a_data_connection_that_fails_says_whether_the_server_or_the_proxy_did() throws IOException {
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link = open(Kind.SOCKS5, proxy.port(), NOBODY, HERE);
        Socket deaf = new Socket()) {
      link.await(PATIENCE);
      deaf.bind(new InetSocketAddress(HERE, 0));
      DataAddress nobody = new DataAddress.OfPeer(new Port(deaf.getLocalPort()));

      link.connectData(nobody);
      Event withProxy = link.await(PATIENCE);
      proxy.listenNoMore();
      link.connectData(nobody);
      Event withoutProxy = link.await(PATIENCE);

      assertThat(withProxy).isEqualTo(new Event.DataNotOpened(ConnectFault.REFUSED));
      assertThat(withoutProxy).isEqualTo(new Event.DataNotOpened(ConnectFault.PROXY_FAILED));
    }
  }

  private FtpLink open(
      Kind kind, Port proxyPort, Option<ProxyLogin> login, InetAddress... addresses) {
    return network(kind, proxyPort, login, addresses).open(HOST, serverPort);
  }

  private Endpoint peerFor(Kind kind) {
    return kind.looksUpNames()
        ? new Endpoint(new HostAddress.Ipv4(0, 0, 0, 0), serverPort)
        : Endpoints.of(HERE, serverPort.number());
  }

  private static String fetch(FtpLink link, ServerSocket data, String text) throws IOException {
    BytesReceived received = new BytesReceived();
    try (Socket socket = data.accept()) {
      write(socket, text);
    }
    link.receive(received, _ -> {});
    assertThat(link.await(PATIENCE)).isInstanceOf(Event.DataEnded.class);
    return StandardCharsets.ISO_8859_1.decode(received.bytes()).toString();
  }
}
