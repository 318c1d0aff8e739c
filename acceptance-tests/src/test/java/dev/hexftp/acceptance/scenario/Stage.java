package dev.hexftp.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.program.RunAssert;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server and a program, between which scenarios are played.
///
/// @param program in an empty folder
record Stage(RunningServer server, FtpProgram program) {
  /// Plays `scenario` and checks what it expects, and what every scenario expects: local files of
  /// which it says nothing have not changed, and nothing else has appeared beside them.
  void play(Scenario scenario, Route route, FrontEnd frontEnd) throws IOException {
    Scenario filled = scenario.at(server);
    Directives directives = filled.directives();
    for (Given given : directives.given()) {
      prepare(given);
    }
    Run run = frontEnd.run(program, route.firstLines() + filled.script(), directives.flags());
    check(run, directives.expectations());
    for (Expectations.OfFile expected : directives.expectations().files()) {
      check(expected);
    }
    for (Given given : directives.given()) {
      checkUnchanged(given, directives.expectations());
    }
    assertThat(localNames()).as("in the local folder").isEqualTo(expectedLocalNames(directives));
  }

  private void prepare(Given given) throws IOException {
    switch (given) {
      case Given.File(Place place, Content content) -> {
        if (place.side() == Place.Side.REMOTE) {
          server.put(place.name(), content.bytes());
        } else {
          Files.createDirectories(path(place).getParent());
          Files.write(path(place), content.bytes());
        }
      }
      case Given.Folder(Place place) -> {
        if (place.side() == Place.Side.REMOTE) {
          server.makeFolder(place.name());
        } else {
          Files.createDirectories(path(place));
        }
      }
    }
  }

  private static void check(Run run, Expectations expected) {
    RunAssert about =
        RunAssert.assertThat(run)
            .exitsWith(expected.exitStatus())
            .shows(expected.shown())
            .warns(expected.warnings());
    expected.hidden().forEach(about::showsNoLine);
  }

  private void check(Expectations.OfFile expected) throws IOException {
    Path path = path(expected.place());
    var about = assertThat(path).as(expected.place().toString());
    switch (expected) {
      case Expectations.Holds(_, Content content) -> about.hasBinaryContent(content.bytes());
      case Expectations.Equals(_, Place other) ->
          about.hasDigest("SHA-256", Digest.of(path(other)));
      case Expectations.IsFolder _ -> about.isDirectory();
      case Expectations.Absent _ -> about.doesNotExist();
    }
  }

  private void checkUnchanged(Given given, Expectations expectations) {
    boolean mentioned =
        expectations.files().stream().anyMatch(e -> e.place().equals(given.place()));
    if (!mentioned && given instanceof Given.File(Place place, Content content)) {
      assertThat(path(place)).as(place + ", unchanged").hasBinaryContent(content.bytes());
    }
  }

  private Set<String> localNames() throws IOException {
    try (Stream<Path> files = Files.list(program.folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> expectedLocalNames(Directives directives) {
    Stream<Place> given = directives.given().stream().map(Given::place);
    Stream<Place> expected =
        directives.expectations().files().stream().map(Expectations.OfFile::place);
    Set<Place> absent =
        directives.expectations().files().stream()
            .filter(e -> e instanceof Expectations.Absent)
            .map(Expectations.OfFile::place)
            .collect(Collectors.toSet());
    return Stream.concat(given, expected)
        .filter(place -> place.side() == Place.Side.LOCAL && !absent.contains(place))
        .map(Place::topName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Path path(Place place) {
    Path folder =
        switch (place.side()) {
          case LOCAL -> program.folder();
          case REMOTE -> server.home();
        };
    return folder.resolve(place.name());
  }
}
