package dev.hexftp.domain.transcript;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.FailedFile;
import dev.hexftp.domain.text.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The last words of a command for many files of which some have failed: which, and how many.
/// Servers refuse without naming the file.
final class IncompleteWords {
  private static final Map<String, String> PARTICIPLES =
      Map.of("mget", "fetched", "mput", "sent", "mdelete", "deleted");

  private IncompleteWords() {}

  static List<Phrase> of(Failure.Incomplete incomplete) {
    String command = incomplete.command();
    return Stream.concat(
            incomplete.files().stream().map(file -> command + ": " + named(command, file)),
            Stream.of(command + ": " + counted(incomplete)))
        .map(VisibleText::of)
        .map(Phrase::diagnostic)
        .toList();
  }

  private static String named(String command, FailedFile file) {
    return "'"
        + file.name()
        + "' was not "
        + PARTICIPLES.getOrDefault(command, "listed")
        + code(file.why());
  }

  /// The code of a refusal, by which it can be looked up.
  private static String code(Failure why) {
    return why instanceof Failure.Refused(_, var reply) ? " (" + reply.code().value() + ")" : "";
  }

  private static String counted(Failure.Incomplete incomplete) {
    return incomplete.failed()
        + " failed, "
        + incomplete.done()
        + " done"
        + (incomplete.untried() > 0 ? ", " + incomplete.untried() + " not tried" : "");
  }
}
