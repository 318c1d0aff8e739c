package dev.hexftp.domain.endpoint;

/// Where a passive data connection goes to.
public sealed interface DataAddress {
  /// Where it is to go.
  Port port();

  /// To the peer of the control connection, and never to an address that the server names.
  record OfPeer(Port port) implements DataAddress {}

  /// To where the server says, because the user wants to believe it.
  record AsSaid(Endpoint endpoint) implements DataAddress {
    @Override
    public Port port() {
      return endpoint.port();
    }
  }
}
