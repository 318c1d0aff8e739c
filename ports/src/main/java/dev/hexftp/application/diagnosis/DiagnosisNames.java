package dev.hexftp.application.diagnosis;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.text.WireText;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;

/// The facts that a diagnosis learns from the names in a listing: whether they are in UTF-8, and
/// one file for further questions.
final class DiagnosisNames {
  private Option<String> inAnotherEncoding = Option.none();
  private Option<CommandArgument> file = Option.none();

  /// Learns from a listing for people, in which it is uncertain where names begin.
  void takeLines(List<String> lines) {
    lines.forEach(line -> note(lastWord(line)));
  }

  private static String lastWord(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  /// Learns from a listing for programs: facts, a space, and the name (RFC 3659 §7.2).
  void takeEntries(List<String> entries) {
    for (String entry : entries) {
      int space = entry.indexOf(' ');
      String name = entry.substring(space + 1);
      note(name);
      if (space > 0 && isPlainFile(entry.substring(0, space))) {
        file = file.orElse(CommandArgument.of(name));
      }
    }
  }

  private static boolean isPlainFile(String facts) {
    return List.of(facts.toLowerCase(Locale.ROOT).split(";", -1)).contains("type=file");
  }

  private void note(String name) {
    if (!WireText.isUtf8(name)) {
      inAnotherEncoding = inAnotherEncoding.orElse(Option.of(name));
    }
  }

  /// A name that is not in UTF-8, if there is one.
  Option<String> inAnotherEncoding() {
    return inAnotherEncoding;
  }

  /// A plain file, if one is known.
  Option<CommandArgument> file() {
    return file;
  }
}
