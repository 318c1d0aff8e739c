package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.preferences.Deadlines;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;

/// How long the user wants to wait, where an option says so.
///
/// @param connect for a connection to be established (`--connect-timeout=SECONDS`)
/// @param reply for the server's next reply (`--reply-timeout=SECONDS`)
/// @param dataOpening for one try at a data connection (`--data-connect-timeout=SECONDS`)
/// @param data for the next byte of a transfer (`--data-timeout=SECONDS`)
/// @param command for the whole of a command (`--max-time=SECONDS`)
public record Timeouts(
    Option<Duration> connect,
    Option<Duration> reply,
    Option<Duration> dataOpening,
    Option<Duration> data,
    Option<Duration> command) {
  private static final String CONNECT = "--connect-timeout";
  private static final String REPLY = "--reply-timeout";
  private static final String DATA_OPENING = "--data-connect-timeout";
  private static final String DATA = "--data-timeout";
  private static final String COMMAND = "--max-time";

  /// Nothing was said.
  public static final Timeouts NONE =
      new Timeouts(Option.none(), Option.none(), Option.none(), Option.none(), Option.none());

  static List<CliOption> table() {
    Deadlines usual = Deadlines.DEFAULT;
    return List.of(
        seconds(CONNECT, usual.connect(), "How long a connection may take to come about; {}.")
            .andMore("The look-up of the name is part of it.")
            .because("longer than any sane path needs"),
        seconds(
                REPLY,
                usual.reply(),
                "How long the server may keep silent when a reply is due; {}.")
            .because("some servers look for viruses before they confirm"),
        seconds(
                DATA_OPENING,
                usual.dataOpening(),
                "How long one try at a data connection may take; {}.")
            .because(
                "a dead port must not cost minutes; what worked is remembered for the host and"
                    + " tried first from then on, unless it was you who wanted it (`passive off`)"),
        seconds(DATA, usual.dataSilence(), "How long a transfer may stand still; {}.")
            .because("a dead line must not hang a night's run"),
        CliOption.of(
                COMMAND,
                "=SECONDS",
                new CliOption.Kind.Seconds(),
                "How long a whole command may take, however much goes on; no limit if nothing is"
                    + " said.")
            .andMore("The connection is closed then, unless the server ends the command at once.")
            .because("a server that sends a byte or a promise now and then never stands still"));
  }

  private static CliOption seconds(String name, Duration usual, String text) {
    return CliOption.of(name, "=SECONDS", new CliOption.Kind.Seconds(), text)
        .usually(String.valueOf(usual.toSeconds()));
  }

  static Timeouts of(ParsedArguments parsed) {
    return new Timeouts(
        parsed.value(CONNECT),
        parsed.value(REPLY),
        parsed.value(DATA_OPENING),
        parsed.value(DATA),
        parsed.value(COMMAND));
  }
}
