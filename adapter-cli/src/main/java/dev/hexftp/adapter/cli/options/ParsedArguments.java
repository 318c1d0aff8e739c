package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/// The options on the command line, by their names.
record ParsedArguments(ParseResult result) {
  boolean has(String name) {
    return result.hasMatchedOption(name);
  }

  <T> Option<T> value(String name) {
    return Option.of(result.<T>matchedOptionValue(name, null));
  }

  <T> List<T> values(String name) {
    return result.matchedOptionValue(name, List.<T>of());
  }

  /// The word at `index` among those that are no options, if there is one.
  Option<String> word(int index) {
    return Option.of(result.<String>matchedPositionalValue(index, null));
  }

  /// How many of `names` were given.
  long count(String... names) {
    return Stream.of(names).filter(this::has).count();
  }
}
