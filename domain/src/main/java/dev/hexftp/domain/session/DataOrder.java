package dev.hexftp.domain.session;

/// When the type of a transfer is sent to the server.
public enum DataOrder {
  /// Before it is asked for a data connection.
  TYPE_FIRST,
  /// When it has agreed to one.
  CONNECTION_FIRST
}
