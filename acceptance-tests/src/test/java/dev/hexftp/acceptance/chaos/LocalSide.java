package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.chaos.script.Given;
import dev.hexftp.acceptance.chaos.script.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The directory of the program in a run.
final class LocalSide {
  private LocalSide() {}

  static void prepare(Path directory, Given given) throws IOException {
    for (String path : given.local().paths()) {
      Files.write(directory.resolve(path), given.local().content(path).orElseThrow());
    }
  }

  /// The files that are there. Pipes are none.
  static Tree files(Path directory) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        files.put(each.getFileName().toString(), Files.readAllBytes(each));
      }
    }
    return Tree.of(files);
  }
}
