package dev.hexftp.adapter.file.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Names for temporary files: `.NAME.0123456789abcdef.ftp-part`. They name their purpose and their
/// file, and their dot hides them where dots do.
final class PartName {
  /// The longest name that the usual file systems hold, in bytes.
  private static final int MOST_BYTES = 255;

  private PartName() {}

  /// A path in the directory of `place` at which nothing stands. The digits keep transfers apart.
  /// They need not be a secret: the file is only created if the name is free.
  static Path beside(Path place) {
    long random = ThreadLocalRandom.current().nextLong();
    String ending = "." + HexFormat.of().toHexDigits(random) + ".ftp-part";
    String name = "." + place.getFileName();
    return place.resolveSibling(shortened(name, MOST_BYTES - ending.length()) + ending);
  }

  /// The beginning of `name` that fits into `most` bytes, without half a character at its end.
  private static String shortened(String name, int most) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > most) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
