package dev.hexftp.application.transfer;

import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// Counts the bytes that another source hands over. It does not close that.
///
/// They are counted where they leave: when the channel breaks, the call that has handed over a part
/// ends by an exception and says no number.
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
    return source.transferTo(offset, count, new Counter(target));
  }

  @Override
  public boolean canRestart() {
    return source.canRestart();
  }

  @Override
  public void close() {
    // The source that is counted belongs to another.
  }

  /// A channel through which the bytes pass.
  private final class Counter implements WritableByteChannel {
    private final WritableByteChannel target;

    Counter(WritableByteChannel target) {
      this.target = target;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      int before = bytes.remaining();
      try {
        return target.write(bytes);
      } finally {
        taken += before - bytes.remaining();
      }
    }

    @Override
    public boolean isOpen() {
      return target.isOpen();
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }
}
