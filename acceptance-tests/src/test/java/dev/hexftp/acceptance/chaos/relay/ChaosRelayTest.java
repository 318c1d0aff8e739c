package dev.hexftp.acceptance.chaos.relay;

import static dev.hexftp.acceptance.chaos.relay.RelayedNetwork.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.network.Ending;
import dev.hexftp.acceptance.server.Tls;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That the relay obeys, seen by a client that is not the program.
@Timeout(60)
final class ChaosRelayTest {
  /// The answer to a command before the login.
  private static final String TOO_EARLY = "530";

  @Test
  void passes_everything_on_when_it_is_to_injure_nothing() throws IOException {
    try (var network = RelayedNetwork.with(Tls.none())) {
      network.login();

      assertThat(network.retrieve()).isEqualTo(CONTENT);
      assertThat(network.client().reply()).startsWith("226");
      assertThat(network.relay().ledger().delivered()).isEmpty();
      assertThat(network.relay().ledger().trace()).anyMatch(line -> line.contains("RETR a.bin"));
    }
  }

  @Test
  void passes_protected_connections_on_too() throws Exception {
    try (var network = RelayedNetwork.with(Tls.explicit())) {
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
    try (var network = RelayedNetwork.with(atReply("331", new ReplyHarm.Duplicated(0)))) {
      assertThat(network.client().ask("USER alice")).startsWith("331");
      assertThat(network.client().ask("NOOP")).startsWith("331");
      assertThat(network.client().reply()).startsWith(TOO_EARLY);
      network.assertDelivered("reply duplicated");
    }
  }

  @Test
  void a_reply_arrives_once_more_after_the_next_one() throws IOException {
    try (var network = RelayedNetwork.with(atReply("331", new ReplyHarm.Echoed()))) {
      assertThat(network.client().ask("USER alice")).startsWith("331");
      assertThat(network.client().ask("NOOP")).startsWith(TOO_EARLY);
      assertThat(network.client().reply()).startsWith("331");
      network.assertDelivered("reply duplicated after the next");
    }
  }

  @Test
  void a_reply_arrives_after_the_next_one() throws IOException {
    try (var network = RelayedNetwork.with(atReply("331", new ReplyHarm.Overtaken(60_000)))) {
      network.client().say("USER alice");
      assertThat(network.client().ask("NOOP")).startsWith(TOO_EARLY);
      assertThat(network.client().reply()).startsWith("331");
      network.assertDelivered("reply overtaken");
    }
  }

  @Test
  void a_reply_that_none_overtakes_arrives_late() throws IOException {
    try (var network = RelayedNetwork.with(atReply("331", new ReplyHarm.Overtaken(50)))) {
      assertThat(network.client().ask("USER alice")).startsWith("331");
      network.assertDelivered("reply overtaken");
    }
  }

  @Test
  void a_reply_never_arrives() throws IOException {
    try (var network = RelayedNetwork.with(atReply("331", new ReplyHarm.Dropped()))) {
      network.client().say("USER alice");
      assertThat(network.client().ask("NOOP")).startsWith(TOO_EARLY);
      network.assertDelivered("reply dropped");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_reply_arrives_that_the_server_has_not_given(boolean before) throws IOException {
    try (var network =
        RelayedNetwork.with(atReply("331", new ReplyHarm.Joined("226 Done.", before, 0)))) {
      assertThat(network.client().ask("USER alice")).startsWith(before ? "226" : "331");
      assertThat(network.client().reply()).startsWith(before ? "331" : "226");
      network.assertDelivered("reply joined by 226");
    }
  }

  @Test
  void the_connection_ends_in_place_of_a_reply() throws IOException {
    try (var network = RelayedNetwork.with(atReply("331", broken(false, Ending.FIN)))) {
      assertThat(network.client().ask("USER alice")).isEmpty();
      network.assertDelivered("reply cut");
    }
  }

  @Test
  void the_connection_is_reset_after_a_reply() throws IOException {
    try (var network = RelayedNetwork.with(atReply("331", broken(true, Ending.RESET)))) {
      assertThat(network.client().ask("USER alice")).startsWith("331");
      assertThatThrownBy(() -> network.client().ask("NOOP")).isInstanceOf(SocketException.class);
      network.assertDelivered("reply reset");
    }
  }

  @Test
  void only_the_reply_that_is_meant_comes_to_harm() throws IOException {
    var injury = new Injury.AtReply("200", 2, new ReplyHarm.Duplicated(0));
    try (var network = RelayedNetwork.with(injury)) {
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
    try (var network = RelayedNetwork.with(new Injury.AtCommand("DELE", 1, heard, reset))) {
      network.login();

      assertThat(network.client().ask("DELE a.bin")).isEmpty();

      network.relay().close();
      // The server takes its time with the commands that have reached it; the watchdog ends a wait
      // in vain.
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
        RelayedNetwork.with(
            Tls.explicit(), new Injury.AtRecord(Flow.TO_CLIENT, 1, passes, reset))) {
      assertThatThrownBy(network::secure).isInstanceOf(IOException.class);
      network.assertDelivered("record reset");
    }
  }

  @Test
  void a_record_is_delayed() throws Exception {
    try (var network =
        RelayedNetwork.with(
            Tls.explicit(), new Injury.AtRecord(Flow.TO_SERVER, 1, 50, new ByteHarm.Delayed(50)))) {
      network.secure();
      assertThat(network.client().ask("USER alice")).startsWith("331");
      network.assertDelivered("record delayed");
    }
  }

  private static Injury atReply(String prefix, ReplyHarm harm) {
    return new Injury.AtReply(prefix, 1, harm);
  }

  private static ReplyHarm broken(boolean arrives, Ending ending) {
    return new ReplyHarm.Broken(arrives, new ByteHarm.Ends(ending));
  }
}
