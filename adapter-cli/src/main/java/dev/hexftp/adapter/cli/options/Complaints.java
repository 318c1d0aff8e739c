package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.text.Spelling;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The messages about a command line that the parser does not understand. An option is named as
/// `--help` writes it.
final class Complaints {
  private static final String DASH = "-";

  private Complaints() {}

  static String of(ParameterException complaint) {
    return switch (complaint) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched().getFirst());
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          missing.getMissing().getFirst() instanceof OptionSpec option
              ? "a value is missing: " + label(option)
              : words(missing);
      case ParameterException other when other.getArgSpec() instanceof OptionSpec option ->
          isOption(other.getValue())
              ? "a value is missing: " + label(option)
              : label(option) + ": " + reason(other);
      case ParameterException other -> words(other);
    };
  }

  /// The text after `=` in an option that does not exist may well be a password.
  private static String unmatched(String word) {
    if (!word.startsWith(DASH)) {
      return "'" + word + "' is a word too many; after the flags come HOST and PORT";
    }
    String name = word.replaceFirst("(?s)=.*", "");
    List<String> similar = Spelling.near(name, names());
    String near =
        (similar.isEmpty()
                ? names().filter(known -> known.startsWith(name + DASH))
                : similar.stream())
            .collect(Collectors.joining(" or "));
    return "there is no option " + name + (near.isEmpty() ? "" : "; did you mean " + near + "?");
  }

  /// The parser takes the next option for the value of one that has none.
  private static boolean isOption(@Nullable String value) {
    return value != null && value.matches("--?[A-Za-z].*");
  }

  private static Stream<String> names() {
    return OptionTable.words()
        .flatMap(option -> option.forms().stream())
        .flatMap(form -> form.names().stream());
  }

  private static String label(OptionSpec option) {
    return Stream.concat(OptionTable.letters(), OptionTable.words())
        .flatMap(known -> known.forms().stream())
        .filter(form -> form.names().contains(option.longestName()))
        .map(CliOption.Form::label)
        .findFirst()
        .orElse(option.longestName());
  }

  /// The part of the parser's sentence that [Spec] has written: the value, and the kind that it
  /// does not have.
  private static String reason(ParameterException complaint) {
    String value = "'" + complaint.getValue() + "' ";
    String words = words(complaint);
    int begin = words.lastIndexOf(value);
    return begin < 0 ? words : words.substring(begin);
  }

  private static String words(ParameterException complaint) {
    return Option.of(complaint.getMessage()).getOrElse("it cannot be understood");
  }
}
