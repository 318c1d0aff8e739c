package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The kinds of options that there are.
///
/// They are described by picocli's objects, not by its annotations: reading annotations would
/// double the time that a start takes.
final class Spec {
  /// Of at most nine digits that count, so that every one is an int.
  private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]{0,8}");

  private static final Pattern NUMBER = Pattern.compile("0*[0-9]{1,9}");

  private Spec() {}

  /// An option without a value.
  static OptionSpec alone(String... names) {
    return OptionSpec.builder(names).build();
  }

  /// An option with a text that is not empty.
  static OptionSpec text(String name) {
    return value(name, text -> Option.when(!text.isEmpty(), text), "is empty");
  }

  /// An option with a number from 1.
  static OptionSpec positive(String name) {
    return value(
        name,
        text -> Option.when(POSITIVE.matcher(text).matches(), () -> Integer.valueOf(text)),
        "is not a positive number");
  }

  /// An option with a number from 0 to `highest`.
  static OptionSpec number(String name, int highest) {
    return value(
        name,
        text ->
            Option.when(NUMBER.matcher(text).matches(), () -> Integer.valueOf(text))
                .filter(number -> number <= highest),
        "is not a number from 0 to " + highest);
  }

  /// An option with a time in seconds, from 1.
  static OptionSpec seconds(String name) {
    return value(
        name,
        text ->
            Option.when(
                POSITIVE.matcher(text).matches(), () -> Duration.ofSeconds(Integer.parseInt(text))),
        "is not a positive number");
  }

  /// An option with one of the words that are the keys of `meanings`.
  static OptionSpec choice(String name, Map<String, ?> meanings) {
    return value(
        name,
        text -> Option.of(meanings.get(text)),
        "is none of " + String.join(", ", new TreeMap<>(meanings).keySet()));
  }

  /// An option whose value `meaning` understands; `complaint` is said of any other one.
  static OptionSpec value(
      String name, Function<String, ? extends Option<?>> meaning, String complaint) {
    return OptionSpec.builder(name).type(Object.class).converters(of(meaning, complaint)).build();
  }

  /// The same for an option that may be given several times, each of which counts.
  static OptionSpec values(
      String name, Function<String, ? extends Option<?>> meaning, String complaint) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(Object.class)
        .converters(of(meaning, complaint))
        .build();
  }

  /// An option with a text that may be secret, so that nothing is said about it here.
  static OptionSpec untold(String name) {
    return OptionSpec.builder(name).type(String.class).build();
  }

  private static ITypeConverter<?> of(
      Function<String, ? extends Option<?>> meaning, String complaint) {
    return text ->
        meaning
            .apply(text)
            .<Object>map(value -> value)
            .getOrElseThrow(() -> new TypeConversionException("'" + text + "' " + complaint));
  }
}
