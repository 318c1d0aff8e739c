package dev.hexftp.acceptance.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.options.CliOption.Form;
import dev.hexftp.adapter.cli.options.CliOption.Kind;
import dev.hexftp.adapter.cli.options.Invocation;
import dev.hexftp.adapter.cli.options.InvocationReader;
import dev.hexftp.adapter.cli.options.OptionTable;
import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The errors of the command line: each option that takes a value is read without one and with a
/// value that means nothing. The table in the documents holds the program's answers.
class OptionErrorsTest {
  private static final Path PAGE = Repository.ROOT.resolve("docs/messages-options.md");

  /// No option has a use for it, except those that take any text.
  private static final String NONSENSE = "?\t?";

  @Test
  void the_errors_in_the_documents_are_those_of_the_program() throws IOException {
    String rows =
        forms().map(form -> row(form, "") + row(form, NONSENSE)).collect(Collectors.joining())
            + Stream.of(
                    "--no-such-option=secret", "--versoin", "--password=secret", "-Q", "a b c d")
                .map(typed -> cells(typed, complaint(typed.split(" ", -1))))
                .collect(Collectors.joining());

    GeneratedDocument.check(
        PAGE, Markers.MARKDOWN, "errors", "\n| typed | printed |\n|---|---|\n" + rows + "\n");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void an_option_without_its_value_is_shown_with_the_placeholder_of_the_value(Form form) {
    assertThat(complaint(form.names().getLast())).endsWith("a value is missing: " + form.label());
  }

  static Stream<Form> forms() {
    return Arrays.stream(OptionTable.values())
        .flatMap(table -> table.options().stream())
        .flatMap(option -> option.forms().stream())
        .filter(form -> form.names().getLast().startsWith("--"))
        .filter(
            form -> !(form.kind() instanceof Kind.Nothing || form.kind() instanceof Kind.Untold));
  }

  private static String row(Form form, String value) {
    String typed = form.names().getLast() + (value.isEmpty() ? "" : "=" + value);
    String complaint = complaint(typed);
    return complaint.isEmpty() ? "" : cells(typed, complaint);
  }

  private static String cells(String typed, String complaint) {
    return "| `%s` | `ftp: %s` |\n"
        .formatted(
            typed.replace("\t", "⇥").replace("|", "\\|"),
            complaint.replace("\t", "\\x09").replace("|", "\\|"));
  }

  /// The complaint about `arguments`; empty if there is none.
  private static String complaint(String... arguments) {
    return switch (InvocationReader.read(List.of(arguments))) {
      case Invocation.InvalidOption(String complaint) -> complaint;
      case Invocation.UsageError(_, String complaint) -> complaint;
      case Invocation.ShowHelp _, Invocation.ShowVersion _, Invocation.ShowUsage _ -> "";
      case Invocation.InvalidHost _, Invocation.Run _ -> "";
    };
  }
}
