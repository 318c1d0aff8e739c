package dev.hexftp.domain.recovery;

/// A change before a repetition.
public enum Change {
  /// One command is sent at a time from here on.
  ONE_COMMAND_AT_A_TIME,
  /// A new connection speaks at most TLS 1.2, whose sessions can be resumed without end.
  CAP_TLS_1_2,
  /// Some time passes, and the user is informed.
  PAUSE,
  /// A new control connection takes the place of the one before.
  RECONNECT
}
