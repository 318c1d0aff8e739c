package dev.hexftp.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The directory of the repository, wherever in it the tests were started.
public final class Repository {
  /// Where it is.
  public static final Path ROOT =
      Stream.iterate(Path.of("").toAbsolutePath(), Repository::hasParent, Path::getParent)
          .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("not started inside the repository"));

  private Repository() {}

  private static boolean hasParent(Path directory) {
    return directory.getNameCount() > 0;
  }
}
