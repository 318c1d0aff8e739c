package dev.hexftp.acceptance.chaos.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.network.Ending;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.PortRange;
import dev.hexftp.acceptance.server.RawClient;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.tls.TlsContexts;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That the relay does what it is told, seen by a client that is not the program.
@Timeout(60)
final class ChaosRelayTest {
  private static final byte[] CONTENT = new byte[100_000];
  private static final int PORTS = 4;

  /// The answer to a command before the login.
  private static final String TOO_EARLY = "530";

  @Test
  void passes_everything_on_when_it_is_to_injure_nothing() throws IOException {
    try (var network = Network.with(Tls.none())) {
      network.login();

      assertThat(network.retrieve()).isEqualTo(CONTENT);
      assertThat(network.client().reply()).startsWith("226");
      assertThat(network.relay().ledger().delivered()).isEmpty();
      assertThat(network.relay().ledger().trace()).anyMatch(line -> line.contains("RETR a.bin"));
    }
  }

  @Test
  void passes_protected_connections_on_too() throws Exception {
    try (var network = Network.with(Tls.explicit())) {
      network.secure();
      assertThat(network.client().login("alice", "s3cret pass")).startsWith("230");
      network.client().ask("PROT P");
      network.client().ask("TYPE I");
      try (Socket data = network.client().passive()) {
        network.client().say("RETR a.bin");
        assertThat(network.client().overTls(data).input().readAllBytes()).isEqualTo(CONTENT);
      }
    }
  }

  // ── Replies ───────────────────────────────────────────────────────────────────────────────────

  @Test
  void a_reply_arrives_twice() throws IOException {
    try (var network = Network.with(atReply("331", new ReplyHarm.Duplicated(0)))) {
      assertThat(network.client().ask("USER alice")).startsWith("331");
      assertThat(network.client().ask("NOOP")).startsWith("331");
      assertThat(network.client().reply()).startsWith(TOO_EARLY);
      network.assertDelivered("reply duplicated");
    }
  }

  @Test
  void a_reply_arrives_once_more_after_the_next_one() throws IOException {
    try (var network = Network.with(atReply("331", new ReplyHarm.Echoed()))) {
      assertThat(network.client().ask("USER alice")).startsWith("331");
      assertThat(network.client().ask("NOOP")).startsWith(TOO_EARLY);
      assertThat(network.client().reply()).startsWith("331");
      network.assertDelivered("reply duplicated after the next");
    }
  }

  @Test
  void a_reply_arrives_after_the_next_one() throws IOException {
    try (var network = Network.with(atReply("331", new ReplyHarm.Overtaken(60_000)))) {
      network.client().say("USER alice");
      assertThat(network.client().ask("NOOP")).startsWith(TOO_EARLY);
      assertThat(network.client().reply()).startsWith("331");
      network.assertDelivered("reply overtaken");
    }
  }

  @Test
  void a_reply_that_none_overtakes_arrives_late() throws IOException {
    try (var network = Network.with(atReply("331", new ReplyHarm.Overtaken(50)))) {
      assertThat(network.client().ask("USER alice")).startsWith("331");
      network.assertDelivered("reply overtaken");
    }
  }

