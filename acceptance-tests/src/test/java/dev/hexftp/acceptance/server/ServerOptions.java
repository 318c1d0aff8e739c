package dev.hexftp.acceptance.server;

import java.util.Optional;

/// How a server under test is to be started. Details that a test does not choose are the same
/// everywhere: passive and active data connections, write access, ASCII transfers that really
/// convert.
///
/// A choice that only some tests make becomes one more component here.
///
/// @param loopback where the server listens
/// @param tls its behaviour about TLS
/// @param passivePorts where it awaits passive data connections; empty for any port
public record ServerOptions(Loopback loopback, Tls tls, Optional<PortRange> passivePorts) {
  /// Without TLS.
  public ServerOptions(Loopback loopback) {
    this(loopback, Tls.none(), Optional.empty());
  }

  public static ServerOptions ipv4() {
    return new ServerOptions(Loopback.IPV4);
  }

  public static ServerOptions ipv6() {
    return new ServerOptions(Loopback.IPV6);
  }

  /// The same with TLS.
  public ServerOptions with(Tls other) {
    return new ServerOptions(loopback, other, passivePorts);
  }

  /// The same with passive data connections at these ports only.
  public ServerOptions passiveAt(PortRange ports) {
    return new ServerOptions(loopback, tls, Optional.of(ports));
  }
}
