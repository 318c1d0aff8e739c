package dev.hexftp.acceptance.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The directories between which a test moves files.
///
/// @param local the directory of the program, empty at first
/// @param remote the server with the other directory, unless it is one that has no files
public record BothSides(Path local, Optional<RunningServer> remote) {
  /// Makes the files that are there before.
  public void prepare(List<Given> given) throws IOException {
    for (Given each : given) {
      prepare(each);
    }
  }

  private void prepare(Given given) throws IOException {
    switch (given) {
      case Given.File(Place place, Content content) -> {
        if (place.side() == Place.Side.REMOTE) {
          server().put(place.name(), content.bytes());
        } else {
          Files.createDirectories(path(place).getParent());
          Files.write(path(place), content.bytes());
        }
      }
      case Given.Directory(Place place) -> {
        if (place.side() == Place.Side.REMOTE) {
          server().makeDirectory(place.name());
        } else {
          Files.createDirectories(path(place));
        }
      }
    }
  }

  /// Checks the expectations of this test, and those of every test: files that were there and are
  /// not mentioned have not changed, and nothing else has appeared in the local directory.
  public void check(List<Given> given, List<Expected> expected) throws IOException {
    for (Expected each : expected) {
      check(each);
    }
    for (Given each : given) {
      checkUnchanged(each, expected);
    }
    assertThat(localNames())
        .as("in the local folder")
        .isEqualTo(expectedLocalNames(given, expected));
  }

  private void check(Expected expected) throws IOException {
    Path path = path(expected.place());
    var about = assertThat(path).as(expected.place().toString());
    switch (expected) {
      case Expected.Holds(_, Content content) -> about.hasBinaryContent(content.bytes());
      case Expected.Equals(_, Place other) -> about.hasDigest("SHA-256", Digest.of(path(other)));
      case Expected.IsDirectory _ -> about.isDirectory();
      case Expected.Absent _ -> about.doesNotExist();
    }
  }

  private void checkUnchanged(Given given, List<Expected> expected) {
    boolean mentioned = expected.stream().anyMatch(e -> e.place().equals(given.place()));
    if (!mentioned && given instanceof Given.File(Place place, Content content)) {
      assertThat(path(place)).as(place + ", unchanged").hasBinaryContent(content.bytes());
    }
  }

  private Set<String> localNames() throws IOException {
    try (Stream<Path> files = Files.list(local)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> expectedLocalNames(List<Given> given, List<Expected> expected) {
    Set<Place> absent =
        expected.stream()
            .filter(e -> e instanceof Expected.Absent)
            .map(Expected::place)
            .collect(Collectors.toSet());
    return Stream.concat(given.stream().map(Given::place), expected.stream().map(Expected::place))
        .filter(place -> place.side() == Place.Side.LOCAL && !absent.contains(place))
        .map(Place::topName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Path path(Place place) {
    Path directory =
        switch (place.side()) {
          case LOCAL -> local;
          case REMOTE -> server().home();
        };
    return directory.resolve(place.name());
  }

  private RunningServer server() {
    return remote.orElseThrow(() -> new IllegalArgumentException("this server has no files"));
  }
}
