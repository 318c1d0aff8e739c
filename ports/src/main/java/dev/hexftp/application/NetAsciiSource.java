package dev.hexftp.application;

import dev.hexftp.domain.transfer.NetAscii;
import dev.hexftp.ports.out.local.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// Gives text of this system the line ends of the network on its way from another source.
///
/// Offsets count bytes on the wire. They are not used to find a place in the source, which is read
/// once from its beginning to its end.
final class NetAsciiSource implements ByteSource {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final NetAscii netAscii = NetAscii.toWire();
  private final ByteSource source;
  private final Intake intake = new Intake();
  private final ByteBuffer converted = ByteBuffer.allocate(2 * BUFFER_BYTES).flip();
  private long sourceOffset;

  NetAsciiSource(ByteSource source) {
    this.source = source;
  }

  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    if (!converted.hasRemaining() && !refill()) {
      return END;
    }
    int limit = converted.limit();
    converted.limit((int) Math.min(limit, converted.position() + count));
    int moved = target.write(converted);
    converted.limit(limit);
    return moved;
  }

  @Override
  public void close() {
    source.close();
  }

  /// Converts the next piece. False at the end of the source.
  private boolean refill() throws IOException {
    intake.buffer.clear();
    long read = source.transferTo(sourceOffset, BUFFER_BYTES, intake);
    if (read == END) {
      return false;
    }
    sourceOffset += read;
    intake.buffer.flip();
    converted.clear();
    // Every byte becomes two at the most, so one call takes all of them.
    netAscii.convert(intake.buffer, converted);
    converted.flip();
    return true;
  }

  /// A channel that ends in a buffer: how a source that only pushes is made to fill one.
  private static final class Intake implements WritableByteChannel {
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    @Override
    public int write(ByteBuffer bytes) {
      int count = Math.min(bytes.remaining(), buffer.remaining());
      buffer.put(bytes.slice(bytes.position(), count));
      bytes.position(bytes.position() + count);
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // Nothing to release.
    }
  }
}
