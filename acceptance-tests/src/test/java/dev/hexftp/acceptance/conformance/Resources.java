package dev.hexftp.acceptance.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The directory `conformance` of the test resources.
final class Resources {
  static final Path DIRECTORY = directory();

  private Resources() {}

  /// The whole file `name`.
  static String text(String name) {
    try {
      return Files.readString(DIRECTORY.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The lines of the file `name` that say something: not blank, and not beginning with `;`.
  static List<String> lines(String name) {
    return text(name).lines().filter(line -> !line.isBlank() && !line.startsWith(";")).toList();
  }

  private static Path directory() {
    try {
      return Path.of(Objects.requireNonNull(Resources.class.getResource("/conformance")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
