package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.dial.NameService;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a link is opened, or fails.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class TcpNetworkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofMillis(20);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress ALSO_HERE = InetAddress.ofLiteral("127.0.0.2");
  private static final HostName HOST = new HostName("ftp.example");

  @Test
  void a_host_without_an_address_is_unknown_for_good() {
    try (FtpLink link = network(TcpNetworkTest::nobodyKnows).open(HOST, Port.FTP)) {
      var unknown = new Event.ControlNotOpened(new Failure.UnknownHost(HOST));

      assertThat(link.await(PATIENCE)).isEqualTo(unknown);
      assertThat(link.await(PATIENCE)).isEqualTo(unknown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void an_empty_name_is_not_taken_for_this_machine(String name) {
    HostName host = new HostName(name);

    try (FtpLink link = network(_ -> List.of(HERE)).open(host, Port.FTP)) {
      assertThat(link.await(PATIENCE))
          .isEqualTo(new Event.ControlNotOpened(new Failure.UnknownHost(host)));
    }
  }

  @Test
  void an_address_is_not_looked_up() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, HERE);
        FtpLink link =
            network(TcpNetworkTest::nobodyKnows).open(new HostName("127.0.0.1"), port(server))) {
      assertThat(link.await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
    }
  }

  @Test
  void a_port_without_a_listener_refuses() throws IOException {
    try (Socket deaf = new Socket()) {
      deaf.bind(new InetSocketAddress(HERE, 0));
      Port port = new Port(deaf.getLocalPort());

      try (FtpLink link = network(_ -> List.of(HERE)).open(HOST, port)) {
        assertThat(link.await(PATIENCE))
            .isEqualTo(
                new Event.ControlNotOpened(
                    new Failure.NotConnectable(HOST, port, ConnectFault.REFUSED)));
      }
    }
  }

  @Test
  void an_address_that_refuses_gives_way_to_the_next() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, HERE);
        FtpLink link = network(_ -> List.of(ALSO_HERE, HERE)).open(HOST, port(server))) {
      Endpoint connected = Endpoints.of(HERE, server.getLocalPort());

      assertThat(link.await(PATIENCE)).isEqualTo(new Event.ControlOpened(connected));
    }
  }

  @Test
  void a_look_up_that_hangs_holds_up_neither_deadline_nor_interrupt() throws IOException {
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    try (ServerSocket server = new ServerSocket(0, 1, HERE);
        FtpLink link = network(_ -> answer.join()).open(HOST, port(server))) {
      Event first = link.await(MOMENT);
      link.interrupt();
      Event second = link.await(PATIENCE);
      answer.complete(List.of(HERE));
      Event third = link.await(PATIENCE);

      assertThat(first).isEqualTo(new Event.DeadlinePassed());
      assertThat(second).isEqualTo(new Event.Interrupted());
      assertThat(third).isInstanceOf(Event.ControlOpened.class);
    }
  }

  @Test
  void a_link_may_be_closed_while_its_host_is_looked_up() {
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    FtpLink link = network(_ -> answer.join()).open(HOST, Port.FTP);

    link.close();
    answer.complete(List.of(HERE));

    assertThat(link.await(PATIENCE)).isEqualTo(new Event.ControlLost());
  }

  @Test
  void all_addresses_of_a_host_are_known_in_the_order_in_which_they_are_tried() {
    assertThat(network(_ -> List.of(HERE, ALSO_HERE)).addressesOf(HOST, PATIENCE))
        .isEqualTo(
            Either.right(
                List.of(new HostAddress.Ipv4(127, 0, 0, 1), new HostAddress.Ipv4(127, 0, 0, 2))));
  }

  @Test
  void a_host_without_an_address_has_none_to_tell() {
    assertThat(network(TcpNetworkTest::nobodyKnows).addressesOf(HOST, PATIENCE))
        .isEqualTo(Either.left(new Failure.UnknownHost(HOST)));
  }

  @Test
  void an_answer_that_does_not_come_is_not_awaited_for_ever() {
    CompletableFuture<List<InetAddress>> never = new CompletableFuture<>();

    assertThat(network(_ -> never.join()).addressesOf(HOST, MOMENT))
        .isEqualTo(Either.left(new Failure.UnknownHost(HOST)));
  }

  private static TcpNetwork network(NameService names) {
    return new TcpNetwork(
        NetworkOptions.DEFAULT,
        _ -> new ProxyRoute.Direct(),
        new TlsClient(TlsMaterial.NOTHING),
        () -> Duration.ofNanos(System.nanoTime()),
        names);
  }

  private static List<InetAddress> nobodyKnows(String name) throws UnknownHostException {
    throw new UnknownHostException(name);
  }

  private static Port port(ServerSocket server) {
    return new Port(server.getLocalPort());
  }
}
