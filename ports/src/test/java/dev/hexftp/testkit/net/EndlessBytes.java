package dev.hexftp.testkit.net;

import dev.hexftp.ports.out.local.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// A source that never comes to an end.
record EndlessBytes() implements ByteSource {
  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    return target.write(ByteBuffer.allocate(1_000));
  }

  @Override
  public void close() {}

  @Override
  public boolean canRestart() {
    return false;
  }
}
