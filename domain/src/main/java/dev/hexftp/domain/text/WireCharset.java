package dev.hexftp.domain.text;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/// The character set in which a server writes names, and from which and into which text is turned
/// without loss, as [WireText] does it for UTF-8: a byte that means nothing, or that would not be
/// written in the same way again, becomes a character of the range U+DC80 to U+DCFF.
/// `encode(decode(b))` is `b` for every `b`.
///
/// Commands and replies are always ASCII, so the set must hold ASCII byte for byte. That rules out
/// UTF-16, EBCDIC and those that shift between states.
public final class WireCharset {
  /// The set that servers should use (RFC 2640 §2.2).
  public static final WireCharset UTF_8 = new WireCharset(StandardCharsets.UTF_8);

  /// No set that holds ASCII needs more for one character.
  private static final int MOST_BYTES = 4;

  private static final int ASCII = 0x80;
  private static final char RAW_BYTE_BASE = '\uDC00';

  private final Charset charset;

  private WireCharset(Charset charset) {
    this.charset = charset;
  }

  /// The set that is called `name`, or none if there is none or it does not hold ASCII.
  public static Option<WireCharset> named(String name) {
    try {
      return Option.of(Charset.forName(name)).filter(WireCharset::holdsAscii).map(WireCharset::new);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Option.none();
    }
  }

  private static boolean holdsAscii(Charset charset) {
    for (int i = 0; i < ASCII; i++) {
      String c = Character.toString(i);
      ByteBuffer b = ByteBuffer.wrap(new byte[] {(byte) i});
      if (!charset.canEncode()
          || !strictlyDecoded(charset, b).contains(c)
          || !strictlyEncoded(charset, c).contains(b)) {
        return false;
      }
    }
    return true;
  }

  /// As the registry of character sets calls it.
  public String name() {
    return charset.name();
  }

  /// The characters for the remaining bytes of `bytes`, which are consumed.
  public String decode(ByteBuffer bytes) {
    ByteBuffer all = bytes.slice();
    bytes.position(bytes.limit());
    return charset.equals(StandardCharsets.UTF_8)
        ? WireText.decode(all)
        : faithfully(all).getOrElse(() -> piecewise(all));
  }

  private String piecewise(ByteBuffer bytes) {
    StringBuilder text = new StringBuilder();
    int position = 0;
    while (position < bytes.limit()) {
      int start = position;
      int length = 1;
      Option<String> piece = faithfully(bytes.slice(start, 1));
      while (piece.isEmpty() && length < MOST_BYTES && start + length < bytes.limit()) {
        length++;
        piece = faithfully(bytes.slice(start, length));
      }
      position += piece.isDefined() ? length : 1;
      text.append(
          piece.getOrElse(() -> Character.toString(RAW_BYTE_BASE + (bytes.get(start) & 0xFF))));
    }
    return text.toString();
  }

  /// The characters that are written as exactly these bytes.
  private Option<String> faithfully(ByteBuffer bytes) {
    return strictlyDecoded(charset, bytes)
        .filter(text -> strictlyEncoded(charset, text).contains(bytes));
  }

  /// The bytes for `text`.
  ///
  /// @throws IllegalArgumentException if [#isEncodable] says no
  public ByteBuffer encode(String text) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return WireText.encode(text);
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * MOST_BYTES);
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (WireText.isRawByte(text, i)) {
        bytes.put((byte) (text.charAt(i) - RAW_BYTE_BASE));
      } else {
        bytes.put(
            character(text, i)
                .getOrElseThrow(() -> new IllegalArgumentException("not in " + charset)));
      }
    }
    return bytes.flip();
  }

  /// Whether every character of `text` has a byte form in this set, or stands for a raw byte.
  public boolean isEncodable(String text) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return WireText.isEncodable(text);
    }
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (!WireText.isRawByte(text, i) && character(text, i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// The bytes of the character at `index`. One that is not ASCII has no byte of a control
  /// character, so none can end a command.
  private Option<ByteBuffer> character(String text, int index) {
    int c = text.codePointAt(index);
    return strictlyEncoded(charset, Character.toString(c))
        .filter(bytes -> c < ASCII || !holdsControl(bytes));
  }

  private static boolean holdsControl(ByteBuffer bytes) {
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) >= 0 && bytes.get(i) < ' ') {
        return true;
      }
    }
    return false;
  }

  private static Option<String> strictlyDecoded(Charset charset, ByteBuffer bytes) {
    try {
      return Option.of(charset.newDecoder().decode(bytes.duplicate()).toString());
    } catch (CharacterCodingException _) {
      return Option.none();
    }
  }

  private static Option<ByteBuffer> strictlyEncoded(Charset charset, String text) {
    try {
      return Option.of(charset.newEncoder().encode(CharBuffer.wrap(text)));
    } catch (CharacterCodingException _) {
      return Option.none();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WireCharset that && charset.equals(that.charset);
  }

  @Override
  public int hashCode() {
    return charset.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
