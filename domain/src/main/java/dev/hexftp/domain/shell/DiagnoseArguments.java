package dev.hexftp.domain.shell;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.shell.ParseResult.Asks;
import dev.hexftp.domain.shell.Question.Argument;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;

/// Reads the arguments of `diagnose`: where to, and an option, which may stand anywhere.
final class DiagnoseArguments {
  private static final String FORMAT = "--format=";

  private DiagnoseArguments() {}

  static ParseResult complete(PartialCommand draft) {
    List<String> options = draft.arguments().stream().filter(DiagnoseArguments::isOption).toList();
    return switch (options.size()) {
      case 0 -> complete(draft, ReportFormat.TEXT);
      case 1 ->
          format(options.getFirst())
              .fold(() -> ParseResult.wrongUsage(draft), format -> complete(draft, format));
      default -> ParseResult.wrongUsage(draft);
    };
  }

  private static boolean isOption(String word) {
    return word.startsWith("--");
  }

  private static Option<ReportFormat> format(String option) {
    return switch (option.toLowerCase(Locale.ROOT)) {
      case FORMAT + "text" -> Option.of(ReportFormat.TEXT);
      case FORMAT + "json" -> Option.of(ReportFormat.JSON);
      default -> Option.none();
    };
  }

  private static ParseResult complete(PartialCommand draft, ReportFormat format) {
    PartialCommand target = draft.without(DiagnoseArguments::isOption);
    if (target.count() > 0) {
      return ParseResult.orRejected(
          Destinations.of(target).map(to -> new ShellCommand.Diagnose(Option.of(to), format)));
    }
    return draft
        .situation()
        .server()
        .fold(
            () -> new Asks(Argument.HOST, draft),
            _ ->
                ParseResult.understood(
                    new ShellCommand.Diagnose(Option.<Destination>none(), format)));
  }
}
