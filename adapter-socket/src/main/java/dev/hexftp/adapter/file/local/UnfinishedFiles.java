package dev.hexftp.adapter.file.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The files that are of no use as they are: temporary ones, and new ones that have not got a byte.
/// The end of the process, which comes in a separate thread, finds here the files to delete.
final class UnfinishedFiles {
  private final Set<Path> paths = ConcurrentHashMap.newKeySet();
  private final OpenEnds ends = new OpenEnds();

  /// The local ends of the transfers that are not finished.
  OpenEnds ends() {
    return ends;
  }

  void add(Path path) {
    paths.add(path);
  }

  /// Forgets a file that is to stay.
  void remove(Path path) {
    paths.remove(path);
  }

  /// Deletes a file, and remembers it if that is not possible now.
  void delete(Path path) {
    try {
      Files.deleteIfExists(path);
      paths.remove(path);
    } catch (IOException _) {
      // Its name shows its purpose, and no caller waits for an answer.
    }
  }

  void deleteAll() {
    paths.forEach(this::delete);
  }
}
