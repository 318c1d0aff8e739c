package dev.hexftp.adapter.cli.options;

import dev.hexftp.adapter.cli.options.CliOption.Form;
import dev.hexftp.adapter.cli.options.CliOption.Kind;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// Describes the options to the parser.
///
/// That is done by picocli's objects, not by its annotations: reading annotations would double the
/// time that a start takes.
final class Spec {
  /// Of at most nine digits that count, so that every one is an int.
  private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]{0,8}");

  private static final Pattern NUMBER = Pattern.compile("0*[0-9]{1,9}");
  private static final String NOT_POSITIVE = "is not a positive number";

  private Spec() {}

  /// Everything that can be typed for `option`.
  static Stream<OptionSpec> of(CliOption option) {
    return option.forms().stream().map(Spec::of);
  }

  private static OptionSpec of(Form form) {
    OptionSpec.Builder spec = OptionSpec.builder(form.names().toArray(String[]::new));
    return switch (form.kind()) {
      case Kind.Nothing() -> spec.build();
      case Kind.Untold() -> spec.type(String.class).build();
      case Kind.Text() -> one(spec, text -> Option.when(!text.isEmpty(), text), "is empty");
      case Kind.Positive() ->
          one(
              spec,
              text -> Option.when(POSITIVE.matcher(text).matches(), () -> Integer.valueOf(text)),
              NOT_POSITIVE);
      case Kind.UpTo(int highest) ->
          one(
              spec,
              text ->
                  Option.when(NUMBER.matcher(text).matches(), () -> Integer.valueOf(text))
                      .filter(number -> number <= highest),
              "is not a number from 0 to " + highest);
      case Kind.Seconds() ->
          one(
              spec,
              text ->
                  Option.when(
                      POSITIVE.matcher(text).matches(),
                      () -> Duration.ofSeconds(Integer.parseInt(text))),
              NOT_POSITIVE);
      case Kind.Choice choice -> one(spec, text -> meaning(choice, text), noneOf(choice));
      case Kind.Parsed(var meaning, var complaint) -> one(spec, meaning, complaint);
      case Kind.Repeated(var meaning, var complaint) ->
          spec.type(List.class)
              .auxiliaryTypes(Object.class)
              .converters(converter(meaning, complaint))
              .build();
    };
  }

  private static OptionSpec one(
      OptionSpec.Builder spec, Function<String, ? extends Option<?>> meaning, String complaint) {
    return spec.type(Object.class).converters(converter(meaning, complaint)).build();
  }

  private static Option<?> meaning(Kind.Choice choice, String text) {
    return Option.ofOptional(
            choice.meanings().stream().filter(entry -> entry.getKey().equals(text)).findFirst())
        .map(Map.Entry::getValue);
  }

  private static String noneOf(Kind.Choice choice) {
    return "is none of " + choice.words().stream().sorted().collect(Collectors.joining(", "));
  }

  private static ITypeConverter<?> converter(
      Function<String, ? extends Option<?>> meaning, String complaint) {
    return text ->
        meaning
            .apply(text)
            .<Object>map(value -> value)
            .getOrElseThrow(() -> new TypeConversionException("'" + text + "' " + complaint));
  }
}
