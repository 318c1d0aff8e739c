package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/// How long the user wants to wait, where an option says so.
///
/// @param connect for a connection to come about (`--connect-timeout=SECONDS`)
/// @param reply for the server's next reply (`--reply-timeout=SECONDS`)
/// @param dataOpening for one try at a data connection (`--data-connect-timeout=SECONDS`)
/// @param data for the next byte of a transfer (`--data-timeout=SECONDS`)
public record Timeouts(
    Option<Duration> connect,
    Option<Duration> reply,
    Option<Duration> dataOpening,
    Option<Duration> data) {
  private static final String CONNECT = "--connect-timeout";
  private static final String REPLY = "--reply-timeout";
  private static final String DATA_OPENING = "--data-connect-timeout";
  private static final String DATA = "--data-timeout";

  /// Nothing was said.
  public static final Timeouts NONE =
      new Timeouts(Option.none(), Option.none(), Option.none(), Option.none());

  static List<OptionSpec> declared() {
    return List.of(
        Spec.seconds(CONNECT), Spec.seconds(REPLY), Spec.seconds(DATA_OPENING), Spec.seconds(DATA));
  }

  static Timeouts of(ParsedArguments parsed) {
    return new Timeouts(
        parsed.value(CONNECT), parsed.value(REPLY), parsed.value(DATA_OPENING), parsed.value(DATA));
  }
}
