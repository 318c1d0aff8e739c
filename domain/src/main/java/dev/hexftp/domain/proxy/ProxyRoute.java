package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;

/// The way that leads to a server.
public sealed interface ProxyRoute {
  /// There is nothing between it and us.
  record Direct() implements ProxyRoute {}

  /// A proxy makes the connections, control and data, and passes bytes on.
  record Through(ProxyServer proxy) implements ProxyRoute {}

  /// An FTP server that speaks to other FTP servers for us. For the network it is the server: it is
  /// connected to directly, and the login names the final server (`USER user@host`, RFC 1919 §4.3).
  record Gateway(HostName host, Port port) implements ProxyRoute {}
}
