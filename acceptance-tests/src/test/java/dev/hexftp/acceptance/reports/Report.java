package dev.hexftp.acceptance.reports;

import static java.util.stream.Collectors.joining;

import dev.hexftp.acceptance.conformance.Dialect;
import dev.hexftp.acceptance.conformance.Performance;
import dev.hexftp.acceptance.conformance.SessionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A public report and the session that tries it. `reports/README.md` in the test resources
/// describes the files.
///
/// @param name of its file, without the ending
/// @param text the whole file
record Report(String name, String text) {
  private static final String ENDING = ".session";
  private static final String BLOCK = "= ";
  private static final String REPORT = "report ";
  private static final String TITLE = "title ";
  private static final String NOW = "now ";
  private static final String BEFORE = "before ";
  private static final List<String> OURS = List.of(REPORT, NOW, BEFORE);
  private static final String ADDRESS = "[\\w.-]+/[\\w.-]+#\\d+";

  /// All of them, by name.
  static List<Report> all() {
    try (Stream<Path> files = Files.list(directory())) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(Report::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory() {
    try {
      return Path.of(Objects.requireNonNull(Report.class.getResource("/reports")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Report of(Path file) {
    String name = file.getFileName().toString();
    try {
      return new Report(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where it was reported: `owner/project#number`.
  String address() {
    return said(REPORT).filter(it -> it.matches(ADDRESS)).orElseThrow(() -> missing(REPORT));
  }

  /// The project in whose tracker it stands: `owner/project`.
  String project() {
    return address().substring(0, address().indexOf('#'));
  }

  /// The behaviour of the server.
  String input() {
    return said(TITLE).orElseThrow(() -> missing(TITLE));
  }

  /// The behaviour of the program.
  String outcome() {
    return said(NOW).orElseThrow(() -> missing(NOW));
  }

  /// Its behaviour before it was mended; empty if it was right.
  Optional<String> before() {
    return said(BEFORE);
  }

  /// The session.
  Performance performance() {
    Stream<String> head = head().filter(line -> OURS.stream().noneMatch(line::startsWith));
    Stream<String> blocks = text.lines().dropWhile(line -> !line.startsWith(BLOCK));
    String session = Stream.concat(head, blocks).collect(joining("\n"));
    return new Performance(new SessionFile(name, session), Dialect.DEFAULT);
  }

  private Stream<String> head() {
    return text.lines().takeWhile(line -> !line.startsWith(BLOCK));
  }

  private Optional<String> said(String word) {
    return head()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .findFirst();
  }

  private IllegalArgumentException missing(String word) {
    return new IllegalArgumentException(name + ": no right line begins with: " + word);
  }

  @Override
  public String toString() {
    return name;
  }
}
