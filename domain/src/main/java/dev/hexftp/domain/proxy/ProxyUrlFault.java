package dev.hexftp.domain.proxy;

/// The fault of a text that is to name a proxy. The text itself is not repeated, because it may
/// hold a password.
public enum ProxyUrlFault {
  /// The scheme is none of `socks4`, `socks4a`, `socks5`, `socks5h`, `http` and `ftp`.
  UNKNOWN_SCHEME,
  /// The host is missing, or no host can be called so.
  BAD_HOST,
  /// The port is no number from 1 to 65535.
  BAD_PORT,
  /// A `%` in the user or password is not followed by two hexadecimal digits.
  BAD_ESCAPE,
  /// User and password hold a character that the protocol of the proxy cannot carry: a line end or
  /// NUL, a colon in the user for HTTP, more than 255 bytes for SOCKS 5.
  BAD_LOGIN,
  /// A gateway is named together with a user; for it the login is that of FTP.
  LOGIN_FOR_GATEWAY
}
