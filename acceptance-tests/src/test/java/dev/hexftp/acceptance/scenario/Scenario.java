package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A script of a user with its expectations. `scenarios/README.md` describes the files.
///
/// @param name of its file, without directory and ending
/// @param script all of the file: the expectations are comments, so it runs as it is
record Scenario(String name, String script) {
  private static final String ENDING = ".ftp";

  /// The scenarios in the test resources, by name.
  static List<Scenario> all() {
    try (Stream<Path> files = Files.list(directory())) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(Scenario::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The scenario in the file `name` without its ending.
  static Scenario named(String name) {
    return read(directory().resolve(name + ENDING));
  }

  private static Scenario read(Path file) {
    try {
      String name = file.getFileName().toString();
      String script = Files.readString(file);
      return new Scenario(name.substring(0, name.length() - ENDING.length()), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    try {
      return Path.of(Objects.requireNonNull(Scenario.class.getResource("/scenarios")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The same with the address and the account of `server` in the place of `${HOST}` and so on.
  Scenario at(RunningServer server) {
    String filled =
        script
            .replace("${HOST}", server.host())
            .replace("${PORT}", String.valueOf(server.port()))
            .replace("${USER}", server.account().user())
            .replace("${PASSWORD}", server.account().password())
            .replace("${HOME}", server.homeOnServer());
    return new Scenario(name, filled);
  }

  /// The directives in its comments.
  Directives directives() {
    return Directives.of(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
