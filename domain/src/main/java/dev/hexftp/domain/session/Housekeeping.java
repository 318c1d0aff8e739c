package dev.hexftp.domain.session;

/// What is shown of exchanges that the client makes for itself, with the type of a listing and with
/// NOOP after an abort.
public enum Housekeeping {
  /// Everything when debugging; otherwise at most a refusal.
  WHEN_DEBUGGING,
  /// As much as of what the user asked for.
  ALWAYS
}
