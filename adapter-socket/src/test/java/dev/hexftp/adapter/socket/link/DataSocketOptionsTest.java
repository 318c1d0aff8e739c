package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The user's choices about the sockets of data connections, read back from the sockets that a link
/// really uses. They are found by the selector with which the link waits.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class DataSocketOptionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final SocketOptions SIZES =
      new SocketOptions(Option.of(30_000), Option.of(40_000), false, CopyBuffers.DEFAULT);
  private static final SocketOptions ANY_ADDRESS =
      new SocketOptions(Option.none(), Option.none(), true, CopyBuffers.DEFAULT);

  private final ServerSocket server = new ServerSocket(0, 10, HERE);
  private final Selector selector = Selector.open();
  private final Reactor reactor = new Reactor(selector, DataSocketOptionsTest::elapsed);

  DataSocketOptionsTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    selector.close();
    server.close();
  }

  // --- Buffer sizes ---

  @Test
  void buffer_sizes_reach_a_data_connection_that_the_link_makes() throws IOException {
    try (TcpFtpLink link = connected(SIZES)) {
      SocketChannel data = passive(link);

      hasSize(data, StandardSocketOptions.SO_SNDBUF, 30_000);
      hasSize(data, StandardSocketOptions.SO_RCVBUF, 40_000);
    }
  }

  @Test
  void buffer_sizes_reach_a_data_connection_that_the_server_makes() throws IOException {
    try (TcpFtpLink link = connected(SIZES)) {
      SocketChannel data = active(link);

      hasSize(data, StandardSocketOptions.SO_SNDBUF, 30_000);
      hasSize(data, StandardSocketOptions.SO_RCVBUF, 40_000);
    }
  }

  @Test
  void the_size_for_receiving_is_chosen_before_the_server_connects() throws IOException {
    try (TcpFtpLink link = connected(SIZES)) {
      link.listenForData();
      link.await(PATIENCE);

      hasSize(listener(), StandardSocketOptions.SO_RCVBUF, 40_000);
    }
  }

  @Test
  void sizes_that_no_system_has_do_no_harm() throws IOException {
    for (int size : List.of(1, Integer.MAX_VALUE)) {
      Option<Integer> wanted = Option.of(size);
      var options = new SocketOptions(wanted, wanted, false, CopyBuffers.DEFAULT);
      try (Selector own = Selector.open();
          TcpFtpLink link = connected(options, new Reactor(own, DataSocketOptionsTest::elapsed))) {
        link.connectData(new DataAddress.OfPeer(new Port(server.getLocalPort())));

        assertThat(link.await(PATIENCE)).isEqualTo(new Event.DataOpened());
      }
    }
  }

  // --- The end ---

  /// However the process ends, the server must not take a part for the file.
  @Test
  void a_data_connection_that_the_link_makes_is_reset_unless_it_is_ended() throws IOException {
    try (TcpFtpLink link = connected(SocketOptions.DEFAULT)) {
      assertThat(passive(link).getOption(StandardSocketOptions.SO_LINGER)).isZero();
    }
  }

  @Test
  void a_data_connection_that_the_server_makes_is_reset_unless_it_is_ended() throws IOException {
    try (TcpFtpLink link = connected(SocketOptions.DEFAULT)) {
      assertThat(active(link).getOption(StandardSocketOptions.SO_LINGER)).isZero();
    }
  }

  // --- The local address ---

  @Test
  void a_link_listens_at_the_address_of_the_control_connection() throws IOException {
    try (TcpFtpLink link = connected(SocketOptions.DEFAULT)) {
      link.listenForData();
      link.await(PATIENCE);

      assertThat(((InetSocketAddress) listener().getLocalAddress()).getAddress()).isEqualTo(HERE);
    }
  }

  @Test
  void a_link_that_may_use_any_address_listens_at_all_of_them() throws IOException {
    try (TcpFtpLink link = connected(ANY_ADDRESS)) {
      link.listenForData();
      link.await(PATIENCE);

      InetAddress local = ((InetSocketAddress) listener().getLocalAddress()).getAddress();
      assertThat(local.isAnyLocalAddress()).isTrue();
    }
  }

  // --- The words of the tests above ---

  private TcpFtpLink connected(SocketOptions options) {
    return connected(options, reactor);
  }

  private TcpFtpLink connected(SocketOptions options, Reactor reactor) {
    Port port = new Port(server.getLocalPort());
    HostDialer dialer =
        new HostDialer(
            reactor,
            _ -> List.of(HERE),
            TcpLinkPeer.network(options),
            new HostName("ftp.example"),
            port);
    TcpFtpLink link =
        new TcpFtpLink(
            reactor,
            DataSocketOptionsTest::elapsed,
            TcpLinkPeer.network(options),
            dialer,
            terms ->
                new TlsClient(TlsMaterial.NOTHING)
                    .forLink(new HostName("ftp.example"), port, terms));
    link.open();
    assertThat(link.await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
    return link;
  }

  private static Duration elapsed() {
    return Duration.ofNanos(System.nanoTime());
  }

  /// The channel of a data connection for which the server listens.
  private SocketChannel passive(TcpFtpLink link) throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, HERE)) {
      link.connectData(new DataAddress.OfPeer(new Port(listening.getLocalPort())));
      assertThat(link.await(PATIENCE)).isEqualTo(new Event.DataOpened());
      return theOnly(
          SocketChannel.class, channel -> channel.socket().getPort() == listening.getLocalPort());
    }
  }

  /// The channel of a data connection for which the link listens.
  private SocketChannel active(TcpFtpLink link) throws IOException {
    link.listenForData();
    Endpoint local = ((Event.DataListening) link.await(PATIENCE)).local();
    int port = local.port().number();
    try (SocketChannel _ = SocketChannel.open(new InetSocketAddress(HERE, port))) {
      assertThat(link.await(PATIENCE)).isEqualTo(new Event.DataOpened());
      return theOnly(SocketChannel.class, channel -> channel.socket().getLocalPort() == port);
    }
  }

  private ServerSocketChannel listener() {
    return theOnly(ServerSocketChannel.class, _ -> true);
  }

  private <T> T theOnly(Class<T> kind, Predicate<T> wanted) {
    List<T> found =
        selector.keys().stream()
            .map(SelectionKey::channel)
            .filter(kind::isInstance)
            .map(kind::cast)
            .filter(wanted)
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /// Linux gives twice the requested size, because half of it goes into its own bookkeeping, and
  /// says so when asked; other systems give the requested size. No system has just that as its
  /// default.
  private static void hasSize(NetworkChannel channel, SocketOption<Integer> option, int size)
      throws IOException {
    assertThat(channel.getOption(option)).isIn(size, 2 * size);
  }
}
