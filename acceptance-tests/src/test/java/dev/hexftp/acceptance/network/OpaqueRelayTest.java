package dev.hexftp.acceptance.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.server.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The assumptions of tests of the client about the relay that does not read along.
@Timeout(30)
final class OpaqueRelayTest {
  private static final byte[] MESSAGE = {1, 2, 3, 4, 5};

  @Test
  void passes_bytes_both_ways_up_to_their_end() throws IOException {
    try (var server = new ServerSocket(0, 1, Loopback.IPV4.address());
        var relay = OpaqueRelay.to(server.getLocalPort());
        var through = connected(relay);
        var there = server.accept()) {
      through.getOutputStream().write(MESSAGE);
      through.shutdownOutput();
      byte[] arrived = there.getInputStream().readAllBytes();
      there.getOutputStream().write(arrived);
      there.shutdownOutput();

      assertThat(arrived).isEqualTo(MESSAGE);
      assertThat(through.getInputStream().readAllBytes()).isEqualTo(MESSAGE);
      assertThat(relay.hasReset()).isFalse();
    }
  }

  @Test
  void breaks_one_connection_off_and_no_other() throws IOException {
    try (var server = new ServerSocket(0, 1, Loopback.IPV4.address());
        var relay = OpaqueRelay.resettingOnce(server.getLocalPort(), MESSAGE.length)) {
      try (var first = connected(relay);
          var there = server.accept()) {
        first.getOutputStream().write(MESSAGE);

        assertThatThrownBy(() -> there.getInputStream().transferTo(OutputStream.nullOutputStream()))
            .isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> first.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(relay.hasReset()).isTrue();
      }
      try (var second = connected(relay);
          var there = server.accept()) {
        second.getOutputStream().write(MESSAGE);
        second.shutdownOutput();

        assertThat(there.getInputStream().readAllBytes()).isEqualTo(MESSAGE);
      }
    }
  }

  private static Socket connected(OpaqueRelay relay) throws IOException {
    var socket = new Socket();
    socket.connect(relay.address());
    return socket;
  }
}
