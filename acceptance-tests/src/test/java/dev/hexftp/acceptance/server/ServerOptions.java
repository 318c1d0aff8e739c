package dev.hexftp.acceptance.server;

/// How a server under test is to be started. What a test does not choose is the same everywhere:
/// passive and active data connections, write access, ASCII transfers that really convert.
///
/// A choice that only some tests make becomes one more component here.
///
/// @param loopback where the server listens
public record ServerOptions(Loopback loopback) {
  public static ServerOptions ipv4() {
    return new ServerOptions(Loopback.IPV4);
  }

  public static ServerOptions ipv6() {
    return new ServerOptions(Loopback.IPV6);
  }
}
