package dev.hexftp.domain.notice;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.evidence.Purpose;

/// How much of an exchange with the server the user wants to see.
public enum Prominence {
  /// The user asked for this very reply (`pwd`, `remotehelp`): shown even when verbose mode is off.
  ALWAYS,
  /// Part of the command that the user gave: shown in verbose mode.
  NORMAL,
  /// Housekeeping for the user's command: shown when debugging, or when it is refused.
  HOUSEKEEPING,
  /// Done with verbose mode off, as ftp.exe gets the names for a command for many files.
  MUTED,
  /// The client finds out something for itself, and a refusal is an answer like any other: shown
  /// when debugging.
  PROBING;

  /// How much the user wants to see of an exchange for `purpose`.
  public static Prominence of(Purpose purpose) {
    return switch (purpose) {
      case USER_REQUEST -> NORMAL;
      case NAMES -> MUTED;
      case NAMES_IF_THERE, RECONNECTION, EXAMINATION -> PROBING;
    };
  }

  /// How much is shown of a request that the user makes.
  public static Prominence of(FtpCommand.Request request) {
    return switch (request.terms().kind()) {
      case INQUIRY -> ALWAYS;
      case SETTING, CHANGE -> NORMAL;
    };
  }

  /// Whether the user follows the exchange step by step: sees that a connection stands, and how far
  /// data have come. Not of exchanges that the client starts for itself.
  public boolean isFollowed() {
    return this == NORMAL;
  }
}
