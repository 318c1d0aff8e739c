package dev.hexftp.acceptance.machine;

/// Whether this machine can run a program that a test needs.
public sealed interface Availability {
  /// It can.
  record Available() implements Availability {}

  /// It cannot.
  ///
  /// @param reason for the reader of the test report, to change that
  record Missing(String reason) implements Availability {}
}
