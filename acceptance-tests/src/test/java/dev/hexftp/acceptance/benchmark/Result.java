package dev.hexftp.acceptance.benchmark;

import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files that have to be there after a workload, and not before: a client that is fast because
/// it has done nothing does not count.
///
/// @param side where it is
/// @param place a file, or a directory of which all files count
/// @param leastBytes how many bytes it has at least
record Result(Side side, String place, long leastBytes) {
  enum Side {
    LOCAL,
    SERVER
  }

  /// Nothing has to be there.
  static final Result NONE = new Result(Side.LOCAL, "nothing", 0);

  /// Takes away the results of an earlier run.
  void forget(Path local, RunningServer server) throws IOException {
    for (Path file : files(local, server)) {
      Files.delete(file);
    }
  }

  boolean isThere(Path local, RunningServer server) throws IOException {
    long bytes = 0;
    for (Path file : files(local, server)) {
      bytes += Files.size(file);
    }
    return bytes >= leastBytes;
  }

  private List<Path> files(Path local, RunningServer server) throws IOException {
    Path root =
        switch (side) {
          case LOCAL -> local.resolve(place);
          case SERVER -> server.home().resolve(place);
        };
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
