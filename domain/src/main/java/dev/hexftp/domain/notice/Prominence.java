package dev.hexftp.domain.notice;

import dev.hexftp.domain.evidence.Purpose;

/// How much of an exchange with the server the user wants to see.
public enum Prominence {
  /// He asked for this very reply (`pwd`, `remotehelp`): shown even when verbose mode is off.
  ALWAYS,
  /// Part of what he asked for: shown in verbose mode.
  NORMAL,
  /// Housekeeping for what he asked for: shown when debugging, or when it is refused.
  HOUSEKEEPING,
  /// Done with verbose mode off, as ftp.exe gets the names for a command for many files.
  MUTED,
  /// The client finds out something for itself, and a refusal is an answer like any other: shown
  /// when debugging.
  PROBING;

  /// How much the user wants to see of what is done for `purpose`.
  public static Prominence of(Purpose purpose) {
    return switch (purpose) {
      case USER_REQUEST -> NORMAL;
      case NAMES -> MUTED;
      case NAMES_IF_THERE, RECONNECTION, PROBE -> PROBING;
    };
  }
}
