package dev.hexftp.acceptance.server;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// The address of this machine at which a server listens.
public enum Loopback {
  IPV4("127.0.0.1"),
  IPV6("::1");

  private final String host;

  Loopback(String host) {
    this.host = host;
  }

  /// The address as a user types it.
  public String host() {
    return host;
  }

  /// The address for a socket.
  public InetAddress address() {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("not a literal address: " + host, impossible);
    }
  }
}
