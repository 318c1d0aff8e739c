package dev.hexftp.application.transfer;

import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSource;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/// Counts what is taken out of another source. It does not close that.
final class CountedSource implements ByteSource {
  private final ByteSource source;
  private long taken;

  CountedSource(ByteSource source) {
    this.source = source;
  }

  /// How many bytes have been taken.
  ByteCount taken() {
    return new ByteCount(taken);
  }

  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    long moved = source.transferTo(offset, count, target);
    taken += Math.max(0, moved);
    return moved;
  }

  @Override
  public boolean canRestart() {
    return source.canRestart();
  }

  @Override
  public void close() {
    // The source that is counted belongs to another.
  }
}
