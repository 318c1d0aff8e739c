package dev.hexftp.acceptance.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.server.RawClient;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The assumptions of tests of the client about bad networks.
@Timeout(30)
final class ControlRelayTest {
  private static final byte[] CONTENT = new byte[100_000];

  @Test
  void passes_everything_on_when_it_is_to_distort_nothing() throws IOException {
    try (var network = Network.with(UnaryOperator.identity())) {
      byte[] content = network.retrieve();

      assertThat(content).isEqualTo(CONTENT);
      assertThat(network.client().reply()).startsWith("226");
      assertThat(network.relay().commands()).contains("TYPE I", "EPSV", "RETR a.bin");
      assertThat(network.relay().dataBytes()).isZero();
    }
  }

  @Test
  void lies_about_addresses_and_ports() throws IOException {
    try (var network =
        Network.with(it -> it.announceAddress("10.0.0.5").announcePort(256 * 7 + 8))) {
      assertThat(network.client().ask("PASV")).contains("10,0,0,5,7,8");
      assertThat(network.client().ask("EPSV")).contains("|||1800|");
    }
  }

  @Test
  void answers_in_place_of_the_server() throws IOException {
    try (var network = Network.with(it -> it.refuse("EPSV", "500 never heard of it"))) {
      assertThat(network.client().ask("EPSV")).isEqualTo("500 never heard of it");
      assertThat(network.client().ask("PASV")).startsWith("227 ");
      assertThat(network.server().commands()).contains("PASV").doesNotContain("EPSV");
    }
  }

  @Test
  void ends_control_in_place_of_a_reply_once() throws IOException {
    try (var network = Network.with(it -> it.endControlAtReply("226", Ending.FIN))) {
      byte[] content = network.retrieve();

      assertThat(content).isEqualTo(CONTENT);
      assertThat(network.client().reply()).isEmpty();
      try (var again = network.again()) {
        again.ask("TYPE I");
        try (Socket data = again.passive()) {
          again.ask("RETR a.bin");
          data.getInputStream().readAllBytes();
        }
        assertThat(again.reply()).startsWith("226");
        assertThat(network.relay().connections()).isEqualTo(2);
      }
    }
  }

  @Test
  void ends_control_in_the_middle_of_a_transfer_that_goes_on() throws IOException {
    try (var network = Network.with(it -> it.endControlAfterData(30_000, Ending.RESET))) {
      network.client().ask("TYPE I");
      try (Socket data = network.client().passive()) {
        network.client().ask("STOR b.bin");
        data.getOutputStream().write(CONTENT, 0, 30_000);

        assertThatThrownBy(network.client()::reply).isInstanceOf(SocketException.class);
        data.getOutputStream().write(CONTENT, 0, 10_000);
      }
    }
  }

  @Test
  void falls_silent() throws IOException {
    try (var network = Network.with(UnaryOperator.identity())) {
      network.relay().endControl(Ending.SILENCE);
      network.client().control().setSoTimeout(100);

      assertThatThrownBy(() -> network.client().ask("NOOP"))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void ends_data_after_exactly_so_many_bytes() throws IOException {
    try (var network = Network.with(it -> it.endDataAfter(12_345, Ending.FIN))) {
      assertThat(network.retrieve()).hasSize(12_345);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_black_hole_neither_accepts_nor_refuses(Loopback loopback) throws IOException {
    try (var hole = BlackHole.at(loopback);
        var socket = new Socket()) {
      var address = new InetSocketAddress(loopback.address(), hole.port());

      assertThatThrownBy(() -> socket.connect(address, 200))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  /// A server with a file, a relay before it, and a client that has logged in through it.
  private record Network(RunningServer server, ControlRelay relay, RawClient client)
      implements AutoCloseable {
    static Network with(UnaryOperator<Distortions> distortions) throws IOException {
      RunningServer server = new EmbeddedFtpServer().start();
      server.put("a.bin", CONTENT);
      var relay = ControlRelay.before(server, distortions);
      return new Network(server, relay, loggedIn(server, relay));
    }

    RawClient again() throws IOException {
      return loggedIn(server, relay);
    }

    byte[] retrieve() throws IOException {
      client.ask("TYPE I");
      try (Socket data = client.passive()) {
        client.ask("RETR a.bin");
        return data.getInputStream().readAllBytes();
      }
    }

    private static RawClient loggedIn(RunningServer server, ControlRelay relay) throws IOException {
      var client = new RawClient(relay.host(), relay.port());
      client.reply();
      client.login(server.account().user(), server.account().password());
      return client;
    }

    @Override
    public void close() throws IOException {
      client.close();
      relay.close();
      server.close();
    }
  }
}
