package dev.hexftp.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// What happens when the user wants the server to be believed where it listens.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class NamedAddressTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress ALSO_HERE = InetAddress.ofLiteral("127.0.0.2");

  @Test
  void an_address_that_can_be_no_servers_is_refused() {
    for (boolean serverIsHere : new boolean[] {false, true}) {
      refused("0.0.0.0", serverIsHere);
      refused("::", serverIsHere);
      refused("224.0.0.1", serverIsHere);
      refused("239.255.255.255", serverIsHere);
      refused("ff02::1", serverIsHere);
      refused("255.255.255.255", serverIsHere);
      refused("::ffff:0.0.0.0", serverIsHere);
      refused("::ffff:255.255.255.255", serverIsHere);
      accepted("192.0.2.1", serverIsHere);
      accepted("2001:db8::1", serverIsHere);
    }
  }

  @Test
  void this_machine_is_a_server_only_for_who_is_connected_to_it() {
    for (String loopback : new String[] {"127.0.0.1", "127.255.0.9", "::1", "::ffff:127.0.0.1"}) {
      refused(loopback, false);
      accepted(loopback, true);
    }
  }

  @Test
  void a_link_connects_to_where_the_server_says() throws IOException {
    try (TcpLinkPeer peer = new TcpLinkPeer(HERE);
        ServerSocket elsewhere = new ServerSocket(0, 1, ALSO_HERE)) {
      peer.link().await(PATIENCE);

      peer.link()
          .connectData(new DataAddress.AsSaid(Endpoints.of(ALSO_HERE, elsewhere.getLocalPort())));

      assertThat(peer.link().await(PATIENCE)).isEqualTo(new Event.DataOpened());
    }
  }

  @Test
  void a_link_does_not_connect_to_everybody() {
    try (TcpLinkPeer peer = new TcpLinkPeer(HERE)) {
      peer.link().await(PATIENCE);

      peer.link()
          .connectData(
              new DataAddress.AsSaid(
                  new Endpoint(new HostAddress.Ipv4(255, 255, 255, 255), Port.FTP)));

      assertThat(peer.link().await(PATIENCE))
          .isEqualTo(new Event.DataNotOpened(ConnectFault.NOT_AN_ADDRESS_OF_A_SERVER));
    }
  }

  private static void refused(String text, boolean serverIsHere) {
    assertThat(NamedAddress.of(address(text), serverIsHere)).as(text).isEmpty();
  }

  private static void accepted(String text, boolean serverIsHere) {
    assertThat(NamedAddress.of(address(text), serverIsHere))
        .as(text)
        .isEqualTo(Option.of(InetAddress.ofLiteral(text)));
  }

  private static HostAddress address(String text) {
    return HostAddress.parse(text).getOrElseThrow(AssertionError::new);
  }
}
