package dev.hexftp.acceptance.protection;

import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Tls;
import java.io.IOException;

/// Servers that speak TLS, for the tests of certificates.
final class ServersWithTls {
  private ServersWithTls() {}

  static RunningServer start(ServerUnderTest kind, Tls tls) throws IOException {
    return kind.start(ServerOptions.ipv4().with(tls));
  }
}
