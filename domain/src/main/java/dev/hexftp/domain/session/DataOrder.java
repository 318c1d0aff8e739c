package dev.hexftp.domain.session;

/// When the server is told the type of a transfer.
public enum DataOrder {
  /// Before it is asked for a data connection.
  TYPE_FIRST,
  /// When it has agreed to one.
  CONNECTION_FIRST
}
