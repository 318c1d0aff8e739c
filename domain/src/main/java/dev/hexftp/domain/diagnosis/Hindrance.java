package dev.hexftp.domain.diagnosis;

/// Why a check was not tried.
public enum Hindrance {
  /// There is no connection to try it on.
  NOT_CONNECTED,
  /// The connection was lost, and could not be made again.
  CONNECTION_LOST,
  /// The server has no TLS.
  NO_TLS,
  /// TLS is there and could not be agreed upon, so nothing secret was sent.
  TLS_NOT_AGREED,
  /// The server has no TLS, and the user wants it, so nothing secret was sent.
  TLS_WANTED,
  /// The certificate was not accepted, so nothing secret was sent.
  CERTIFICATE_REFUSED,
  /// Data connections could not be protected, and the user wants them to be.
  DATA_UNPROTECTED,
  /// The user wants data connections in the clear.
  DATA_IN_THE_CLEAR,
  /// No user for the login is known.
  NO_LOGIN_KNOWN,
  /// The session is not logged in.
  NOT_LOGGED_IN,
  /// The server was reached over IPv6, and the command knows only IPv4.
  OVER_IPV6,
  /// The server did not say an address.
  NO_ADDRESS_SAID,
  /// No way to a passive data connection works.
  NO_DATA_CONNECTION
}
