package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/// How often what failed for a passing reason is to be tried again.
///
/// @param retries `--retries`
/// @param delay `--retry-delay`
public record RetryOptions(Option<Integer> retries, Option<Duration> delay) {
  private static final String RETRIES = "--retries";
  private static final String DELAY = "--retry-delay";
  private static final int MOST = 1_000_000;

  /// Nothing was said.
  public static final RetryOptions NONE = new RetryOptions(Option.none(), Option.none());

  static List<OptionSpec> declared() {
    return List.of(Spec.number(RETRIES, MOST), Spec.seconds(DELAY));
  }

  static RetryOptions of(ParsedArguments parsed) {
    return new RetryOptions(parsed.value(RETRIES), parsed.value(DELAY));
  }
}
