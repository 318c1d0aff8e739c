package dev.hexftp.adapter.file.local;

import dev.hexftp.domain.local.Wildcard;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A pattern for files, as the user typed it, taken apart after its last separator.
///
/// @param typedDirectory the text before the last part, with the separator; perhaps nothing
/// @param directory the directory that this means
/// @param last the last part, the only one in which wildcards are wildcards
record TypedPattern(String typedDirectory, Path directory, String last) {
  private static final String BACKSLASH = "\\";

  /// Text is cut, not a path: on Windows no path can hold a wildcard.
  static TypedPattern of(String pattern, Path from, Tilde tilde) {
    int separator = pattern.lastIndexOf('/');
    if (backslashSeparates(from)) {
      separator = Math.max(separator, pattern.lastIndexOf(BACKSLASH));
    }
    String directory = pattern.substring(0, separator + 1);
    return new TypedPattern(
        directory, tilde.resolve(from, directory), pattern.substring(separator + 1));
  }

  /// The files that fit, as the user would have typed them, sorted.
  List<String> plainFiles() throws IOException {
    // A file in its place is a directory that is missing, here as in any other path.
    if (!attributes(directory).isDirectory()) {
      throw new NoSuchFileException(typedDirectory);
    }
    return Wildcard.isIn(last) ? listed() : itself();
  }

  private List<String> itself() throws IOException {
    try {
      Path file = directory.resolve(last);
      return attributes(file).isRegularFile() ? List.of(typedDirectory + last) : List.of();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  private List<String> listed() throws IOException {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, this::fits)) {
      entries.forEach(entry -> found.add(typedDirectory + entry.getFileName()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
    return List.copyOf(found);
  }

  private boolean fits(Path entry) {
    Wildcard.Case letters =
        backslashSeparates(directory) ? Wildcard.Case.IGNORED : Wildcard.Case.MATTERS;
    return new Wildcard(last).matches(entry.getFileName().toString(), letters)
        && Files.isRegularFile(entry);
  }

  private static boolean backslashSeparates(Path path) {
    return path.getFileSystem().getSeparator().equals(BACKSLASH);
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }
}
