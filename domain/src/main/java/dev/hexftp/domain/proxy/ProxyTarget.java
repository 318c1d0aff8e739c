package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;

/// Where a proxy is to connect to.
public sealed interface ProxyTarget {
  /// The port there.
  Port port();

  /// The same host at another port.
  ProxyTarget at(Port other);

  /// A host whose name the proxy looks up.
  record Named(HostName host, Port port) implements ProxyTarget {
    /// DNS has no longer names, and SOCKS 5 has one byte for the length.
    private static final int LONGEST = 255;

    @Override
    public Named at(Port other) {
      return new Named(host, other);
    }

    /// Whether the name can be written down for a proxy: nothing in it ends a word or a line.
    boolean isSpeakable() {
      String text = host.text();
      return !text.isEmpty()
          && text.length() <= LONGEST
          && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
  }

  /// An address.
  record Addressed(Endpoint endpoint) implements ProxyTarget {
    @Override
    public Port port() {
      return endpoint.port();
    }

    @Override
    public Addressed at(Port other) {
      HostAddress address = endpoint.address();
      return new Addressed(new Endpoint(address, other));
    }
  }
}
