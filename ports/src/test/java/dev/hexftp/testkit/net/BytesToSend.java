package dev.hexftp.testkit.net;

import dev.hexftp.ports.out.local.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// A source with bytes from memory.
record BytesToSend(ByteBuffer bytes) implements ByteSource {
  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    if (offset >= bytes.limit()) {
      return END;
    }
    int length = (int) Math.min(count, bytes.limit() - offset);
    return target.write(bytes.slice((int) offset, length));
  }

  @Override
  public void close() {}

  @Override
  public boolean canRestart() {
    return false;
  }
}
