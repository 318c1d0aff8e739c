package dev.hexftp.acceptance.conformance;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.architecture.Repository;
import dev.hexftp.domain.shell.CommandName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing that has to be on the page is missing, and nothing on it is misspelt.
final class CoverageTest {
  @Test
  void each_command_flag_text_idiom_and_question_has_a_row() {
    Set<Subject> missing = required();

    missing.removeAll(subjectsOfRows());

    assertThat(missing).isEmpty();
  }

  @Test
  void the_subject_of_a_row_is_known() {
    Set<Subject> unknown = subjectsOfRows();

    unknown.removeAll(required());
    unknown.removeIf(subject -> subject.kind() == Subject.Kind.RULE);

    assertThat(unknown).isEmpty();
  }

  @Test
  void the_commands_are_those_of_the_grammar() {
    Set<String> commands =
        Arrays.stream(CommandName.values())
            .filter(CommandName::isFtpExe)
            .map(CommandName::word)
            .collect(toSet());

    assertThat(required())
        .filteredOn(subject -> subject.kind() == Subject.Kind.CMD)
        .extracting(Subject::name)
        .containsExactlyInAnyOrderElementsOf(commands);
  }

  @Test
  void tests_of_other_modules_that_are_named_are_there() {
    assertThat(Rows.elsewhere().map(Row::proof)).allSatisfy(CoverageTest::assertThere);
  }

  private static void assertThere(Row.Proof proof) throws IOException {
    assertThat(proof).isInstanceOf(Row.ByTest.class);
    String[] names = ((Row.ByTest) proof).name().split("\\.", 2);
    assertThat(names).as("Class.method").hasSize(2);
    try (Stream<Path> sources = Files.walk(Repository.ROOT)) {
      Path source =
          sources
              .filter(file -> file.endsWith(names[0] + ".java"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no such class: " + names[0]));
      assertThat(source).content().contains("void " + names[1] + "(");
    }
  }

  private static Set<Subject> required() {
    return RequiredSubject.all().stream()
        .map(RequiredSubject::subject)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<Subject> subjectsOfRows() {
    return Rows.all().stream()
        .flatMap(row -> row.claim().subjects().stream())
        .collect(toCollection(TreeSet::new));
  }
}
