package dev.hexftp.acceptance.manual;

import static java.util.stream.Collectors.joining;

import dev.hexftp.adapter.cli.options.CliOption;
import dev.hexftp.adapter.cli.options.CliOption.Form;
import dev.hexftp.adapter.cli.options.CliOption.Kind;
import dev.hexftp.adapter.cli.options.OptionTable;
import java.util.List;
import java.util.stream.Stream;

/// Options as a table in Markdown: the form, the default, and the reason.
final class OptionRows {
  private static final String HEAD =
      """

      | option | default | why |
      |---|---|---|
      """;

  private OptionRows() {}

  static String of(List<OptionTable> tables) {
    return HEAD
        + tables.stream()
            .flatMap(table -> table.options().stream())
            .map(OptionRows::row)
            .collect(joining())
        + "\n";
  }

  private static String row(CliOption option) {
    return "| %s | %s | %s |\n"
        .formatted(
            option.forms().stream().flatMap(OptionRows::typed).collect(joining(", ")),
            cell(standard(option)),
            cell(option.reason()));
  }

  private static Stream<String> typed(Form form) {
    return form.names().stream().map(name -> "`" + cell(name + form.value()) + "`");
  }

  private static String standard(CliOption option) {
    boolean word =
        option.forms().getFirst().kind() instanceof Kind.Choice && !option.usual().isEmpty();
    return Stream.of(word ? "`" + option.usual() + "`" : option.usual(), option.remark())
        .filter(text -> !text.isEmpty())
        .collect(joining("; "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
