package dev.hexftp.acceptance.terminal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// A file that takes no room on the disk, and would be on its way for minutes.
final class HugeFile {
  private static final long BYTES = 200L << 30;

  private HugeFile() {}

  static void make(Path file) throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(BYTES);
    }
  }
}
