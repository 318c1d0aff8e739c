package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes ftp.exe's flags apart: letters may share a dash, and a letter with a value, which stands
/// behind a colon, ends its word. `-ins:FILE` is `-i -n -s:FILE`. `-4` and `-6`, which are ours,
/// are letters like any other.
///
/// The parser behind this knows no such rules. It gets one word per flag and `=` before a value:
/// `-i`, `-n`, `-s=FILE`.
final class FlagLetters {
  private final Set<String> alone;
  private final Set<String> withValue;

  private FlagLetters(Map<Boolean, Set<String>> names) {
    this.alone = names.getOrDefault(true, Set.of());
    this.withValue = names.getOrDefault(false, Set.of());
  }

  private static FlagLetters known() {
    return new FlagLetters(
        OptionTable.letters()
            .flatMap(option -> option.forms().stream())
            .collect(
                Collectors.groupingBy(
                    form -> form.kind() instanceof CliOption.Kind.Nothing,
                    Collectors.flatMapping(form -> form.names().stream(), Collectors.toSet()))));
  }

  /// `arguments` with each flag in a word of its own, or none if there is a flag that ftp.exe does
  /// not have or a value is missing. Hosts and long options stay as they are.
  static Option<List<String>> spellOut(List<String> arguments) {
    FlagLetters known = known();
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("-") || argument.startsWith("--")) {
        words.add(argument.equals(LoginOptions.NETRC) ? argument + "=" : argument);
      } else if (!known.spellOut(argument, words)) {
        return Option.none();
      }
    }
    return Option.of(List.copyOf(words));
  }

  private boolean spellOut(String argument, List<String> words) {
    for (int i = 1; i < argument.length(); i++) {
      String name = "-" + argument.charAt(i);
      String rest = argument.substring(i + 1);
      if (withValue.contains(name)) {
        words.add(name + "=" + rest.substring(Math.min(1, rest.length())));
        return rest.startsWith(":") && rest.length() > 1;
      }
      if (!alone.contains(name)) {
        return false;
      }
      words.add(name);
    }
    return argument.length() > 1;
  }
}
