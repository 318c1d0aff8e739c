package dev.hexftp.acceptance.manual;

import static java.util.stream.Collectors.joining;

import dev.hexftp.adapter.cli.options.CliOption;
import dev.hexftp.adapter.cli.options.CliOption.Form;
import dev.hexftp.adapter.cli.options.OptionTable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The options in the manual page.
final class ManualOptions {
  /// A placeholder of a value, or text that is typed as it stands. Brackets and bars are neither.
  private static final Pattern PIECE =
      Pattern.compile("(?<placeholder>[A-Z]+)|(?<typed>[^A-Z\\[\\]|]+)|.");

  private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]+");

  private ManualOptions() {}

  static String of(OptionTable table) {
    return table.options().stream().map(ManualOptions::entry).collect(joining());
  }

  private static String entry(CliOption option) {
    String text = (option.told() + " " + option.more()).strip();
    return ".TP\n"
        + option.forms().stream().map(ManualOptions::label).collect(joining(", "))
        + "\n"
        + withPlaceholders(Roff.paragraph(text), option);
  }

  private static String label(Form form) {
    return form.names().stream().map(Roff::bold).collect(joining(", ")) + value(form.value());
  }

  private static String value(String value) {
    return PIECE
        .matcher(value)
        .results()
        .map(
            piece -> {
              if (piece.group("placeholder") != null) {
                return Roff.italic(piece.group());
              }
              return piece.group("typed") == null ? piece.group() : Roff.bold(piece.group());
            })
        .collect(joining());
  }

  private static String withPlaceholders(String text, CliOption option) {
    String marked = text;
    for (Form form : option.forms()) {
      for (MatchResult word : PLACEHOLDER.matcher(form.value()).results().toList()) {
        marked = marked.replaceAll("\\b" + word.group() + "\\b", "\\\\fI$0\\\\fR");
      }
    }
    return marked;
  }
}
