package dev.hexftp.architecture.prose;

import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A part of the repository whose fingerprints are counted together.
///
/// @param name as the table of limits has it
/// @param directory below which its files are, relative to the repository
/// @param suffix of the names of its files
record Place(String name, String directory, String suffix) {
  /// The documents, without the decisions.
  static final String DOCUMENTS = "docs";

  /// The place that the table of limits calls `name`: `domain main`, `ports test`, `docs`.
  static Place named(String name) {
    return switch (name.split(" ")) {
      case String[] words when words.length == 2 ->
          new Place(name, words[0] + "/src/" + words[1] + "/java", ".java");
      default -> new Place(name, name, ".md");
    };
  }

  /// Its files. `docs` has those at the top of the repository too.
  List<Path> files() {
    return name.equals(DOCUMENTS)
        ? Stream.concat(filesIn(".", 1), filesIn(DOCUMENTS, 1)).toList()
        : filesIn(directory, Integer.MAX_VALUE).toList();
  }

  /// The prose of `file`.
  Prose read(Path file) {
    try {
      String text = Files.readString(file);
      return suffix.equals(".java") ? Prose.ofSource(text) : Prose.ofDocument(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Path> filesIn(String below, int depth) {
    try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(below), depth)) {
      return files
          .map(Path::normalize)
          .filter(file -> file.toString().endsWith(suffix))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