  @Test
  void a_reply_never_arrives() throws IOException {
    try (var network = Network.with(atReply("331", new ReplyHarm.Dropped()))) {
      network.client().say("USER alice");
      assertThat(network.client().ask("NOOP")).startsWith(TOO_EARLY);
      network.assertDelivered("reply dropped");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_reply_arrives_that_the_server_has_not_given(boolean before) throws IOException {
    try (var network = Network.with(atReply("331", new ReplyHarm.Joined("226 Done.", before, 0)))) {
      assertThat(network.client().ask("USER alice")).startsWith(before ? "226" : "331");
      assertThat(network.client().reply()).startsWith(before ? "331" : "226");
      network.assertDelivered("reply joined by 226");
    }
  }

  @Test
  void the_connection_ends_in_place_of_a_reply() throws IOException {
    try (var network = Network.with(atReply("331", broken(false, Ending.FIN)))) {
      assertThat(network.client().ask("USER alice")).isEmpty();
      network.assertDelivered("reply cut");
    }
  }

  @Test
  void the_connection_is_reset_after_a_reply() throws IOException {
    try (var network = Network.with(atReply("331", broken(true, Ending.RESET)))) {
      assertThat(network.client().ask("USER alice")).startsWith("331");
      assertThatThrownBy(() -> network.client().ask("NOOP")).isInstanceOf(SocketException.class);
      network.assertDelivered("reply reset");
    }
  }

  @Test
  void only_the_reply_that_is_meant_comes_to_harm() throws IOException {
    var injury = new Injury.AtReply("200", 2, new ReplyHarm.Duplicated(0));
    try (var network = Network.with(injury)) {
      network.login();
      assertThat(network.client().ask("NOOP")).startsWith("200");
      assertThat(network.client().ask("NOOP")).startsWith("200");
      assertThat(network.client().ask("PWD")).startsWith("200");
      assertThat(network.client().reply()).startsWith("257");
    }
  }

  // ── Commands and records ──────────────────────────────────────────────────────────────────────

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_connection_ends_at_a_command(boolean heard) throws IOException {
    var reset = new ByteHarm.Ends(Ending.FIN);
    try (var network = Network.with(new Injury.AtCommand("DELE", 1, heard, reset))) {
      network.login();

      assertThat(network.client().ask("DELE a.bin")).isEmpty();

      network.relay().close();
      // The server takes its time with what has reached it; the watchdog ends a wait in vain.
      while (heard && !network.server().commands().contains("DELE a.bin")) {
        Thread.onSpinWait();
      }
      assertThat(network.server().commands().contains("DELE a.bin")).isEqualTo(heard);
      network.assertDelivered("command cut");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 100})
  void a_record_is_the_last_one(int passes) throws IOException {
    var reset = new ByteHarm.Ends(Ending.RESET);
    try (var network =
        Network.with(Tls.explicit(), new Injury.AtRecord(Flow.TO_CLIENT, 1, passes, reset))) {
      assertThatThrownBy(network::secure).isInstanceOf(IOException.class);
      network.assertDelivered("record reset");
    }
  }

  @Test
  void a_record_is_delayed() throws Exception {
    try (var network =
        Network.with(
            Tls.explicit(), new Injury.AtRecord(Flow.TO_SERVER, 1, 50, new ByteHarm.Delayed(50)))) {
      network.secure();
      assertThat(network.client().ask("USER alice")).startsWith("331");
      network.assertDelivered("record delayed");
    }
  }

  // ── Data ──────────────────────────────────────────────────────────────────────────────────────

  @Test
  void data_end_after_exactly_so_many_bytes_and_the_ledger_knows() throws IOException {
    try (var network = Network.with(onData(new DataPoint.After(12_345), Ending.FIN))) {
      network.login();

      assertThat(network.retrieve()).hasSize(12_345);

      network.assertDelivered("data cut");
      assertThat(network.relay().ledger().forgedEnds())
          .containsExactly(new Ledger.ForgedEnd(12_345, false));
    }
  }

  @Test
  void a_reset_is_no_forged_end() throws IOException {
    try (var network = Network.with(onData(new DataPoint.After(12_345), Ending.RESET))) {
      network.login();

      assertThatThrownBy(network::retrieve).isInstanceOf(SocketException.class);
      network.assertDelivered("data reset");
      assertThat(network.relay().ledger().forgedEnds()).isEmpty();
    }
  }

  @Test
  void the_server_never_takes_an_injured_upload_for_a_whole_one() throws IOException {
    for (Ending ending : List.of(Ending.FIN, Ending.RESET)) {
      try (var network = Network.with(onData(new DataPoint.After(12_345), ending))) {
        network.login();
        network.client().ask("TYPE I");
        try (Socket data = network.client().passive()) {
          network.client().ask("STOR b.bin");
          data.getOutputStream().write(CONTENT, 0, 12_345);
          assertThat(network.client().reply()).startsWith("4");
        }
        assertThat(network.server().home().resolve("b.bin")).hasSize(12_345);
      }
    }
  }

  @Test
  void data_never_end() throws IOException {
    try (var network = Network.with(onData(new DataPoint.InPlaceOfEnd(), Ending.SILENCE))) {
      network.login();
      network.client().ask("TYPE I");
      try (Socket data = network.client().passive()) {
        network.client().ask("RETR a.bin");
        assertThat(data.getInputStream().readNBytes(CONTENT.length)).isEqualTo(CONTENT);
        assertThat(network.client().reply()).startsWith("226");
        data.setSoTimeout(100);
        assertThatThrownBy(() -> data.getInputStream().read())
            .isInstanceOf(SocketTimeoutException.class);
      }
      network.assertDelivered("data silenced");
    }
  }

  @Test
  void data_connections_are_refused() throws IOException {
    try (var network = Network.with(onData(new DataPoint.Refused(), Ending.RESET))) {
      network.login();
      try (Socket data = network.client().passive()) {
        assertThatThrownBy(() -> data.getInputStream().read()).isInstanceOf(SocketException.class);
      }
      network.assertDelivered("data reset");
    }
  }

  private static Injury atReply(String prefix, ReplyHarm harm) {
    return new Injury.AtReply(prefix, 1, harm);
  }

  private static ReplyHarm broken(boolean arrives, Ending ending) {
    return new ReplyHarm.Broken(arrives, new ByteHarm.Ends(ending));
  }

  private static Injury onData(DataPoint point, Ending ending) {
    return new Injury.OnData(1, point, new ByteHarm.Ends(ending));
  }

  /// A server with a file, a relay before it, and a client that has heard the greeting through it.
  private record Network(RunningServer server, ChaosRelay relay, RawClient client)
      implements AutoCloseable {
    static Network with(Injury... injuries) throws IOException {
      return with(Tls.none(), injuries);
    }

    static Network with(Tls tls, Injury... injuries) throws IOException {
      PortRange ports = PortRange.free(PORTS);
      RunningServer server =
          new EmbeddedFtpServer().start(ServerOptions.ipv4().with(tls).passiveAt(ports));
      server.put("a.bin", CONTENT);
      var relay = ChaosRelay.before(server, ports, false, List.of(injuries));
      var client = new RawClient(relay.host(), relay.port());
      client.reply();
      return new Network(server, relay, client);
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
}
