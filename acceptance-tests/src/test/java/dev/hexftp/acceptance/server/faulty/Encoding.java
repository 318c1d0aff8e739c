package dev.hexftp.acceptance.server.faulty;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// How files are encoded on data connections (RFC 959 §3).
///
/// A type other than A leaves bytes as they are. In a mode or a structure other than the usual one
/// each file has three bytes more in front, as a block header has (RFC 959 §3.4.2): a client that
/// does not know of it damages the file.
///
/// @param type `A` for text with CR LF, `I` for bytes
/// @param mode `S` for a stream
/// @param structure `F` for no structure
record Encoding(String type, String mode, String structure) {
  /// The state before the client has said anything (RFC 959 §5.1).
  static final Encoding AT_START = new Encoding("A", "S", "F");

  private static final int HEADER = 3;

  Encoding withType(String other) {
    return new Encoding(first(other), mode, structure);
  }

  Encoding withMode(String other) {
    return new Encoding(type, first(other), structure);
  }

  Encoding withStructure(String other) {
    return new Encoding(type, mode, first(other));
  }

  private static String first(String argument) {
    return argument.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /// The bytes that travel for a file with `content`.
  byte[] encoded(byte[] content) {
    byte[] bytes = type.equals("A") ? replaced(content, "\n", "\r\n") : content;
    if (!hasHeader()) {
      return bytes;
    }
    byte[] framed = new byte[HEADER + bytes.length];
    System.arraycopy(bytes, 0, framed, HEADER, bytes.length);
    return framed;
  }

  /// The content of the file for which `bytes` have travelled.
  byte[] decoded(byte[] bytes) {
    byte[] content =
        hasHeader()
            ? Arrays.copyOfRange(bytes, Math.min(HEADER, bytes.length), bytes.length)
            : bytes;
    return type.equals("A") ? replaced(content, "\r\n", "\n") : content;
  }

  private boolean hasHeader() {
    return !mode.equals("S") || !structure.equals("F");
  }

  /// In a charset in which each byte is one character.
  private static byte[] replaced(byte[] bytes, String old, String by) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(old, by)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
