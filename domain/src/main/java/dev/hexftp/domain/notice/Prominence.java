package dev.hexftp.domain.notice;

/// How much of an exchange with the server the user wants to see.
public enum Prominence {
  /// He asked for this very reply (`pwd`, `remotehelp`): shown even when verbose mode is off.
  ALWAYS,
  /// Part of what he asked for: shown in verbose mode.
  NORMAL,
  /// Housekeeping that he did not ask for: shown when debugging, or when it is refused.
  HOUSEKEEPING
}
