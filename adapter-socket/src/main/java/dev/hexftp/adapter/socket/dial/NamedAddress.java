package dev.hexftp.adapter.socket.dial;

import dev.hexftp.domain.endpoint.HostAddress;
import io.vavr.control.Option;
import java.net.InetAddress;

/// An address that a server has named as its own, for users who want that to be believed.
///
/// Even then it is not believed if it can be no server's. The unspecified address, or one of this
/// machine, would let the server reach services here that listen for us alone (RFC 2577 §3).
public final class NamedAddress {
  private static final InetAddress BROADCAST = InetAddress.ofLiteral("255.255.255.255");

  private NamedAddress() {}

  /// `named` in the terms of the JDK, or none if it must not be connected to. An address of this
  /// machine itself may be, if `serverIsHere`.
  public static Option<InetAddress> of(HostAddress named, boolean serverIsHere) {
    InetAddress address = Endpoints.addressOf(named);
    boolean isNobodys =
        address.isAnyLocalAddress() || address.isMulticastAddress() || address.equals(BROADCAST);
    return isNobodys || (address.isLoopbackAddress() && !serverIsHere)
        ? Option.none()
        : Option.of(address);
  }
}
