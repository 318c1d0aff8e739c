package dev.hexftp.domain.manual;

import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Parameter;
import dev.hexftp.domain.shell.Parameter.Extent;
import dev.hexftp.domain.shell.Parameter.Presence;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The arguments of a command, on one line: `get remote-file [local-file]`. It comes from the
/// signature.
///
/// @param literal how words are written that are typed as they stand
/// @param label how words are written that stand for something
public record Synopsis(UnaryOperator<String> literal, UnaryOperator<String> label) {
  /// The same letters for all words.
  static final Synopsis PLAIN = new Synopsis(UnaryOperator.identity(), UnaryOperator.identity());

  /// The command called `name` with its arguments.
  public String of(CommandName name) {
    return Stream.concat(
            Stream.of(literal.apply(name.word())),
            name.signature().parameters().stream().map(this::of))
        .collect(Collectors.joining(" "));
  }

  private String of(Parameter<?> parameter) {
    return switch (parameter.presence()) {
      case Presence.Asked _ -> words(parameter);
      case Presence.Derived _, Presence.PresentServer _, Presence.Optional _ ->
          optional(parameter, words(parameter));
      case Presence.Named(String option) -> optional(parameter, choices(parameter, option + "="));
    };
  }

  private String words(Parameter<?> parameter) {
    String one =
        parameter.choices().isEmpty() ? label.apply(parameter.label()) : choices(parameter, "");
    return parameter.extent() == Extent.WORDS ? one + " ..." : one;
  }

  private String choices(Parameter<?> parameter, String prefix) {
    return parameter.choices().stream()
        .map(choice -> literal.apply(prefix + choice))
        .collect(Collectors.joining(" | "));
  }

  private static String optional(Parameter<?> parameter, String words) {
    return parameter.choices().isEmpty() ? "[" + words + "]" : "[ " + words + " ]";
  }
}
