package dev.hexftp.domain.transfer;

/// Which way the bytes of a transfer go, seen from the user.
public enum Direction {
  /// From the server to here.
  RECEIVED,
  /// From here to the server.
  SENT
}
