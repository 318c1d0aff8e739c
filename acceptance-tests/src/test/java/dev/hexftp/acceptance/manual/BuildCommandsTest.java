package dev.hexftp.acceptance.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The names in the documents' commands for Maven exist: tests, modules, profiles. The commands are
/// not run: each is a build.
final class BuildCommandsTest {
  private static final List<String> TEST_OPTIONS = List.of("-Dtest=", "-Dit.test=");

  @ParameterizedTest
  @MethodSource("commands")
  void the_tests_of_a_command_exist(String command) throws IOException {
    Set<String> classes = testClasses();
    for (String name : tests(command)) {
      String pattern = name.replace(".", "\\.").replace("*", ".*");
      assertThat(classes).as(command).anyMatch(known -> known.matches(pattern));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_modules_and_profiles_of_a_command_exist(String command) throws IOException {
    List<String> words = List.of(command.split(" +"));
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("-pl")) {
        assertThat(Repository.ROOT.resolve(words.get(i + 1))).as(command).isDirectory();
      }
      if (words.get(i).startsWith("-P")) {
        String profile = "<id>" + words.get(i).substring(2) + "</id>";
        assertThat(poms().anyMatch(pom -> pom.contains(profile))).as(command).isTrue();
      }
    }
  }

  /// A search that finds nothing would look the same.
  @Test
  void commands_and_tests_are_found() {
    assertThat(commands()).hasSizeGreaterThan(15);
    assertThat(commands().stream().flatMap(command -> tests(command).stream()))
        .hasSizeGreaterThan(10);
  }

  static List<String> commands() {
    return Examples.commands("mvn");
  }

  private static List<String> tests(String command) {
    return Stream.of(command.split(" +"))
        .flatMap(
            word ->
                TEST_OPTIONS.stream()
                    .filter(word::startsWith)
                    .map(option -> word.substring(option.length()).replace("'", "")))
        .flatMap(names -> Stream.of(names.split(",")))
        .filter(name -> !name.equals("none") && !name.equals("…"))
        .toList();
  }

  private static Stream<String> poms() throws IOException {
    List<String> poms = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(Repository.ROOT)) {
      for (Path module : modules) {
        if (Files.exists(module.resolve("pom.xml"))) {
          poms.add(Files.readString(module.resolve("pom.xml")));
        }
      }
    }
    poms.add(Files.readString(Repository.ROOT.resolve("pom.xml")));
    return poms.stream();
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Repository.ROOT)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
