package dev.hexftp.domain.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Turns the bytes of the control connection into characters and back without ever losing one.
///
/// FTP names are byte strings. Most servers speak UTF-8 (RFC 2640 §2.2), some do not, and a client
/// that replaces unreadable bytes by `?` can never name that file again. So every byte that is not
/// valid UTF-8 becomes one character of the range U+DC80 to U+DCFF, which no valid text holds, and
/// [#encode] turns exactly that character back into the byte. `encode(decode(b))` is `b` for every
/// `b`.
public final class WireText {
  private static final char FIRST_RAW_BYTE = '\uDC80';
  private static final char LAST_RAW_BYTE = '\uDCFF';
  private static final int RAW_BYTE_BASE = 0xDC00;

  private WireText() {}

  /// The characters for the remaining bytes of `bytes`, which are consumed.
  public static String decode(ByteBuffer bytes) {
    return isAscii(bytes) ? decodeAscii(bytes) : decodeUtf8(bytes);
  }

  /// Nearly every line is ASCII, and for that no decoder has to be made.
  private static boolean isAscii(ByteBuffer bytes) {
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String decodeAscii(ByteBuffer bytes) {
    byte[] ascii = new byte[bytes.remaining()];
    bytes.get(ascii);
    return new String(ascii, StandardCharsets.ISO_8859_1);
  }

  private static String decodeUtf8(ByteBuffer bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // One byte gives at most one character, so this never overflows.
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, text, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        text.put((char) (RAW_BYTE_BASE + Byte.toUnsignedInt(bytes.get())));
      }
      decoder.reset();
      result = decoder.decode(bytes, text, true);
    }
    return text.flip().toString();
  }

  /// The bytes for `text`.
  ///
  /// @throws IllegalArgumentException if [#isEncodable] says no
  public static ByteBuffer encode(String text) {
    if (!isEncodable(text)) {
      throw new IllegalArgumentException("text holds half a surrogate pair");
    }
    return isUtf8(text)
        ? ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))
        : encodeWithRawBytes(text);
  }

  private static ByteBuffer encodeWithRawBytes(String text) {
    // Three bytes are the most that UTF-8 needs for one Java character.
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isRawByte(text, i)) {
        bytes.put(StandardCharsets.UTF_8.encode(text.substring(start, i)));
        bytes.put((byte) (text.charAt(i) - RAW_BYTE_BASE));
        start = i + 1;
      }
    }
    bytes.put(StandardCharsets.UTF_8.encode(text.substring(start)));
    return bytes.flip();
  }

  /// Whether every character of `text` has a byte form: whole code points and raw bytes do, any
  /// other half of a surrogate pair does not.
  public static boolean isEncodable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      } else if (Character.isLowSurrogate(c) && !isRawByte(text, i)) {
        return false;
      }
    }
    return true;
  }

  /// Whether every character of `text` came as UTF-8: none stands for a raw byte.
  public static boolean isUtf8(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isRawByte(text, i)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the character at `index` stands for a byte that is not UTF-8.
  static boolean isRawByte(String text, int index) {
    char c = text.charAt(index);
    boolean inRange = c >= FIRST_RAW_BYTE && c <= LAST_RAW_BYTE;
    return inRange && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
