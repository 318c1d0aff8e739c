package dev.hexftp.acceptance.chaos.relay;

/// When a data connection is injured.
public sealed interface DataPoint {
  /// In place of connecting to the server, which waits for the connection in vain.
  record Refused() implements DataPoint {}

  /// When exactly so many bytes have passed in one direction; 0 is before the first one.
  record After(long bytes) implements DataPoint {}

  /// When all bytes have passed, in place of their end.
  record InPlaceOfEnd() implements DataPoint {}
}
