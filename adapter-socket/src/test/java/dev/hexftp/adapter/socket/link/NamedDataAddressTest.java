package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The behaviour when the user wants the server's address to be believed.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class NamedDataAddressTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress ALSO_HERE = InetAddress.ofLiteral("127.0.0.2");

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
}
