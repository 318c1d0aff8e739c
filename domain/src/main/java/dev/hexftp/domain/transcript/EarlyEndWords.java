package dev.hexftp.domain.transcript;

import dev.hexftp.domain.notice.BrokenTransfer;
import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.text.VisibleText;
import java.util.List;
import java.util.stream.Collectors;

/// The words for the work that the end of the program breaks off: one line, nothing if nothing was
/// under way.
final class EarlyEndWords {
  private static final int MOST_CHARS = 200;

  private EarlyEndWords() {}

  static List<Phrase> of(Notice.EndedEarly end) {
    if (end.command().isEmpty() && end.transfers().isEmpty()) {
      return List.of();
    }
    String during = end.command().fold(() -> "", command -> " during " + quoted(command));
    String broken =
        end.transfers().stream().map(EarlyEndWords::of).collect(Collectors.joining(", and "));
    String line = "ended by " + of(end.cause()) + during + (broken.isEmpty() ? "" : ": " + broken);
    return List.of(Phrase.diagnostic(line));
  }

  private static String of(EndCause cause) {
    return switch (cause) {
      case INTERRUPTED -> "SIGINT";
      case TERMINATED -> "SIGTERM";
      case HUNG_UP -> "SIGHUP";
      case INTERNAL_ERROR -> "an internal error";
      case TOO_FEW_FILES -> "the limit of open files (ulimit -n)";
    };
  }

  private static String of(BrokenTransfer transfer) {
    return quoted(transfer.file())
        + " was broken off after "
        + transfer.moved().bytes()
        + " bytes; "
        + switch (transfer.direction()) {
          case SENT -> "the server may have kept a part";
          case RECEIVED ->
              transfer.keptHere() ? "these bytes stay in it" : "nothing of it was kept";
        };
  }

  private static String quoted(String text) {
    String shown = VisibleText.of(text);
    return "'" + (shown.length() > MOST_CHARS ? shown.substring(0, MOST_CHARS) + "…" : shown) + "'";
  }
}
