package dev.hexftp.adapter.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The portions in which a transfer is moved.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class CopyBuffersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
  private static final Progress NOBODY = _ -> {};

  @ParameterizedTest
  @CsvSource({
    "1,          1024,     1,          1",
    "1023,       1024,     2,          2",
    "1024,       1024,     64,         64",
    "5000,       5000,     65,         64",
    "16777217,   16777216, 1000,       64",
    "2147483647, 16777216, 2147483647, 64",
    "-1,         1024,     -1,         1",
  })
  void hints_out_of_bounds_become_the_nearest_within(
      int bytes, int usedBytes, int count, int usedCount) {
    CopyBuffers buffers = buffers(bytes, count);

    assertThat(buffers.bytes()).isEqualTo(Option.of(usedBytes));
    assertThat(buffers.count()).isEqualTo(Option.of(usedCount));
  }

  // --- The size ---

  @Test
  void what_is_received_comes_in_pieces_of_the_size_that_the_user_chose() {
    Pieces pieces = new Pieces();
    try (TcpLinkPeer peer = peer(new CopyBuffers(Option.of(2_000), Option.none()))) {
      peer.link().connectData(new DataAddress.OfPeer(peer.listenForData()));
      peer.link().await(PATIENCE);
      peer.sendData(ByteBuffer.allocate(100_000));
      peer.endData();

      peer.link().receive(pieces, NOBODY);
      Event end = peer.link().await(PATIENCE);

      assertThat(end).isEqualTo(new Event.DataEnded(new ByteCount(100_000)));
      assertThat(pieces.sizes).allMatch(size -> size <= 2_000).contains(2_000);
    }
  }

  @Test
  void what_is_sent_is_asked_for_in_pieces_of_the_size_that_the_user_chose() {
    Demands demands = new Demands(100_000);
    try (TcpLinkPeer peer = peer(new CopyBuffers(Option.of(2_000), Option.none()))) {
      peer.link().connectData(new DataAddress.OfPeer(peer.listenForData()));
      peer.link().await(PATIENCE);
      var taken = peer.takeData();

      peer.link().transmit(demands, NOBODY);
      Event end = peer.link().await(PATIENCE);

      assertThat(end).isEqualTo(new Event.DataEnded(new ByteCount(100_000)));
      assertThat(taken.join().bytes()).isEqualTo(ByteBuffer.allocate(100_000));
      assertThat(demands.counts).hasSizeGreaterThan(50).containsOnly(2_000L);
    }
  }

  @Test
  void without_a_hint_the_pieces_are_big() {
    Pieces pieces = new Pieces();
    Demands demands = new Demands(1);

    inflow(pieces, CopyBuffers.DEFAULT).pump(new EndlessWire());
    new Outflow(demands, NOBODY, CopyBuffers.DEFAULT).pump(new EndlessWire());

    assertThat(pieces.sizes).containsOnly(1024 * 1024);
    assertThat(demands.counts).containsOnly(1024L * 1024);
  }

  // --- The number ---

  @ParameterizedTest
  @CsvSource({"1", "3", "64"})
  void as_many_pieces_are_moved_in_a_turn_as_the_user_chose(int count) {
    Pieces pieces = new Pieces();
    Demands demands = new Demands(Long.MAX_VALUE);
    CopyBuffers buffers = buffers(2_000, count);

    var received = inflow(pieces, buffers).pump(new EndlessWire());
    var sent = new Outflow(demands, NOBODY, buffers).pump(new EndlessWire());

    assertThat(received).as("goes on").isEmpty();
    assertThat(sent).as("goes on").isEmpty();
    assertThat(pieces.sizes).isEqualTo(Collections.nCopies(count, 2_000));
    assertThat(demands.counts).isEqualTo(Collections.nCopies(count, 2_000L));
  }

  @Test
  void without_a_hint_a_turn_moves_four_mebibytes_either_way() {
    Pieces pieces = new Pieces();
    Demands demands = new Demands(Long.MAX_VALUE);

    inflow(pieces, CopyBuffers.DEFAULT).pump(new EndlessWire());
    new Outflow(demands, NOBODY, CopyBuffers.DEFAULT).pump(new EndlessWire());

    assertThat(pieces.sizes).hasSize(4);
    assertThat(demands.counts).hasSize(4);
  }

  private static CopyBuffers buffers(int bytes, int count) {
    return new CopyBuffers(Option.of(bytes), Option.of(count));
  }

  private static Inflow inflow(ByteSink sink, CopyBuffers buffers) {
    return new Inflow(sink, NOBODY, Inflow.buffer(buffers), buffers);
  }

  private static TcpLinkPeer peer(CopyBuffers buffers) {
    TcpLinkPeer peer =
        new TcpLinkPeer(HERE, new SocketOptions(Option.none(), Option.none(), false, buffers));
    assertThat(peer.link().await(PATIENCE)).isInstanceOf(Event.ControlOpened.class);
    return peer;
  }

  /// Remembers how big the pieces are that it is given.
  private static final class Pieces implements ByteSink {
    private final List<Integer> sizes = new ArrayList<>();

    @Override
    public void write(ByteBuffer bytes) {
      sizes.add(bytes.remaining());
      bytes.position(bytes.limit());
    }

    @Override
    public Either<Failure, String> commit() {
      return Either.right("pieces");
    }

    @Override
    public void discard() {}
  }

  /// Remembers how much it is asked for at a time. It holds zeros.
  private static final class Demands implements ByteSource {
    private final List<Long> counts = new ArrayList<>();
    private final long size;

    Demands(long size) {
      this.size = size;
    }

    @Override
    public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
      counts.add(count);
      int most = (int) Math.min(count, size - offset);
      return most == 0 ? END : target.write(ByteBuffer.allocate(most));
    }

    @Override
    public void close() {}
  }

  /// A connection to a peer that sends without end and takes everything.
  private static final class EndlessWire implements Wire {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Override
    public int read(ByteBuffer target) {
      int count = target.remaining();
      target.position(target.limit());
      return count;
    }

    @Override
    public WritableByteChannel output() {
      return Channels.newChannel(taken);
    }

    @Override
    public boolean end() {
      return true;
    }

    @Override
    public int interest(int wanted) {
      return wanted;
    }

    @Override
    public boolean holdsReceived() {
      return false;
    }
  }
}
