package dev.hexftp.domain.transfer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The bytes of text: those that end lines, and how to get past all others quickly.
///
/// Those are copied by eights. One at a time takes longer than the network does, and a line is too
/// short for a block copy to pay.
final class TextBytes {
  /// Carriage return.
  static final byte CR = '\r';

  /// Line feed.
  static final byte LF = '\n';

  private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
  private static final long OTHER_BITS = 0x7F7F_7F7F_7F7F_7F7FL;

  private TextBytes() {}

  /// A view of `bytes` in which the first of eight bytes stands highest, as [#copyPlain] wants it.
  static ByteBuffer view(ByteBuffer bytes) {
    return bytes.duplicate().order(ByteOrder.BIG_ENDIAN);
  }

  /// Copies bytes, `from` there on `to` there on, until `stop` is the next one, or there are fewer
  /// than eight left or room for fewer. The result is their number. What is left of the room may be
  /// written over. Both buffers are views.
  static int copyPlain(byte stop, ByteBuffer input, int from, ByteBuffer output, int to) {
    int most = Math.min(input.limit() - from, output.limit() - to);
    if (most < Long.BYTES || input.get(from) == stop) {
      return 0;
    }
    long stops = Byte.toUnsignedLong(stop) * LOWEST_BITS;
    int count = 0;
    while (count <= most - Long.BYTES) {
      long eight = input.getLong(from + count);
      // Those behind a stop go with it, and will be written over.
      output.putLong(to + count, eight);
      long found = zeros(eight ^ stops);
      if (found != 0) {
        return count + Long.numberOfLeadingZeros(found) / Byte.SIZE;
      }
      count += Long.BYTES;
    }
    return count;
  }

  /// The highest bit of each of the eight bytes that is zero. The addition sets it in every byte in
  /// which any other bit is set, and carries into none.
  private static long zeros(long eight) {
    return ~(((eight & OTHER_BITS) + OTHER_BITS) | eight | OTHER_BITS);
  }
}
