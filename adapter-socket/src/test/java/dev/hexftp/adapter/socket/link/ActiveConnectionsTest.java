package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.options.ActiveOptions;
import dev.hexftp.adapter.socket.options.AddressFamilies;
import dev.hexftp.adapter.socket.options.KeepAlive;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.PortRange;
import dev.hexftp.domain.text.WireCharset;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The user's choices about active data connections.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class ActiveConnectionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private Option<TcpLinkPeer> peer = Option.none();

  @AfterEach
  void close() {
    peer.peek(TcpLinkPeer::close);
  }

  @Test
  void a_link_listens_at_allowed_ports_only_and_at_each_of_them() throws IOException {
    int low;
    try (NeighbouringPorts ports = NeighbouringPorts.taken(3)) {
      low = ports.low();
    }
    PortRange range = range(low, low + 2);
    begin(new ActiveOptions(Option.of(range), Option.none(), false));
    Set<Integer> seen = new HashSet<>();

    while (seen.size() < range.size()) {
      Event.DataListening listening = (Event.DataListening) listen();
      seen.add(listening.local().port().number());
    }

    assertThat(seen).containsExactlyInAnyOrder(low, low + 1, low + 2);
  }

  @Test
  void the_only_port_that_is_free_is_found() throws IOException {
    try (NeighbouringPorts ports = NeighbouringPorts.taken(3)) {
      int low = ports.low();
      ports.release(1);
      begin(new ActiveOptions(Option.of(range(low, low + 2)), Option.none(), false));

      for (int i = 0; i < 10; i++) {
        assertThat(listen()).isEqualTo(new Event.DataListening(Endpoints.of(HERE, low + 1)));
      }
    }
  }

  @Test
  void when_no_allowed_port_is_free_the_fault_says_so() throws IOException {
    try (NeighbouringPorts ports = NeighbouringPorts.taken(2)) {
      int low = ports.low();
      begin(new ActiveOptions(Option.of(range(low, low + 1)), Option.none(), false));

      assertThat(listen()).isEqualTo(new Event.DataNotOpened(ConnectFault.NO_FREE_PORT));
    }
  }

  @Test
  void the_server_gets_the_address_of_the_users_choice_and_still_reaches_the_local_one()
      throws IOException {
    HostAddress outside = new HostAddress.Ipv4(192, 0, 2, 1);
    begin(new ActiveOptions(Option.none(), Option.of(outside), false));

    Endpoint told = ((Event.DataListening) listen()).local();

    assertThat(told.address()).isEqualTo(outside);
    try (Socket _ = BlockingSockets.connectFrom(HERE, Endpoints.of(HERE, told.port().number()))) {
      assertThat(next()).isEqualTo(new Event.DataOpened());
    }
  }

  @Test
  void where_only_a_stranger_comes_the_wait_ends_soon_and_its_address_is_known()
      throws IOException {
    begin(ActiveOptions.DEFAULT);
    Endpoint told = ((Event.DataListening) listen()).local();

    try (Socket _ = BlockingSockets.connectFrom(InetAddress.ofLiteral("127.0.0.9"), told)) {
      assertThat(next())
          .isEqualTo(
              new Event.DataNotOpened(
                  ConnectFault.WRONG_PEER, Option.of(new HostAddress.Ipv4(127, 0, 0, 9))));
    }
  }

  @Test
  void a_server_whose_data_come_from_elsewhere_is_let_in_on_demand() throws IOException {
    begin(new ActiveOptions(Option.none(), Option.none(), true));
    Endpoint told = ((Event.DataListening) listen()).local();

    try (Socket _ = BlockingSockets.connectFrom(InetAddress.ofLiteral("127.0.0.9"), told)) {
      assertThat(next()).isEqualTo(new Event.DataOpened());
    }
  }

  private void begin(ActiveOptions active) {
    NetworkOptions options =
        new NetworkOptions(
            AddressFamilies.BOTH,
            KeepAlive.DEFAULT,
            SocketOptions.DEFAULT,
            active,
            WireCharset.UTF_8);
    peer = Option.of(new TcpLinkPeer(HERE, options));
    assertThat(next()).isInstanceOf(Event.ControlOpened.class);
  }

  private Event listen() {
    peer.peek(p -> p.link().listenForData());
    return next();
  }

  private Event next() {
    return peer.getOrElseThrow(AssertionError::new).link().await(PATIENCE);
  }

  private static PortRange range(int low, int high) {
    return new PortRange(new Port(low), new Port(high));
  }

  /// Some ports in a row, all taken.
  private record NeighbouringPorts(List<ServerSocket> sockets) implements AutoCloseable {
    /// The dynamic ports, which others are given, are above.
    private static final int FIRST = 20_000;

    private static final int STARTS = 10_000;

    static NeighbouringPorts taken(int count) throws IOException {
      while (true) {
        NeighbouringPorts ports = new NeighbouringPorts(new ArrayList<>());
        int low = FIRST + ThreadLocalRandom.current().nextInt(STARTS);
        try {
          for (int i = 0; i < count; i++) {
            ports.sockets().add(new ServerSocket(low + i, 1, HERE));
          }
          return ports;
        } catch (BindException _) {
          ports.close();
        }
      }
    }

    int low() {
      return sockets.getFirst().getLocalPort();
    }

    void release(int index) throws IOException {
      sockets.get(index).close();
    }

    @Override
    public void close() throws IOException {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }
}
