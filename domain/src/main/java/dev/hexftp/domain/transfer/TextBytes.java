package dev.hexftp.domain.transfer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The bytes of text: those that end lines, and how to find them among eight at once.
///
/// One byte at a time takes longer than the network does. To stop at each line end does so too: the
/// processor cannot foresee where the next one stands, and each wrong guess costs it more than a
/// short line does. So eight bytes are one number, the first of them lowest, and the same is
/// computed with it whether a line ends there or not.
///
/// A mark is the highest bit of a byte. Marks say for each of eight bytes whether it was found.
final class TextBytes {
  /// Carriage return.
  static final byte CR = '\r';

  /// Line feed.
  static final byte LF = '\n';

  private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
  private static final long OTHER_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
  private static final int MARK = 7;

  private TextBytes() {}

  /// A view of `bytes` in which the first of eight bytes stands lowest.
  static ByteBuffer view(ByteBuffer bytes) {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Marks each of the eight bytes that is `wanted`, which is ASCII. The addition sets the highest
  /// bit of every byte in which any other bit differs, and carries into none.
  static long find(byte wanted, long eight) {
    long differing = eight ^ wanted * LOWEST_BITS;
    return ~(((differing & OTHER_BITS) + OTHER_BITS) | differing | OTHER_BITS);
  }

  /// All bits of the bytes before the one that has the mark, or of all eight if none has.
  static long before(long mark) {
    return (mark >>> MARK) - 1;
  }

  /// The byte `b`, which is ASCII, where the mark is, or nothing.
  static long at(long mark, byte b) {
    return (mark >>> MARK) * b;
  }

  /// The last of the eight bytes.
  static byte last(long eight) {
    return (byte) (eight >>> (Long.SIZE - Byte.SIZE));
  }

  /// Which byte has the first mark: 0 to 7, or 8 if none has.
  static int index(long marks) {
    return marks == 0 ? Long.BYTES : Long.numberOfTrailingZeros(marks) / Byte.SIZE;
  }
}
