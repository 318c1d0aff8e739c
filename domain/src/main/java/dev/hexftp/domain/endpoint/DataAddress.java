package dev.hexftp.domain.endpoint;

/// Where a passive data connection goes to.
public sealed interface DataAddress {
  /// Where it is to go.
  Port port();

  /// To the other end of the control connection, whatever the server says.
  record OfPeer(Port port) implements DataAddress {}

  /// To where the server says, because the user wants to believe it.
  record AsSaid(Endpoint endpoint) implements DataAddress {
    @Override
    public Port port() {
      return endpoint.port();
    }
  }
}
