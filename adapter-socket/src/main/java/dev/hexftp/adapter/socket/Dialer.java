package dev.hexftp.adapter.socket;

import dev.hexftp.domain.failure.ConnectFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.Iterator;
import java.util.List;

/// Connects to the first of several addresses that lets us. They are tried one after the other; the
/// fault, if none does, is the last one's.
final class Dialer implements Attempt {
  private final Reactor reactor;
  private final Preparation preparation;
  private final Iterator<InetSocketAddress> untried;
  private Option<SocketChannel> underWay = Option.none();

  Dialer(Reactor reactor, Preparation preparation, List<InetSocketAddress> addresses) {
    this.reactor = reactor;
    this.preparation = preparation;
    this.untried = List.copyOf(addresses).iterator();
  }

  /// What is done to a socket before it is connected.
  @FunctionalInterface
  interface Preparation {
    /// Sets the options of `channel`, and perhaps its local address.
    void apply(SocketChannel channel) throws IOException;
  }

  @Override
  public void begin(Outcome outcome) {
    tryNext(ConnectFault.UNREACHABLE, outcome);
  }

  private void tryNext(ConnectFault lastFault, Outcome outcome) {
    if (untried.hasNext()) {
      dial(untried.next(), outcome);
    } else {
      outcome.tell(Either.left(lastFault));
    }
  }

  private void dial(InetSocketAddress address, Outcome outcome) {
    try {
      SocketChannel channel = SocketChannel.open();
      underWay = Option.of(channel);
      channel.configureBlocking(false);
      preparation.apply(channel);
      connect(channel, address, outcome);
    } catch (IOException _) {
      fail(ConnectFault.LOCAL, outcome);
    }
  }

  private void connect(SocketChannel channel, InetSocketAddress address, Outcome outcome) {
    try {
      if (channel.connect(address)) {
        succeed(channel, outcome);
      } else {
        reactor.register(channel, SelectionKey.OP_CONNECT, () -> finish(channel, outcome));
      }
    } catch (IOException | UnsupportedAddressTypeException e) {
      fail(ConnectFaults.of(e), outcome);
    }
  }

  private void finish(SocketChannel channel, Outcome outcome) {
    try {
      if (channel.finishConnect()) {
        succeed(channel, outcome);
      }
    } catch (IOException e) {
      fail(ConnectFaults.of(e), outcome);
    }
  }

  private void succeed(SocketChannel channel, Outcome outcome) {
    underWay = Option.none();
    outcome.tell(Either.right(channel));
  }

  private void fail(ConnectFault fault, Outcome outcome) {
    giveUp();
    tryNext(fault, outcome);
  }

  @Override
  public void giveUp() {
    underWay.peek(reactor::drop);
    underWay = Option.none();
  }
}
