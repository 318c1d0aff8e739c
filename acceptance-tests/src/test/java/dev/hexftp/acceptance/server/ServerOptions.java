package dev.hexftp.acceptance.server;

/// How a server under test is to be started. What a test does not choose is the same everywhere:
/// passive and active data connections, write access, ASCII transfers that really convert.
///
/// A choice that only some tests make becomes one more component here.
///
/// @param loopback where the server listens
/// @param tls what it does about TLS
public record ServerOptions(Loopback loopback, Tls tls) {
  /// Without TLS.
  public ServerOptions(Loopback loopback) {
    this(loopback, Tls.none());
  }

  public static ServerOptions ipv4() {
    return new ServerOptions(Loopback.IPV4);
  }

  public static ServerOptions ipv6() {
    return new ServerOptions(Loopback.IPV6);
  }

  /// The same with TLS.
  public ServerOptions with(Tls other) {
    return new ServerOptions(loopback, other);
  }
}
