package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/// Takes ftp.exe's flags apart: letters may share a dash, and a letter with a value, which stands
/// behind a colon, ends its word. `-ins:FILE` is `-i -n -s:FILE`. `-4` and `-6`, which are ours,
/// are letters like any other.
///
/// The parser behind this knows no such rules. It gets one word per flag and `=` before a value:
/// `-i`, `-n`, `-s=FILE`.
final class FlagLetters {
  private static final String ALONE = "vdingaA?46";
  private static final String WITH_VALUE = "sxrbw";

  private FlagLetters() {}

  /// `arguments` with each flag in a word of its own, or none if there is a flag that ftp.exe does
  /// not have or a value is missing. Hosts and long options stay as they are.
  static Option<List<String>> spellOut(List<String> arguments) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("-") || argument.startsWith("--")) {
        words.add(argument.equals(LoginOptions.NETRC) ? argument + "=" : argument);
      } else if (!spellOut(argument, words)) {
        return Option.none();
      }
    }
    return Option.of(List.copyOf(words));
  }

  private static boolean spellOut(String argument, List<String> words) {
    for (int i = 1; i < argument.length(); i++) {
      char letter = argument.charAt(i);
      String rest = argument.substring(i + 1);
      if (WITH_VALUE.indexOf(letter) >= 0) {
        words.add("-" + letter + "=" + rest.substring(Math.min(1, rest.length())));
        return rest.startsWith(":") && rest.length() > 1;
      }
      if (ALONE.indexOf(letter) < 0) {
        return false;
      }
      words.add("-" + letter);
    }
    return argument.length() > 1;
  }
}
