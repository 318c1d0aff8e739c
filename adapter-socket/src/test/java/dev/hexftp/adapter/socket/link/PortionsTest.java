package dev.hexftp.adapter.socket.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.data.PieceSink;
import dev.hexftp.adapter.socket.data.PieceSource;
import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The portions in which a link moves a transfer.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class PortionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final Progress NOBODY = _ -> {};

  @Test
  void received_bytes_come_in_pieces_of_the_size_that_the_user_chose() {
    PieceSink pieces = new PieceSink();
    try (TcpLinkPeer peer = peer(new CopyBuffers(Option.of(2_000), Option.none()))) {
      peer.link().connectData(new DataAddress.OfPeer(peer.listenForData()));
      peer.link().await(PATIENCE);
      peer.sendData(ByteBuffer.allocate(100_000));
      peer.endData();

      peer.link().receive(pieces, NOBODY);
      Event end = peer.link().await(PATIENCE);

      assertThat(end).isEqualTo(new Event.DataEnded(new ByteCount(100_000)));
      assertThat(pieces.sizes()).allMatch(size -> size <= 2_000).contains(2_000);
    }
  }

  @Test
  void bytes_to_send_are_read_in_pieces_of_the_size_that_the_user_chose() {
    PieceSource demands = new PieceSource(100_000);
    try (TcpLinkPeer peer = peer(new CopyBuffers(Option.of(2_000), Option.none()))) {
      peer.link().connectData(new DataAddress.OfPeer(peer.listenForData()));
      peer.link().await(PATIENCE);
      var taken = peer.takeData();

      peer.link().transmit(demands, NOBODY);
      Event end = peer.link().await(PATIENCE);

      assertThat(end).isEqualTo(new Event.DataEnded(new ByteCount(100_000)));
      assertThat(taken.join().bytes()).isEqualTo(ByteBuffer.allocate(100_000));
      assertThat(demands.counts()).hasSizeGreaterThan(50).containsOnly(2_000L);
    }
  }

  private static TcpLinkPeer peer(CopyBuffers buffers) {
    TcpLinkPeer peer =
        new TcpLinkPeer(HERE, new SocketOptions(Option.none(), Option.none(), false, buffers));
    assertThat(peer.link().await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
    return peer;
  }
}
