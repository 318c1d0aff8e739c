package dev.hexftp.domain.preferences;

import dev.hexftp.domain.dialogue.Deadline;
import io.vavr.control.Option;
import java.time.Duration;

/// How long each kind of waiting may last without anything happening.
///
/// @param connect for the name look-up and the connection to the server
/// @param reply for the next reply on the control connection
/// @param dataOpening for one try to open a data connection
/// @param dataSilence for the next byte on a data connection
/// @param abort for the next reply to an aborted transfer
/// @param command for the whole of a command; none is no limit
public record Deadlines(
    Duration connect,
    Duration reply,
    Duration dataOpening,
    Duration dataSilence,
    Duration abort,
    Option<Duration> command) {
  /// Generous where a slow server is all that can be wrong, short where a firewall is.
  public static final Deadlines DEFAULT =
      new Deadlines(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofSeconds(5),
          Duration.ofMinutes(2),
          Duration.ofSeconds(15),
          Option.none());

  private static final Duration GOODBYE = Duration.ofSeconds(5);
  private static final Duration LAST_DATA = Duration.ofSeconds(5);

  /// The same, but none of them longer than `longest`.
  public Deadlines atMost(Duration longest) {
    return new Deadlines(
        shorter(connect, longest),
        shorter(reply, longest),
        shorter(dataOpening, longest),
        shorter(dataSilence, longest),
        shorter(abort, longest),
        command);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  public Duration of(Deadline deadline) {
    return switch (deadline) {
      case CONNECT -> connect;
      case REPLY -> reply;
      case GOODBYE -> shorter(GOODBYE, reply);
      case DATA_OPENING -> dataOpening;
      case DATA_SILENCE -> dataSilence;
      case LAST_DATA -> shorter(LAST_DATA, dataSilence);
      case ABORT -> abort;
    };
  }
}
