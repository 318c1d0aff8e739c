package dev.hexftp.adapter.socket.dial;

import dev.hexftp.adapter.socket.reactor.Reactor;
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
public final class Dialer implements Attempt {
  /// RFC 8305 §8 recommends it.
  static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

  private final Reactor reactor;
  private final Preparation preparation;
  private final Queue<InetSocketAddress> untried;
  private final List<SocketChannel> underWay = new ArrayList<>();
  private final Set<ConnectFault> faults = EnumSet.noneOf(ConnectFault.class);
  private Option<Reactor.Timer> delay = Option.none();

  /// @throws IllegalArgumentException if there is no address
  public Dialer(Reactor reactor, Preparation preparation, List<InetSocketAddress> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("nothing to dial");
    }
    this.reactor = reactor;
    this.preparation = preparation;
    this.untried = new ArrayDeque<>(addresses);
  }

  /// The preparation of a socket before it is connected.
  @FunctionalInterface
  public interface Preparation {
    /// Sets the options of `channel`, and perhaps its local address.
    void apply(SocketChannel channel) throws IOException;
  }

  @Override
  public void begin(Completion completion) {
    tryNext(completion);
  }

  private void tryNext(Completion completion) {
    waitNoMore();
    if (!untried.isEmpty()) {
      dial(untried.remove(), completion);
    } else if (underWay.isEmpty()) {
      completion.complete(Either.left(ConnectFault.mostTelling(faults)));
    }
  }

  private void dial(InetSocketAddress address, Completion completion) {
    try {
      SocketChannel channel = SocketChannel.open();
      underWay.add(channel);
      prepare(channel, address, completion);
    } catch (IOException _) {
      fail(ConnectFault.LOCAL, completion);
    }
  }

  private void prepare(SocketChannel channel, InetSocketAddress address, Completion completion) {
    try {
      channel.configureBlocking(false);
      preparation.apply(channel);
    } catch (IOException _) {
      fail(channel, ConnectFault.LOCAL, completion);
      return;
    }
    connect(channel, address, completion);
  }

  private void connect(SocketChannel channel, InetSocketAddress address, Completion completion) {
    try {
      if (channel.connect(address)) {
        succeed(channel, completion);
      } else {
        reactor.register(channel, SelectionKey.OP_CONNECT, () -> finish(channel, completion));
        delayNext(completion);
      }
    } catch (IOException | UnsupportedAddressTypeException e) {
      fail(channel, ConnectFaults.of(e), completion);
    }
  }

  private void delayNext(Completion completion) {
    if (!untried.isEmpty()) {
      delay = Option.of(reactor.after(ATTEMPT_DELAY, () -> tryNext(completion)));
    }
  }

  private void finish(SocketChannel channel, Completion completion) {
    try {
      if (channel.finishConnect()) {
        succeed(channel, completion);
      }
    } catch (IOException e) {
      fail(channel, ConnectFaults.of(e), completion);
    }
  }

  private void succeed(SocketChannel channel, Completion completion) {
    underWay.remove(channel);
    giveUp();
    completion.complete(Either.right(channel));
  }

  private void fail(SocketChannel channel, ConnectFault fault, Completion completion) {
    underWay.remove(channel);
    reactor.drop(channel);
    fail(fault, completion);
  }

  private void fail(ConnectFault fault, Completion completion) {
    faults.add(fault);
    tryNext(completion);
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
