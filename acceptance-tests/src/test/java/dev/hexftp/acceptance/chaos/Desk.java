package dev.hexftp.acceptance.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A directory for one run, which is deleted with all that is in it.
record Desk(Path path) implements AutoCloseable {
  static Desk open() throws IOException {
    return new Desk(Files.createTempDirectory("ftp-chaos-").toRealPath());
  }

  /// Deletes all files there.
  static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  @Override
  public void close() {
    try {
      delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
