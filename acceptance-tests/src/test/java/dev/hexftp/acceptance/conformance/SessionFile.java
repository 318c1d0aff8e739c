package dev.hexftp.acceptance.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A session as it is written down, for both dialects. `conformance/README.md` describes the files.
///
/// @param name of its file, without directory and ending
public record SessionFile(String name, String text) {
  private static final String ENDING = ".session";
  private static final String ROW = "row ";

  /// The sessions in the test resources, by name.
  static List<SessionFile> all() {
    try (Stream<Path> files = Files.list(Resources.DIRECTORY)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(SessionFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SessionFile read(Path file) {
    String name = file.getFileName().toString();
    return new SessionFile(
        name.substring(0, name.length() - ENDING.length()), Resources.text(name));
  }

  /// The session with each `${NAME}` in `values` replaced.
  SessionFile filled(Map<String, String> values) {
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("${" + value.getKey() + "}", value.getValue());
    }
    return new SessionFile(name, filled);
  }

  /// Its text for one dialect.
  ///
  /// @throws IllegalArgumentException naming the line that makes no sense
  Session in(Dialect dialect) {
    return new SessionReader(name).read(text.lines().flatMap(line -> only(dialect, line)).toList());
  }

  /// A line with a mark belongs to one dialect.
  private static Stream<String> only(Dialect dialect, String line) {
    for (Dialect each : Dialect.values()) {
      String mark = "[" + each.word() + "] ";
      if ((line + " ").startsWith(mark)) {
        return each == dialect
            ? Stream.of(line.substring(Math.min(line.length(), mark.length())))
            : Stream.empty();
      }
    }
    return Stream.of(line);
  }

  /// Its claims.
  List<Claim> claims() {
    return text.lines()
        .takeWhile(line -> !line.startsWith(SessionReader.BLOCK))
        .filter(line -> line.startsWith(ROW))
        .map(line -> Claim.of(line.substring(ROW.length())))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
