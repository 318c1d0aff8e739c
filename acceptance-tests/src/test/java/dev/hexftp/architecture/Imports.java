package dev.hexftp.architecture;

import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the sources import.
///
/// ArchUnit reads class files. They do not tell of an import that nothing uses, nor of one that
/// only a local variable or a comment uses. Rules about who may see whom are about these too.
final class Imports {
  private static final Pattern IMPORT = Pattern.compile("import (static )?(?<name>[\\w.$]+);");

  /// The imports of each source file, by its path below the source directory.
  private static final Map<String, List<Import>> ALL =
      sourceDirectories().flatMap(Imports::files).collect(toMap(Imports::keyOf, Imports::read));

  private static final JavaClasses TYPES =
      new ClassFileImporter()
          .importClasses(
              ALL.values().stream().flatMap(List::stream).map(Import::type).distinct().toList());

  private Imports() {}

  /// One line of a source file.
  ///
  /// @param place the file and the line, as ArchUnit writes them
  record Import(Class<?> type, String place) {
    JavaClass target() {
      return TYPES.get(type);
    }
  }

  /// The imports in the file of `type`; none for a nested type, so that nothing is told twice.
  ///
  /// @throws IllegalStateException if there is no such file: a check that reads nothing finds
  ///   nothing
  static List<Import> of(JavaClass type) {
    String file = type.getSource().orElseThrow().getFileName().orElseThrow();
    String key = type.getPackageName().replace('.', '/') + "/" + file;
    if (!ALL.containsKey(key)) {
      throw new IllegalStateException("no source file: " + key);
    }
    return type.isTopLevelClass() ? ALL.get(key) : List.of();
  }

  /// The directories of the program and of the fixtures.
  private static Stream<Path> sourceDirectories() {
    Path tests = Repository.ROOT.resolve("acceptance-tests/src/test/java");
    Path fixtures = tests.resolve(Imports.class.getPackageName().replace('.', '/') + "/fixture");
    Stream<Path> modules = Stream.of(Production.Module.values()).map(Imports::sourcesOf);
    return Stream.concat(modules, Stream.of(fixtures));
  }

  private static Path sourcesOf(Production.Module module) {
    return Repository.ROOT.resolve(module.directory()).resolve("src/main/java");
  }

  private static Stream<Path> files(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(path -> path.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String keyOf(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.substring(path.lastIndexOf("/java/") + "/java/".length());
  }

  private static List<Import> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return IntStream.range(0, lines.size())
          .boxed()
          .flatMap(i -> read(lines.get(i), "(%s:%d)".formatted(file.getFileName(), i + 1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Import> read(String line, String place) {
    Matcher matcher = IMPORT.matcher(line);
    if (!matcher.matches()) {
      return Stream.empty();
    }
    String name = matcher.group("name");
    String type = line.startsWith("import static ") ? outer(name) : name;
    return Stream.of(new Import(type(type), place));
  }

  /// The type that is called `name` in sources, where nested types are written like packages.
  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Imports.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      if (name.indexOf('.') < 0) {
        throw new IllegalStateException("imported but not there: " + name, e);
      }
      return type(outer(name) + "$" + name.substring(outer(name).length() + 1));
    }
  }

  private static String outer(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
