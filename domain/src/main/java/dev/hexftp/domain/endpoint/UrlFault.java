package dev.hexftp.domain.endpoint;

/// Why a URL names nothing that can be connected to. The URL itself is not kept: it may hold a
/// password.
public enum UrlFault {
  /// There is no host in it, or no valid one.
  HOST,
  /// The text after the host is not a port.
  PORT,
  /// It has a place for the port, and a port was given beside it.
  PORT_APART,
  /// It is for another protocol.
  SCHEME,
  /// A user name is missing, or there are two `@`, one of which must be written as `%40`.
  USER,
  /// A `%` is not followed by two hexadecimal digits.
  ESCAPE,
  /// It holds a character that no command can carry: a control character, written out or as `%XX`,
  /// or half a character.
  UNSENDABLE,
  /// It continues with `?` or `#`, which mean nothing in a URL for FTP.
  QUERY,
  /// The text after a `;` is not `type=a`, `type=i` or `type=d`.
  TYPE
}
