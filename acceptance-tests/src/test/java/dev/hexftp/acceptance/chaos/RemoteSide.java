package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.chaos.script.Given;
import dev.hexftp.acceptance.chaos.script.Tree;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The files of one run among those of its server.
///
/// @param prefix how all of their names begin
record RemoteSide(RunningServer server, String prefix) {
  void prepare(Given given) throws IOException {
    for (String directory : given.directories()) {
      server.makeDirectory(directory.substring(0, directory.length() - 1));
    }
    for (String path : given.remote().paths()) {
      server.put(path, given.remote().content(path).orElseThrow());
    }
  }

  /// Those that are there at this moment.
  Tree files() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (Path top : top()) {
      try (Stream<Path> all = Files.walk(top)) {
        for (Path each : all.filter(Files::isRegularFile).toList()) {
          files.put(server.home().relativize(each).toString(), Files.readAllBytes(each));
        }
      } catch (NoSuchFileException | UncheckedIOException gone) {
        // The server is still at work. The next look shows more.
      }
    }
    return Tree.of(files);
  }

  /// Deletes them.
  void clear() throws IOException {
    for (Path top : top()) {
      Desk.delete(top);
    }
  }

  private List<Path> top() throws IOException {
    try (Stream<Path> all = Files.list(server.home())) {
      return all.filter(each -> each.getFileName().toString().startsWith(prefix)).toList();
    }
  }
}
