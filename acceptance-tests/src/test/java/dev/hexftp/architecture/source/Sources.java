package dev.hexftp.architecture.source;

import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The source files below some directories, read once.
public final class Sources {
  private final Map<String, SourceFile> files;

  private Sources(Map<String, SourceFile> files) {
    this.files = files;
  }

  /// All source files below `directories`, each of which is the root of its packages.
  public static Sources below(List<Path> directories) {
    Map<String, SourceFile> files = new HashMap<>();
    Compilation.read(
        directories.stream().flatMap(Sources::javaFiles).toList(),
        (compilation, unit) -> files.put(keyOf(unit, compilation), read(compilation, unit)));
    return new Sources(Map.copyOf(files));
  }

  /// The findings of `search` in the file called `name` of the package `packageName`.
  public List<Finding> findings(String packageName, String name, Search search) {
    return file(packageName, name).findings().getOrDefault(search, List.of());
  }

  /// The types that are named in the file called `name` of the package `packageName`.
  public List<Mention> mentions(String packageName, String name) {
    return file(packageName, name).mentions();
  }

  /// How many lines the file called `name` of the package `packageName` has.
  public int lines(String packageName, String name) {
    return file(packageName, name).lines();
  }

  /// The binary names of all types that are named anywhere.
  public List<String> mentioned() {
    return files.values().stream()
        .flatMap(file -> file.mentions().stream())
        .map(Mention::type)
        .distinct()
        .toList();
  }

  private SourceFile file(String packageName, String name) {
    SourceFile file = files.get(key(packageName, name));
    if (file == null) {
      throw new IllegalStateException("no source file: " + key(packageName, name));
    }
    return file;
  }

  private static SourceFile read(Compilation compilation, CompilationUnitTree unit) {
    Map<Search, List<Finding>> findings =
        Arrays.stream(Search.values())
            .collect(toMap(search -> search, search -> search.finder().in(compilation, unit)));
    return new SourceFile(
        (int) unit.getLineMap().getLineNumber(textOf(unit).length() - 1),
        findings,
        new Mentions().of(compilation, unit));
  }

  private static String textOf(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(path -> path.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String keyOf(CompilationUnitTree unit, Compilation compilation) {
    return key(String.valueOf(unit.getPackageName()), compilation.nameOf(unit));
  }

  private static String key(String packageName, String name) {
    return packageName + "/" + name;
  }
}
