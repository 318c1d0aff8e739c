package dev.hexftp.domain.transfer;

/// A number of bytes, as counted on the wire.
public record ByteCount(long bytes) {
  /// No bytes.
  public static final ByteCount ZERO = new ByteCount(0);

  public ByteCount {
    if (bytes < 0) {
      throw new IllegalArgumentException("a count is not negative: " + bytes);
    }
  }

  /// Both together.
  public ByteCount plus(ByteCount other) {
    return new ByteCount(Math.addExact(bytes, other.bytes));
  }

  /// Whether there is none.
  public boolean isZero() {
    return bytes == 0;
  }
}
