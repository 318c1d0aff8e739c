package dev.hexftp.domain.diagnosis;

/// The outcome of a check.
public enum Outcome {
  /// It is as it should be.
  WORKS,
  /// It can be lived with, and is worth knowing.
  WARNS,
  /// It is not there, or not as it should be.
  FAILS,
  /// Unknown, because the check could not be made.
  NOT_TRIED
}
