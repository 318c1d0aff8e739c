package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.proxy.ProxyLogin;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.proxy.ProxyServer;
import dev.hexftp.domain.proxy.ProxyServer.Kind;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Networks that lead through a proxy on this machine.
final class Proxied {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  static final HostName HOST = new HostName("ftp.example");
  static final HostName PROXY = new HostName("proxy.example");

  static final Option<ProxyLogin> NOBODY = Option.none();

  private Proxied() {}

  interface Check {
    void on(FtpLink link);
  }

  /// A proxy that says `answer` to everything, and ends.
  static void rawProxy(String answer, Function<Port, FtpLink> opener, Check check)
      throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, HERE);
        FtpLink link = opener.apply(new Port(listener.getLocalPort()));
        Socket raw = accept(listener, link)) {
      write(raw, answer);
      raw.shutdownOutput();
      check.on(link);
    }
  }

  /// The link dials only while it awaits, once the name is looked up.
  static Socket accept(ServerSocket listener, FtpLink link) throws IOException {
    listener.setSoTimeout(1);
    while (true) {
      try {
        return listener.accept();
      } catch (SocketTimeoutException _) {
        assertThat(link.await(Duration.ZERO)).isEqualTo(new Event.DeadlinePassed());
      }
    }
  }

  /// A network for which the host has `addresses`, and the proxy is on this machine.
  static TcpNetwork network(
      Kind kind, Port proxyPort, Option<ProxyLogin> login, InetAddress... addresses) {
    return new TcpNetwork(
        NetworkOptions.DEFAULT,
        _ -> through(kind, proxyPort, login),
        new TlsClient(TlsMaterial.NOTHING),
        Proxied::elapsed,
        name -> name.equals(PROXY.text()) ? List.of(HERE) : List.of(addresses));
  }

  static ProxyRoute through(Kind kind, Port port, Option<ProxyLogin> login) {
    return new ProxyRoute.Through(new ProxyServer(kind, PROXY, port, login));
  }

  static Duration elapsed() {
    return Duration.ofNanos(System.nanoTime());
  }

  static void write(Socket socket, String characters) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(characters.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  static Event failed(Port port, ProxyFault fault) {
    return new Event.ControlNotOpened(new Failure.ProxyFailed(PROXY, port, fault));
  }

  static Option<ProxyLogin> login(String user, String password) {
    return Secret.of(password).map(secret -> new ProxyLogin(user, secret));
  }
}
