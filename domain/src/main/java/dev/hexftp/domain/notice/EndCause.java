package dev.hexftp.domain.notice;

/// The cause of an end of the program before its run has ended.
public enum EndCause {
  /// The user does not want to wait (SIGINT).
  INTERRUPTED,
  /// The system or another program wants it (SIGTERM).
  TERMINATED,
  /// The terminal is gone (SIGHUP).
  HUNG_UP,
  /// The program has a bug, or the memory is exhausted.
  INTERNAL_ERROR,
  /// The system lets the process open no more files and connections.
  TOO_FEW_FILES
}
