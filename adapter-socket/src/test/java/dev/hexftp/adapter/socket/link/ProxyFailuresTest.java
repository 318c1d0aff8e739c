package dev.hexftp.adapter.socket.link;

import static dev.hexftp.adapter.socket.link.Proxied.HERE;
import static dev.hexftp.adapter.socket.link.Proxied.HOST;
import static dev.hexftp.adapter.socket.link.Proxied.NOBODY;
import static dev.hexftp.adapter.socket.link.Proxied.PATIENCE;
import static dev.hexftp.adapter.socket.link.Proxied.accept;
import static dev.hexftp.adapter.socket.link.Proxied.failed;
import static dev.hexftp.adapter.socket.link.Proxied.login;
import static dev.hexftp.adapter.socket.link.Proxied.network;
import static dev.hexftp.adapter.socket.link.Proxied.rawProxy;
import static dev.hexftp.adapter.socket.link.Proxied.through;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.proxy.ProxyLogin;
import dev.hexftp.domain.proxy.ProxyServer.Kind;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Proxies that are not there, turn us away, hang up, or are none.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class ProxyFailuresTest {
  private static final Duration MOMENT = Duration.ofMillis(20);

  private final ServerSocket server = new ServerSocket(0, 10, HERE);
  private final Port serverPort = new Port(server.getLocalPort());

  ProxyFailuresTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  // --- Failures ---

  /// The connection to the proxy stands, and it says nothing.
  @ParameterizedTest
  @EnumSource
  void a_silent_proxy_is_given_up_once_or_twice(Kind kind) throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, HERE)) {
      FtpLink link = open(kind, new Port(silent.getLocalPort()), NOBODY, HERE);
      try (Socket _ = accept(silent, link)) {
        assertThat(link.await(MOMENT)).isEqualTo(new Event.DeadlinePassed());
        link.close();
        link.close();
        assertThat(link.await(MOMENT)).isEqualTo(new Event.ControlLost());
      }
    }
  }

  @Test
  void a_missing_proxy_is_distinguished_from_a_missing_server() throws IOException {
    ServerSocket gone = new ServerSocket(0, 1, HERE);
    Port port = new Port(gone.getLocalPort());
    gone.close();
    try (FtpLink link = open(Kind.HTTP, port, NOBODY, HERE)) {
      assertThat(link.await(PATIENCE))
          .isEqualTo(failed(port, new ProxyFault.NotReached(ConnectFault.REFUSED)));
    }

    server.close();
    try (SmallProxy proxy = new SmallProxy(false);
        FtpLink link = open(Kind.SOCKS5H, proxy.port(), NOBODY, HERE)) {
      assertThat(link.await(PATIENCE))
          .isEqualTo(failed(proxy.port(), new ProxyFault.TargetNotReached(ConnectFault.REFUSED)));
    }
  }

  @Test
  void names_without_an_address_are_distinguished() {
    Port port = new Port(1080);
    TcpNetwork network =
        new TcpNetwork(
            NetworkOptions.DEFAULT,
            _ -> through(Kind.SOCKS5, port, NOBODY),
            new TlsClient(TlsMaterial.NOTHING),
            Proxied::elapsed,
            name -> {
              if (name.equals("known.example")) {
                return List.of(HERE);
              }
              throw new UnknownHostException(name);
            });
    try (FtpLink unknownHost = network.open(HOST, Port.FTP);
        FtpLink unknownProxy = network.open(new HostName("known.example"), Port.FTP)) {
      assertThat(unknownHost.await(PATIENCE))
          .isEqualTo(new Event.ControlNotOpened(new Failure.UnknownHost(HOST)));
      assertThat(unknownProxy.await(PATIENCE)).isEqualTo(failed(port, new ProxyFault.NotFound()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKS5", "HTTP"})
  void a_strict_proxy_lets_no_other_user_through(Kind kind) throws IOException {
    try (SmallProxy proxy = new SmallProxy(true);
        FtpLink nobody = open(kind, proxy.port(), NOBODY, HERE);
        FtpLink wrong = open(kind, proxy.port(), login("amy", "wrong"), HERE)) {
      assertThat(nobody.await(PATIENCE))
          .isEqualTo(failed(proxy.port(), new ProxyFault.LoginDemanded()));
      assertThat(wrong.await(PATIENCE))
          .isEqualTo(failed(proxy.port(), new ProxyFault.LoginRefused()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_peer_that_is_no_proxy_is_called_so(Kind kind) throws IOException {
    rawProxyFails("220 FTP ready\r\n", kind, new ProxyFault.NotAProxy());
  }

  @ParameterizedTest
  @EnumSource
  void a_proxy_that_hangs_up_is_lost(Kind kind) throws IOException {
    rawProxyFails("", kind, new ProxyFault.Lost());
  }

  @Test
  void a_silent_proxy_holds_up_neither_deadline_nor_close() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, HERE)) {
      FtpLink link = open(Kind.SOCKS5, new Port(silent.getLocalPort()), NOBODY, HERE);
      try (Socket heard = accept(silent, link)) {
        assertThat(link.await(MOMENT)).isEqualTo(new Event.DeadlinePassed());

        link.close();

        assertThat(heard.getInputStream().readAllBytes()).hasSizeLessThanOrEqualTo(3);
      }
    }
  }

  private void rawProxyFails(String answer, Kind kind, ProxyFault fault) throws IOException {
    rawProxy(
        answer,
        port -> open(kind, port, NOBODY, HERE),
        link ->
            assertThat(link.await(PATIENCE))
                .isInstanceOfSatisfying(
                    Event.ControlNotOpened.class,
                    event ->
                        assertThat(((Failure.ProxyFailed) event.failure()).fault())
                            .isEqualTo(fault)));
  }

  private FtpLink open(
      Kind kind, Port proxyPort, Option<ProxyLogin> login, InetAddress... addresses) {
    return network(kind, proxyPort, login, addresses).open(HOST, serverPort);
  }
}
