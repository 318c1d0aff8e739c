package dev.hexftp.acceptance.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.options.CliOption;
import dev.hexftp.adapter.cli.options.OptionTable;
import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The manual page and the tables in the documents have the options of the program.
class OptionTablesTest {
  private static final Path PAGE = Repository.ROOT.resolve("docs/ftp.1");
  private static final Path CONNECTIONS = Repository.ROOT.resolve("docs/connections.md");

  /// A section of a document, and its options.
  record Section(String name, List<OptionTable> tables) {
    private static Section of(String name, OptionTable... tables) {
      return new Section(name, List.of(tables));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_options_of_the_manual_page_are_those_of_the_program(OptionTable table)
      throws IOException {
    GeneratedDocument.check(PAGE, Markers.ROFF, "options " + table.name(), ManualOptions.of(table));
  }

  @ParameterizedTest
  @MethodSource("sections")
  void the_tables_of_options_are_those_of_the_program(Section section) throws IOException {
    GeneratedDocument.check(
        CONNECTIONS, Markers.MARKDOWN, section.name(), OptionRows.of(section.tables()));
  }

  /// Flags and options about a run have nothing to do with connections.
  @Test
  void every_option_about_connections_is_in_a_table_and_says_why() {
    Stream<OptionTable> tables = sections().flatMap(section -> section.tables().stream());

    assertThat(tables.toList())
        .containsExactlyInAnyOrder(
            Arrays.stream(OptionTable.values())
                .filter(table -> table != OptionTable.FLAGS && table != OptionTable.RUN)
                .toArray(OptionTable[]::new))
        .allSatisfy(
            table -> assertThat(table.options()).extracting(CliOption::reason).doesNotContain(""));
  }

  static Stream<Section> sections() {
    return Stream.of(
        Section.of("protection", OptionTable.TLS),
        Section.of("data connections", OptionTable.DATA),
        Section.of("ways to the server", OptionTable.ROUTE),
        Section.of("sessions that last", OptionTable.PATIENCE),
        Section.of("identity", OptionTable.LOGIN, OptionTable.SERVERS));
  }
}
