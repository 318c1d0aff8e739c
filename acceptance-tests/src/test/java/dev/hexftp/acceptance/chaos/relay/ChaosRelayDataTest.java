package dev.hexftp.acceptance.chaos.relay;

import static dev.hexftp.acceptance.chaos.relay.RelayedNetwork.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.network.Ending;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// That the relay injures data connections as the test says.
@Timeout(60)
final class ChaosRelayDataTest {
  // ── Data ──────────────────────────────────────────────────────────────────────────────────────

  @Test
  void data_end_after_exactly_so_many_bytes_and_the_ledger_knows() throws IOException {
    try (var network = RelayedNetwork.with(onData(new DataPoint.After(12_345), Ending.FIN))) {
      network.login();

      assertThat(network.retrieve()).hasSize(12_345);

      network.assertDelivered("data cut");
      assertThat(network.relay().ledger().forgedEnds())
          .containsExactly(new Ledger.ForgedEnd(12_345, false));
    }
  }

  @Test
  void a_reset_is_no_forged_end() throws IOException {
    try (var network = RelayedNetwork.with(onData(new DataPoint.After(12_345), Ending.RESET))) {
      network.login();

      assertThatThrownBy(network::retrieve).isInstanceOf(SocketException.class);
      network.assertDelivered("data reset");
      assertThat(network.relay().ledger().forgedEnds()).isEmpty();
    }
  }

  @Test
  void the_server_never_takes_an_injured_upload_for_a_whole_one() throws IOException {
    for (Ending ending : List.of(Ending.FIN, Ending.RESET)) {
      try (var network = RelayedNetwork.with(onData(new DataPoint.After(12_345), ending))) {
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
    try (var network = RelayedNetwork.with(onData(new DataPoint.InPlaceOfEnd(), Ending.SILENCE))) {
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
    try (var network = RelayedNetwork.with(onData(new DataPoint.Refused(), Ending.RESET))) {
      network.login();
      try (Socket data = network.client().passive()) {
        assertThatThrownBy(() -> data.getInputStream().read()).isInstanceOf(SocketException.class);
      }
      network.assertDelivered("data reset");
    }
  }

  private static Injury onData(DataPoint point, Ending ending) {
    return new Injury.OnData(1, point, new ByteHarm.Ends(ending));
  }
}
