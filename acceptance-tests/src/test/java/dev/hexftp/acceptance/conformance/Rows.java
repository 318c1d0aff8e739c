package dev.hexftp.acceptance.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Collects the rows of the page from wherever they stand.
final class Rows {
  /// Holds rows that tests of other modules prove, each followed by ` | Class.method`.
  static final String ELSEWHERE = "elsewhere.rows";

  /// Holds rows that no test proves, each followed by ` | REASON`.
  static final String UNPROVEN = "unproven.rows";

  private static final String DIRECTORY = "dev/hexftp/acceptance";
  private static final String ENDING = ".class";

  private Rows() {}

  /// All of them, in the order of the page.
  static List<Row> all() {
    return Stream.of(ofSessions(), ofAnnotations(), elsewhere(), unproven())
        .flatMap(rows -> rows)
        .sorted(
            Comparator.comparing((Row row) -> row.claim().sectionNumbers(), Arrays::compare)
                .thenComparing(row -> row.claim().subjects().getFirst()))
        .toList();
  }

  private static Stream<Row> ofSessions() {
    return SessionFile.all().stream()
        .flatMap(
            file ->
                file.claims().stream()
                    .map(claim -> new Row(claim, new Row.BySession(file.name()))));
  }

  private static Stream<Row> ofAnnotations() {
    return testClasses()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .sorted(Comparator.comparing(Method::toString))
        .flatMap(Rows::ofAnnotations);
  }

  private static Stream<Row> ofAnnotations(Method test) {
    var proof = new Row.ByTest(test.getDeclaringClass().getSimpleName() + "." + test.getName());
    return Arrays.stream(test.getAnnotationsByType(Conforms.class))
        .map(row -> new Row(Claim.of(row.value()), proof));
  }

  /// Those that tests of other modules prove.
  static Stream<Row> elsewhere() {
    return fromFile(ELSEWHERE, Row.ByTest::new);
  }

  private static Stream<Row> unproven() {
    return fromFile(UNPROVEN, Row.Unproven::new);
  }

  /// Makes a proof of the last field of a line.
  private interface Reading {
    Row.Proof of(String lastField);
  }

  private static Stream<Row> fromFile(String name, Reading reading) {
    return Resources.lines(name).stream()
        .map(
            line -> {
              int bar = line.lastIndexOf(" | ");
              return new Row(
                  Claim.of(line.substring(0, bar)), reading.of(line.substring(bar + 3).strip()));
            });
  }

  /// Our own test classes, which the compiler has put into one directory.
  private static Stream<Class<?>> testClasses() {
    Path classes = classDirectory();
    try (Stream<Path> files = Files.walk(classes.resolve(DIRECTORY))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(ENDING) && !name.endsWith("package-info.class"))
          .map(name -> name.substring(0, name.length() - ENDING.length()).replace('/', '.'))
          .sorted()
          .toList()
          .stream()
          .map(Rows::load);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Rows.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Path classDirectory() {
    try {
      return Path.of(Rows.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
