package dev.hexftp.testkit.local;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/// A target like a non-blocking socket with a slow peer: it takes a few bytes, then none, then a
/// few again.
public final class ChokingTarget implements WritableByteChannel {
  private final StringBuilder taken = new StringBuilder();
  private final int most;
  private boolean choking;

  /// Takes `most` bytes at a time.
  public ChokingTarget(int most) {
    this.most = most;
  }

  /// The bytes that it has taken so far, as ASCII text.
  public String taken() {
    return taken.toString();
  }

  @Override
  public int write(ByteBuffer bytes) {
    int count = choking ? 0 : Math.min(most, bytes.remaining());
    choking = !choking;
    byte[] piece = new byte[count];
    bytes.get(piece);
    taken.append(new String(piece, StandardCharsets.US_ASCII));
    return count;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
