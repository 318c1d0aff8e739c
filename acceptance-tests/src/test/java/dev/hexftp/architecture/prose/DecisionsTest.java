package dev.hexftp.architecture.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each decision has a number, a status and a date, and stands in the list of all.
final class DecisionsTest {
  private static final Path DIRECTORY = Repository.ROOT.resolve("docs/adr");

  private static final Pattern HEAD =
      Pattern.compile(
          """
          # (?<number>\\d+)\\. .+

          - Status: (?:accepted|superseded by \\[ADR \\d+]\\((?<successor>[^)]+)\\))
          - Date: (?<date>\\d{4}-\\d\\d-\\d\\d)(?:, changed \\d{4}-\\d\\d-\\d\\d: .+)?

          """);

  @ParameterizedTest
  @MethodSource("decisions")
  void a_decision_begins_with_number_status_and_date(Path decision) throws IOException {
    Matcher head = head(decision);

    assertThat(Integer.parseInt(head.group("number"))).isEqualTo(numberOf(decision));
    if (head.group("successor") != null) {
      assertThat(DIRECTORY.resolve(head.group("successor"))).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void a_decision_stands_in_the_list(Path decision) {
    assertThat(DIRECTORY.resolve("README.md"))
        .content()
        .contains("| [%04d](%s) |".formatted(numberOf(decision), decision.getFileName()));
  }

  @Test
  void decisions_are_numbered_in_the_order_of_their_dates() throws IOException {
    List<Path> decisions = decisions().toList();
    LocalDate last = LocalDate.MIN;
    for (int i = 0; i < decisions.size(); i++) {
      LocalDate date = LocalDate.parse(head(decisions.get(i)).group("date"));
      assertThat(numberOf(decisions.get(i))).isEqualTo(i + 1);
      assertThat(date).isAfterOrEqualTo(last);
      last = date;
    }
    assertThat(decisions).hasSizeGreaterThan(20);
  }

  static Stream<Path> decisions() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList().stream();
    }
  }

  private static int numberOf(Path decision) {
    return Integer.parseInt(String.valueOf(decision.getFileName()).substring(0, 4));
  }

  private static Matcher head(Path decision) throws IOException {
    Matcher head = HEAD.matcher(Files.readString(decision));
    assertThat(head.lookingAt())
        .as("%s begins with '# N. Title', '- Status: …' and '- Date: …'", decision)
        .isTrue();
    return head;
  }
}
