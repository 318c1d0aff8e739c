package dev.hexftp.domain.diagnosis;

/// What has come of a check.
public enum Outcome {
  /// It is as it should be.
  WORKS,
  /// It can be lived with, and is worth knowing.
  WARNS,
  /// It is not there, or not as it should be.
  FAILS,
  /// Nobody knows, because something stood in the way.
  NOT_TRIED
}
