package dev.hexftp.domain.failure;

/// Why a TCP connection could not be made.
public enum ConnectFault {
  /// The host is there and nobody listens.
  REFUSED,
  /// Nothing came back within the time allowed.
  TIMED_OUT,
  /// No way leads there.
  UNREACHABLE,
  /// Somebody answered who is not the control connection's peer.
  WRONG_PEER,
  /// The local system would not give us a socket or a port.
  LOCAL
}
