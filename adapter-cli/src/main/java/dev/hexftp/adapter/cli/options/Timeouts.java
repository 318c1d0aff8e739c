package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.time.Duration;

/// How long the user wants to wait, where he has said so.
///
/// @param connect for a connection to come about (`--connect-timeout=SECONDS`)
/// @param reply for the server's next reply (`--reply-timeout=SECONDS`)
/// @param data for the next byte of a transfer (`--data-timeout=SECONDS`)
public record Timeouts(Option<Duration> connect, Option<Duration> reply, Option<Duration> data) {
  /// Nothing was said.
  static final Timeouts NONE = new Timeouts(Option.none(), Option.none(), Option.none());
}
