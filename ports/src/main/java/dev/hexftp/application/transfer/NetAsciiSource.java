package dev.hexftp.application.transfer;

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
  private final ByteBuffer converted = ByteBuffer.allocate(2 * BUFFER_BYTES).flip();
  private final WritableByteChannel intake = new Intake();
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

  /// Another one can be made for the same source.
  @Override
  public boolean canRestart() {
    return source.canRestart();
  }

  /// Converts the next piece. False at the end of the source.
  private boolean refill() throws IOException {
    converted.clear();
    // Every byte becomes two at the most, so there is room for all of them.
    long read = source.transferTo(sourceOffset, BUFFER_BYTES, intake);
    converted.flip();
    if (read == END) {
      return false;
    }
    sourceOffset += read;
    return true;
  }

  /// A channel that ends in the converter: how a source that only pushes is made to fill a buffer.
  private final class Intake implements WritableByteChannel {
    @Override
    public int write(ByteBuffer bytes) {
      int offered = bytes.remaining();
      netAscii.convert(bytes, converted);
      return offered - bytes.remaining();
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
