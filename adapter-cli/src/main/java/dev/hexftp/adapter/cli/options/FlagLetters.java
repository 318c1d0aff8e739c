package dev.hexftp.adapter.cli.options;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes ftp.exe's flags apart: letters may share a dash, and a letter with a value, which follows
/// after a colon, ends its word. `-ins:FILE` is `-i -n -s:FILE`. `-4` and `-6`, which are ours, are
/// letters like any other.
///
/// The parser after this knows no such rules. It gets one word per flag and `=` before a value:
/// `-i`, `-n`, `-s=FILE`.
final class FlagLetters {
  private final Set<String> alone;

  /// Those with a value, with the placeholder for both.
  private final Map<String, String> withValue;

  private FlagLetters(Set<String> alone, Map<String, String> withValue) {
    this.alone = alone;
    this.withValue = withValue;
  }

  private static FlagLetters known() {
    Map<Boolean, List<CliOption.Form>> forms =
        OptionTable.letters()
            .flatMap(option -> option.forms().stream())
            .collect(
                Collectors.partitioningBy(form -> form.kind() instanceof CliOption.Kind.Nothing));
    return new FlagLetters(
        named(forms, true).flatMap(form -> form.names().stream()).collect(Collectors.toSet()),
        named(forms, false)
            .collect(Collectors.toMap(form -> form.names().getFirst(), CliOption.Form::label)));
  }

  private static Stream<CliOption.Form> named(
      Map<Boolean, List<CliOption.Form>> forms, boolean alone) {
    return forms.getOrDefault(alone, List.of()).stream();
  }

  /// `arguments` with each flag in a separate word, or the mistake: there is a flag that ftp.exe
  /// does not have, or a value is missing. Hosts and long options stay as they are.
  static Either<String, List<String>> spellOut(List<String> arguments) {
    FlagLetters known = known();
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("-") || argument.startsWith("--")) {
        words.add(argument.equals(LoginOptions.NETRC) ? argument + "=" : argument);
      } else {
        Option<String> complaint = known.spellOut(argument, words);
        if (complaint.isDefined()) {
          return complaint.toEither(List.copyOf(words)).swap();
        }
      }
    }
    return Either.right(List.copyOf(words));
  }

  /// Adds the flags of `argument` to `words`; the result is the mistake in it, if there is one.
  private Option<String> spellOut(String argument, List<String> words) {
    for (int i = 1; i < argument.length(); i++) {
      String name = "-" + argument.charAt(i);
      String rest = argument.substring(i + 1);
      String label = withValue.get(name);
      if (label != null) {
        words.add(name + "=" + rest.substring(Math.min(1, rest.length())));
        return Option.when(
            !rest.startsWith(":") || rest.length() == 1, "the flag is written " + label);
      }
      if (!alone.contains(name)) {
        return Option.of("there is no flag " + name);
      }
      words.add(name);
    }
    return Option.when(argument.length() == 1, "a flag has a letter after its dash");
  }
}
