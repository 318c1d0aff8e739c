package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.preferences.RetryPreferences;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;

/// How often a command that failed for a temporary reason is repeated.
///
/// @param retries `--retries`
/// @param delay `--retry-delay`
public record RetryOptions(Option<Integer> retries, Option<Duration> delay) {
  private static final String RETRIES = "--retries";
  private static final String DELAY = "--retry-delay";
  private static final int MOST = 1_000_000;

  /// Nothing was said.
  public static final RetryOptions NONE = new RetryOptions(Option.none(), Option.none());

  static List<CliOption> table() {
    return List.of(
        CliOption.of(
                RETRIES,
                "=N",
                new CliOption.Kind.UpTo(MOST),
                "How often what fails for a passing reason is tried again; {}.")
            .usually(String.valueOf(RetryPreferences.DEFAULT.retries()))
            .because("who retries without being told hides trouble"),
        CliOption.of(
                DELAY,
                "=SECONDS",
                new CliOption.Kind.Seconds(),
                "How long to wait before that; it doubles each time; {}.")
            .usually(String.valueOf(RetryPreferences.DEFAULT.delay().toSeconds()))
            .because(
                "doubled each time up to five minutes, and drawn from the upper half of that, so"
                    + " that many clients do not come back together"));
  }

  static RetryOptions of(ParsedArguments parsed) {
    return new RetryOptions(parsed.value(RETRIES), parsed.value(DELAY));
  }
}
