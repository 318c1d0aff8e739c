package dev.hexftp.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The names of code in documents exist.
class NamesInDocumentsTest {
  /// `Type`, `Type.member`, `Type#member`, `Type.member()`, `Type.Nested`. A word in capitals is a
  /// command of FTP.
  private static final Pattern TYPE =
      Pattern.compile("(?<type>[A-Z]\\w*[a-z]\\w*)(?:[.#](?<member>\\w+)(?:\\(.*\\))?)?");

  /// A package, with or without the common prefix of all.
  private static final Pattern PACKAGE =
      Pattern.compile(
          "(?:dev\\.hexftp\\.)?(?<name>(?:domain|ports|application|adapter)(?:\\.[a-z]+)+|bootstrap)"
              + "(?:\\.\\*)?");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\|[^|]*\\|(?<types>[^|]*`[A-Z][^|]*)\\|(?<packages>[^|]*`(?:domain|application|adapter|bootstrap)[^|]*)\\|");

  private static final List<String> MODULES =
      List.of("java.base", "java.logging", "jdk.net", "jdk.unsupported");

  private static final Set<String> FOREIGN = foreignTypes();
  private static final Set<String> OF_TESTS = fileNames();

  @ParameterizedTest
  @MethodSource("documents")
  void every_type_in_backticks_exists(Path document) {
    for (String code : Documents.codeIn(document)) {
      Matcher matcher = TYPE.matcher(code);
      if (matcher.matches()) {
        assertThat(exists(matcher.group("type"), matcher.group("member")))
            .as(
                "`%s` in %s is neither a type of ours nor one of the JDK or of a library that we"
                    + " use",
                code, document)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_package_in_backticks_exists(Path document) {
    for (String code : Documents.codeIn(document)) {
      Matcher matcher = PACKAGE.matcher(code);
      if (matcher.matches()) {
        String name = "dev.hexftp." + matcher.group("name");
        assertThat(Production.CLASSES.stream().map(JavaClass::getPackageName))
            .as("`%s` in %s is no package", code, document)
            .anyMatch(known -> (known + ".").startsWith(name + "."));
      }
    }
  }

  /// A row of a table that ends with packages: the types before them live there.
  @Test
  void types_are_where_the_architecture_says() {
    List<String> rows =
        Documents.textOf(Repository.ROOT.resolve("docs/architecture.md"))
            .lines()
            .filter(line -> PLACE.matcher(line).matches())
            .toList();

    assertThat(rows).hasSizeGreaterThan(10);
    for (String row : rows) {
      Matcher place = PLACE.matcher(row);
      assertThat(place.matches()).isTrue();
      Set<String> packages = namesIn(place.group("packages"));
      for (String type : namesIn(place.group("types"))) {
        assertThat(packages)
            .as("`%s` lives in none of the packages of its row: %s", type, row)
            .containsAnyElementsOf(packagesOf(type));
      }
    }
  }

  private static Set<String> namesIn(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).collect(toSet());
  }

  /// Where the type `name` lives, or the type that has the member: `Type.member`.
  private static Set<String> packagesOf(String name) {
    int dot = name.indexOf('.');
    String type = dot < 0 ? name : name.substring(0, dot);
    return Production.CLASSES.stream()
        .filter(known -> known.getSimpleName().equals(type))
        .filter(known -> dot < 0 || hasMember(known, name.substring(dot + 1)))
        .map(known -> known.getPackageName().substring("dev.hexftp.".length()))
        .collect(toSet());
  }

  /// A test that finds nothing to check would look the same.
  @Test
  void names_are_found() {
    assertThat(Documents.all().stream().flatMap(document -> Documents.codeIn(document).stream()))
        .filteredOn(code -> TYPE.matcher(code).matches())
        .hasSizeGreaterThan(100);
  }

  /// All but the page that quotes the output of the program.
  static Stream<Path> documents() {
    return Documents.all().stream().filter(document -> !document.endsWith("conformance.md"));
  }

  private static boolean exists(String type, String member) {
    List<JavaClass> ours =
        Production.CLASSES.stream().filter(known -> known.getSimpleName().equals(type)).toList();
    return ours.isEmpty()
        ? FOREIGN.contains(type) || OF_TESTS.contains(type)
        : member == null || ours.stream().anyMatch(known -> hasMember(known, member));
  }

  private static boolean hasMember(JavaClass type, String name) {
    return type.getAllMembers().stream().map(JavaMember::getName).anyMatch(name::equals)
        || Production.CLASSES.contain(type.getName() + "$" + name);
  }

  private static Set<String> fileNames() {
    try (Stream<Path> files = Files.walk(Repository.ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> foreignTypes() {
    FileSystem platform = FileSystems.getFileSystem(URI.create("jrt:/"));
    Stream<String> ofPlatform =
        MODULES.stream().flatMap(module -> classFiles(platform.getPath("modules", module)));
    Stream<String> ofLibraries =
        SourceConditions.namedAnywhere().map(NamesInDocumentsTest::simpleName);
    return Stream.concat(ofPlatform, ofLibraries).collect(toSet());
  }

  private static Stream<String> classFiles(Path module) {
    try (Stream<Path> files = Files.walk(module)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".class"))
          .map(name -> simpleName(name.substring(0, name.length() - ".class".length())))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String simpleName(String binaryName) {
    return binaryName.substring(
        Math.max(binaryName.lastIndexOf('$'), binaryName.lastIndexOf('.')) + 1);
  }
}
