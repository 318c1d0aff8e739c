package dev.hexftp.adapter.socket.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.options.ActiveOptions;
import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.options.SocketOptions;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/// The local address of data connections.
final class DataSocketsTest {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress ALSO_HERE = InetAddress.ofLiteral("127.0.0.2");
  private static final SocketOptions ANY_ADDRESS =
      new SocketOptions(Option.none(), Option.none(), true, CopyBuffers.DEFAULT);

  /// A socket that is not bound yet has no local address; the system chooses one on connecting.
  @Test
  void a_data_connection_begins_at_the_address_of_the_control_connection_or_at_any()
      throws IOException {
    try (SocketChannel bound = SocketChannel.open();
        SocketChannel free = SocketChannel.open()) {
      new DataSockets(SocketOptions.DEFAULT, ActiveOptions.DEFAULT, ALSO_HERE, HERE).prepare(bound);
      new DataSockets(ANY_ADDRESS, ActiveOptions.DEFAULT, ALSO_HERE, HERE).prepare(free);

      assertThat(((InetSocketAddress) bound.getLocalAddress()).getAddress()).isEqualTo(ALSO_HERE);
      assertThat(free.getLocalAddress()).isNull();
    }
  }
}
