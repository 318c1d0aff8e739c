package dev.hexftp.adapter.socket.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The portions in which a pump moves a transfer.
final class PumpTest {
  private static final Progress NOBODY = _ -> {};

  @Test
  void without_a_hint_the_pieces_are_big() {
    PieceSink pieces = new PieceSink();
    PieceSource demands = new PieceSource(1);

    inflow(pieces, CopyBuffers.DEFAULT).pump(new EndlessWire());
    new Outflow(demands, NOBODY, CopyBuffers.DEFAULT).pump(new EndlessWire());

    assertThat(pieces.sizes()).containsOnly(1024 * 1024);
    assertThat(demands.counts()).containsOnly(1024L * 1024);
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "64"})
  void as_many_pieces_are_moved_in_a_turn_as_the_user_chose(int count) {
    PieceSink pieces = new PieceSink();
    PieceSource demands = new PieceSource(Long.MAX_VALUE);
    CopyBuffers buffers = buffers(2_000, count);

    var received = inflow(pieces, buffers).pump(new EndlessWire());
    var sent = new Outflow(demands, NOBODY, buffers).pump(new EndlessWire());

    assertThat(received).as("goes on").isEmpty();
    assertThat(sent).as("goes on").isEmpty();
    assertThat(pieces.sizes()).isEqualTo(Collections.nCopies(count, 2_000));
    assertThat(demands.counts()).isEqualTo(Collections.nCopies(count, 2_000L));
  }

  @Test
  void without_a_hint_a_turn_moves_four_mebibytes_either_way() {
    PieceSink pieces = new PieceSink();
    PieceSource demands = new PieceSource(Long.MAX_VALUE);

    inflow(pieces, CopyBuffers.DEFAULT).pump(new EndlessWire());
    new Outflow(demands, NOBODY, CopyBuffers.DEFAULT).pump(new EndlessWire());

    assertThat(pieces.sizes()).hasSize(4);
    assertThat(demands.counts()).hasSize(4);
  }

  private static CopyBuffers buffers(int bytes, int count) {
    return new CopyBuffers(Option.of(bytes), Option.of(count));
  }

  private static Inflow inflow(ByteSink sink, CopyBuffers buffers) {
    return new Inflow(sink, NOBODY, Inflow.buffer(buffers), buffers);
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
