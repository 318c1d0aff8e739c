package dev.hexftp.adapter.socket.dial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.endpoint.ConnectFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// How several addresses are tried (RFC 8305). Time is virtual: it passes when a test says so, and
/// connections on loopback are ready without it.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class DialerTest {
  private static final Duration DELAY = Dialer.ATTEMPT_DELAY;
  private static final InetAddress FIRST = InetAddress.ofLiteral("127.0.0.11");
  private static final InetAddress SECOND = InetAddress.ofLiteral("127.0.0.12");
  private static final InetAddress THIRD = InetAddress.ofLiteral("127.0.0.13");

  /// For everybody, and therefore for no connection.
  private static final InetSocketAddress NOWHERE =
      new InetSocketAddress(InetAddress.ofLiteral("255.255.255.255"), 21);

  private final Selector selector = Selector.open();
  private Duration now = Duration.ZERO;
  private final Reactor reactor = new Reactor(selector, () -> now);
  private Option<Either<ConnectFault, SocketChannel>> outcome = Option.none();

  DialerTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    for (Either<ConnectFault, SocketChannel> told : outcome) {
      for (SocketChannel channel : told) {
        channel.close();
      }
    }
    selector.close();
  }

  @Test
  void a_black_hole_is_given_up_after_the_delay_and_not_before() throws IOException {
    try (BlackHole hole = new BlackHole(FIRST);
        ServerSocket server = new ServerSocket(0, 5, SECOND)) {
      dial(hole.address(), addressOf(server));

      at(DELAY.minusMillis(1));
      assertThat(outcome).isEmpty();

      at(DELAY);
      assertThat(connected()).isEqualTo(addressOf(server));
    }
  }

  @Test
  void each_attempt_has_a_separate_delay() throws IOException {
    try (BlackHole first = new BlackHole(FIRST);
        BlackHole second = new BlackHole(SECOND);
        ServerSocket server = new ServerSocket(0, 5, THIRD)) {
      dial(first.address(), second.address(), addressOf(server));

      at(DELAY.plusMillis(5));
      at(DELAY.multipliedBy(2).plusMillis(4));
      assertThat(outcome).isEmpty();

      at(DELAY.multipliedBy(2).plusMillis(5));
      assertThat(connected()).isEqualTo(addressOf(server));
    }
  }

  @Test
  void after_a_refusal_the_next_attempt_begins_at_once() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, THIRD)) {
      dial(deaf(FIRST), NOWHERE, addressOf(server));

      assertThat(connected()).isEqualTo(addressOf(server));
    }
  }

  @Test
  void an_earlier_attempt_goes_on_and_may_win() throws IOException {
    try (BlackHole first = new BlackHole(FIRST);
        BlackHole second = new BlackHole(SECOND)) {
      dial(first.address(), second.address());
      at(DELAY);

      first.open();

      assertThat(connected()).isEqualTo(first.address());
    }
  }

  @Test
  void the_losers_are_dropped_and_their_delays_forgotten() throws IOException {
    try (BlackHole first = new BlackHole(FIRST);
        ServerSocket server = new ServerSocket(0, 5, SECOND);
        ServerSocket spare = new ServerSocket(0, 5, THIRD)) {
      dial(first.address(), addressOf(server), addressOf(spare));
      at(DELAY);
      InetSocketAddress winner = connected();

      at(DELAY.multipliedBy(10));

      assertThat(winner).isEqualTo(addressOf(server));
      assertThat(connected()).isEqualTo(winner);
      assertThat(selector.keys()).hasSize(1);
    }
  }

  @Test
  void an_attempt_that_is_given_up_reports_nothing() throws IOException {
    try (BlackHole first = new BlackHole(FIRST);
        ServerSocket server = new ServerSocket(0, 5, SECOND)) {
      Dialer dialer = dial(first.address(), addressOf(server));

      dialer.giveUp();
      at(DELAY);

      assertThat(outcome).isEmpty();
      assertThat(selector.keys()).isEmpty();
    }
  }

  @Test
  void when_all_fail_the_most_telling_fault_is_reported_and_only_once_all_have()
      throws IOException {
    try (BlackHole hole = new BlackHole(SECOND)) {
      dial(NOWHERE, hole.address(), deaf(FIRST), NOWHERE);

      at(DELAY);
      assertThat(outcome).isEmpty();
    }
    dial(NOWHERE, deaf(FIRST), NOWHERE);

    assertThat(fault()).isEqualTo(ConnectFault.REFUSED);
  }

  // --- The words of the tests above ---

  private Dialer dial(InetSocketAddress... addresses) {
    outcome = Option.none();
    Dialer dialer = new Dialer(reactor, _ -> {}, List.of(addresses));
    dialer.begin(result -> outcome = Option.of(result));
    look();
    return dialer;
  }

  /// Time has come to `moment`, and all events that can happen then have happened.
  private void at(Duration moment) {
    now = moment;
    look();
  }

  /// An attempt that begins in one turn can be done in the next.
  private void look() {
    for (int i = 0; i < 5; i++) {
      reactor.turn(Duration.ZERO);
    }
  }

  private InetSocketAddress connected() {
    SocketChannel channel = told().getOrElseThrow(fault -> new AssertionError(fault));
    return new InetSocketAddress(channel.socket().getInetAddress(), channel.socket().getPort());
  }

  private ConnectFault fault() {
    return told().swap().getOrElseThrow(channel -> new AssertionError(channel));
  }

  private Either<ConnectFault, SocketChannel> told() {
    while (outcome.isEmpty()) {
      reactor.turn(Duration.ofSeconds(1));
    }
    return outcome.getOrElseThrow(AssertionError::new);
  }

  private static InetSocketAddress addressOf(ServerSocket server) {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  /// A port that has just become free.
  private static InetSocketAddress deaf(InetAddress address) throws IOException {
    try (ServerSocket gone = new ServerSocket(0, 1, address)) {
      return addressOf(gone);
    }
  }
}
