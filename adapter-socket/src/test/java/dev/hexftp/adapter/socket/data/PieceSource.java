package dev.hexftp.adapter.socket.data;

import dev.hexftp.ports.out.local.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/// Remembers how much it is asked for at a time. It holds zeros.
public final class PieceSource implements ByteSource {
  private final List<Long> counts = new ArrayList<>();
  private final long size;

  public PieceSource(long size) {
    this.size = size;
  }

  /// Its memory.
  public List<Long> counts() {
    return List.copyOf(counts);
  }

  @Override
  public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
    counts.add(count);
    int most = (int) Math.min(count, size - offset);
    return most == 0 ? END : target.write(ByteBuffer.allocate(most));
  }

  @Override
  public void close() {}

  @Override
  public boolean canRestart() {
    return false;
  }
}
