package dev.hexftp.domain.endpoint;

/// Why a URL names nothing that can be connected to. The URL itself is not kept: it may hold a
/// password.
public enum UrlFault {
  /// There is no host in it, or what stands there can be none.
  HOST,
  /// What stands behind the host is no port.
  PORT,
  /// It has a place for the port, and a port was given beside it.
  PORT_APART,
  /// It is for another protocol.
  SCHEME,
  /// A user name is missing, or there are two `@`, one of which must be written as `%40`.
  USER,
  /// A `%` is not followed by two hexadecimal digits.
  ESCAPE,
  /// It holds what no command can carry: a control character, written out or as `%XX`, or half a
  /// character.
  UNSENDABLE,
  /// It goes on with `?` or `#`, which mean nothing in a URL for FTP.
  QUERY,
  /// What stands behind a `;` is no `type=a`, `type=i` or `type=d`.
  TYPE
}
