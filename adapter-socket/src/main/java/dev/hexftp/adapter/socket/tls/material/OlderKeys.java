package dev.hexftp.adapter.socket.tls.material;

import io.vavr.control.Option;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// Wraps keys of older forms into PKCS #8 (RFC 5958 §2), the only one that the JDK reads: a
/// sequence of a version, the algorithm, and the older form as a string of bytes.
final class OlderKeys {
  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  // The curve, in the sequence of RFC 5915 §3.
  private static final int PARAMETERS = 0xA0;

  private static final byte[] VERSION = HexFormat.of().parseHex("020100");
  // 1.2.840.113549.1.1.1 and no parameters.
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
  // 1.2.840.10045.2.1; the curve follows.
  private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

  private OlderKeys() {}

  static byte[] pkcs1InPkcs8(byte[] key) {
    return element(SEQUENCE, VERSION, RSA, element(OCTET_STRING, key));
  }

  /// None if `key` does not name its curve.
  static Option<byte[]> sec1InPkcs8(byte[] key) {
    return curve(key)
        .map(
            curve ->
                element(
                    SEQUENCE,
                    VERSION,
                    element(SEQUENCE, EC, element(OBJECT_IDENTIFIER, curve)),
                    element(OCTET_STRING, key)));
  }

  /// The name of the curve: the third member of the outer sequence, after version and key.
  private static Option<byte[]> curve(byte[] key) {
    try {
      ByteBuffer members = content(ByteBuffer.wrap(key), SEQUENCE);
      while (members.hasRemaining()) {
        int tag = Byte.toUnsignedInt(members.get(members.position()));
        ByteBuffer member = content(members, tag);
        if (tag == PARAMETERS) {
          ByteBuffer name = content(member, OBJECT_IDENTIFIER);
          byte[] bytes = new byte[name.remaining()];
          name.get(bytes);
          return Option.of(bytes);
        }
      }
      return Option.none();
    } catch (BufferUnderflowException | IllegalArgumentException _) {
      return Option.none();
    }
  }

  // --- DER (X.690 §8.1 and §10.1), as much of it as this needs ---

  private static byte[] element(int tag, byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] lengthBytes = lengthBytes(length);
    ByteBuffer element = ByteBuffer.allocate(1 + lengthBytes.length + length);
    element.put((byte) tag).put(lengthBytes);
    for (byte[] part : parts) {
      element.put(part);
    }
    return element.array();
  }

  /// As few bytes as can be.
  private static byte[] lengthBytes(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    byte[] digits = BigInteger.valueOf(length).toByteArray();
    byte[] needed = digits[0] == 0 ? Arrays.copyOfRange(digits, 1, digits.length) : digits;
    byte[] all = new byte[1 + needed.length];
    all[0] = (byte) (0x80 + needed.length);
    System.arraycopy(needed, 0, all, 1, needed.length);
    return all;
  }

  /// The content of the element that begins at the position of `bytes`, which moves past it.
  private static ByteBuffer content(ByteBuffer bytes, int expectedTag) {
    if (Byte.toUnsignedInt(bytes.get()) != expectedTag) {
      throw new IllegalArgumentException("another element");
    }
    int length = length(bytes);
    ByteBuffer content = bytes.slice(bytes.position(), checked(length, bytes));
    bytes.position(bytes.position() + length);
    return content;
  }

  private static int length(ByteBuffer bytes) {
    int first = Byte.toUnsignedInt(bytes.get());
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < first - 0x80; i++) {
      length = length << 8 | Byte.toUnsignedInt(bytes.get());
    }
    return length;
  }

  private static int checked(int length, ByteBuffer bytes) {
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalArgumentException("longer than what holds it");
    }
    return length;
  }
}
