package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Where a server listens.
public record Endpoint(String host, int port) {
  /// A port that is free at this moment.
  static Endpoint free(Loopback loopback) throws IOException {
    try (var socket = new ServerSocket(0, 1, loopback.address())) {
      return new Endpoint(loopback.host(), socket.getLocalPort());
    }
  }

  /// The same for a socket.
  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }
}
