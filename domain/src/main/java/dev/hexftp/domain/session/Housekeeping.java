package dev.hexftp.domain.session;

/// When exchanges that the client makes for itself are shown, with the type of a listing and with
/// NOOP after an abort.
public enum Housekeeping {
  /// Everything when debugging; otherwise at most a refusal.
  WHEN_DEBUGGING,
  /// As often as those for the user's commands.
  ALWAYS
}
