package dev.hexftp.domain.endpoint;

import java.util.Collection;
import java.util.Collections;

/// Why a TCP connection could not be made. Those that tell more come first: a host that refuses is
/// there, one that is silent may be, and to one that is unreachable no packet came.
public enum ConnectFault {
  /// The host is there and no service listens.
  REFUSED,
  /// Nothing came back within the time allowed.
  TIMED_OUT,
  /// No way leads there.
  UNREACHABLE,
  /// The connection came from another host than the control connection's peer.
  WRONG_PEER,
  /// The local system would not give us a socket or a port.
  LOCAL,
  /// None of the ports at which the user lets us listen is free.
  NO_FREE_PORT,
  /// The server named an address that cannot be its own: the unspecified one, a multicast one, or
  /// one of this machine.
  NOT_AN_ADDRESS_OF_A_SERVER,
  /// The server cannot connect to us, because there is a proxy between it and us.
  BEHIND_PROXY,
  /// The proxy, which has let us through to the server before, did not this time.
  PROXY_FAILED;

  /// The one of `faults` that tells most. Several addresses of a host were tried, and one fault is
  /// all that is said.
  ///
  /// @throws java.util.NoSuchElementException if there are none
  public static ConnectFault mostTelling(Collection<ConnectFault> faults) {
    return Collections.min(faults);
  }
}
