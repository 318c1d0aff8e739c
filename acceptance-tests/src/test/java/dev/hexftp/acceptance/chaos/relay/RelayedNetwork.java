package dev.hexftp.acceptance.chaos.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.PortRange;
import dev.hexftp.acceptance.server.RawClient;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.tls.TlsContexts;
import java.io.IOException;
import java.net.Socket;
import java.util.List;

/// A server with a file, a relay before it, and a client that has heard the greeting through it.
record RelayedNetwork(RunningServer server, ChaosRelay relay, RawClient client)
    implements AutoCloseable {
  static final byte[] CONTENT = new byte[100_000];
  private static final int PORTS = 4;

  static RelayedNetwork with(Injury... injuries) throws IOException {
    return with(Tls.none(), injuries);
  }

  static RelayedNetwork with(Tls tls, Injury... injuries) throws IOException {
    PortRange ports = PortRange.free(PORTS);
    RunningServer server =
        new EmbeddedFtpServer().start(ServerOptions.ipv4().with(tls).passiveAt(ports));
    server.put("a.bin", CONTENT);
    var relay = ChaosRelay.before(server, ports, false, List.of(injuries));
    var client = new RawClient(relay.host(), relay.port());
    client.reply();
    return new RelayedNetwork(server, relay, client);
  }

  void login() throws IOException {
    client.login(server.account().user(), server.account().password());
  }

  void secure() throws Exception {
    client.ask("AUTH TLS");
    client.secure(TlsContexts.trustingEverybody());
  }

  /// The bytes of the file that come. The reply to the end is still to be heard.
  byte[] retrieve() throws IOException {
    client.ask("TYPE I");
    try (Socket data = client.passive()) {
      client.ask("RETR a.bin");
      return data.getInputStream().readAllBytes();
    }
  }

  void assertDelivered(String kind) {
    assertThat(relay.ledger().delivered()).containsExactly(kind);
  }

  @Override
  public void close() throws IOException {
    client.close();
    relay.close();
    server.close();
  }
}
