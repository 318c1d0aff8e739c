package dev.hexftp.domain.text;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Text of a URL, in which `%XX` stands for a byte (RFC 3986 §2.1). The bytes together are UTF-8 or
/// any other encoding that the owner of a name uses, so [WireText] keeps them.
public final class PercentEncoding {
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private PercentEncoding() {}

  /// Whether `text` has a `%` that two hexadecimal digits do not follow.
  public static boolean isBroken(String text) {
    return BROKEN.matcher(text).find();
  }

  /// `text` with each byte in the place of its escape.
  ///
  /// @throws IllegalArgumentException if [#isBroken] or if [WireText] cannot encode it
  public static String decode(String text) {
    if (isBroken(text)) {
      throw new IllegalArgumentException("broken escape");
    }
    ByteBuffer encoded = WireText.encode(text);
    ByteBuffer bytes = ByteBuffer.allocate(encoded.remaining());
    while (encoded.hasRemaining()) {
      byte b = encoded.get();
      bytes.put(b == '%' ? (byte) (16 * digit(encoded.get()) + digit(encoded.get())) : b);
    }
    return WireText.decode(bytes.flip());
  }

  private static int digit(byte hexadecimal) {
    return HexFormat.fromHexDigit(hexadecimal);
  }
}
