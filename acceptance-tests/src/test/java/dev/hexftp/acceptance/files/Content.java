package dev.hexftp.acceptance.files;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// The contents of a file of a test.
public sealed interface Content {
  /// The bytes, made anew each time: tests with their contents live as long as their class.
  byte[] bytes();

  /// Text in UTF-8, written in one line, with the escapes `\n`, `\r`, `\t` and `\\`.
  record Text(String escaped) implements Content {
    @Override
    public byte[] bytes() {
      return escaped.translateEscapes().getBytes(StandardCharsets.UTF_8);
    }
  }

  /// So many bytes without any order, among them all 256 values, line ends and Telnet's 255.
  record Noise(int size) implements Content {
    @Override
    public byte[] bytes() {
      byte[] bytes = new byte[size];
      new SplittableRandom(size).nextBytes(bytes);
      return bytes;
    }
  }
}
