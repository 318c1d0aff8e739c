package dev.hexftp.acceptance.machine;

/// Whether this machine can run a program that a test needs.
public sealed interface Availability {
  /// It can.
  record Available() implements Availability {}

  /// It cannot.
  ///
  /// @param reason why, for the one who reads the test report and wants to change that
  record Missing(String reason) implements Availability {}
}
