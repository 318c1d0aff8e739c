package dev.hexftp.adapter.socket;

import dev.hexftp.domain.endpoint.ConnectFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/// Connects to the first of several addresses that lets us ("Happy Eyeballs", RFC 8305 §5).
///
/// They are tried in order. The next one is, as soon as one has failed or has kept us waiting for a
/// while; those under way go on meanwhile, so that a black hole costs a quarter of a second and a
/// slow address still has its chance. When one connects the others are dropped. When none does, the
/// fault is the most telling one of all ([ConnectFault#mostTelling]).
final class Dialer implements Attempt {
  /// RFC 8305 §8 recommends it.
  static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

  private final Reactor reactor;
  private final Preparation preparation;
  private final Queue<InetSocketAddress> untried;
  private final List<SocketChannel> underWay = new ArrayList<>();
  private final Set<ConnectFault> faults = EnumSet.noneOf(ConnectFault.class);
  private Option<Reactor.Timer> delay = Option.none();

  /// @throws IllegalArgumentException if there is no address
  Dialer(Reactor reactor, Preparation preparation, List<InetSocketAddress> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("nothing to dial");
    }
    this.reactor = reactor;
    this.preparation = preparation;
    this.untried = new ArrayDeque<>(addresses);
  }

  /// What is done to a socket before it is connected.
  @FunctionalInterface
  interface Preparation {
    /// Sets the options of `channel`, and perhaps its local address.
    void apply(SocketChannel channel) throws IOException;
  }

  @Override
  public void begin(Outcome outcome) {
    tryNext(outcome);
  }

  private void tryNext(Outcome outcome) {
    waitNoMore();
    if (!untried.isEmpty()) {
      dial(untried.remove(), outcome);
    } else if (underWay.isEmpty()) {
      outcome.tell(Either.left(ConnectFault.mostTelling(faults)));
    }
  }

  private void dial(InetSocketAddress address, Outcome outcome) {
    try {
      SocketChannel channel = SocketChannel.open();
      underWay.add(channel);
      prepare(channel, address, outcome);
    } catch (IOException _) {
      fail(ConnectFault.LOCAL, outcome);
    }
  }

  private void prepare(SocketChannel channel, InetSocketAddress address, Outcome outcome) {
    try {
      channel.configureBlocking(false);
      preparation.apply(channel);
    } catch (IOException _) {
      fail(channel, ConnectFault.LOCAL, outcome);
      return;
    }
    connect(channel, address, outcome);
  }

  private void connect(SocketChannel channel, InetSocketAddress address, Outcome outcome) {
    try {
      if (channel.connect(address)) {
        succeed(channel, outcome);
      } else {
        reactor.register(channel, SelectionKey.OP_CONNECT, () -> finish(channel, outcome));
        delayNext(outcome);
      }
    } catch (IOException | UnsupportedAddressTypeException e) {
      fail(channel, ConnectFaults.of(e), outcome);
    }
  }

  private void delayNext(Outcome outcome) {
    if (!untried.isEmpty()) {
      delay = Option.of(reactor.after(ATTEMPT_DELAY, () -> tryNext(outcome)));
    }
  }

  private void finish(SocketChannel channel, Outcome outcome) {
    try {
      if (channel.finishConnect()) {
        succeed(channel, outcome);
      }
    } catch (IOException e) {
      fail(channel, ConnectFaults.of(e), outcome);
    }
  }

  private void succeed(SocketChannel channel, Outcome outcome) {
    underWay.remove(channel);
    giveUp();
    outcome.tell(Either.right(channel));
  }

  private void fail(SocketChannel channel, ConnectFault fault, Outcome outcome) {
    underWay.remove(channel);
    reactor.drop(channel);
    fail(fault, outcome);
  }

  private void fail(ConnectFault fault, Outcome outcome) {
    faults.add(fault);
    tryNext(outcome);
  }

  @Override
  public void giveUp() {
    waitNoMore();
    underWay.forEach(reactor::drop);
    underWay.clear();
  }

  private void waitNoMore() {
    delay.peek(reactor::cancel);
    delay = Option.none();
  }
}
