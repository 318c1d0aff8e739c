package dev.hexftp.adapter.socket.dial;

import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.proxy.ProxyHandshake;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Consumer;

/// One try to come to a connection through a proxy: dials the proxy, and asks it to let us through.
public final class ProxiedAttempt {
  private final Reactor reactor;
  private final Dialer dialer;
  private final ProxyHandshake beginning;
  private Option<ProxyConversation> conversation = Option.none();

  public ProxiedAttempt(
      Reactor reactor,
      Dialer.Preparation preparation,
      List<InetSocketAddress> proxy,
      ProxyHandshake beginning) {
    this.reactor = reactor;
    this.dialer = new Dialer(reactor, preparation, proxy);
    this.beginning = beginning;
  }

  /// Begins. `completion` is called once, perhaps before this returns: with a channel that leads to
  /// the server, non-blocking, or with the fault.
  public void begin(Consumer<Either<ProxyFault, SocketChannel>> completion) {
    dialer.begin(
        result ->
            result
                .peek(channel -> converse(channel, completion))
                .peekLeft(
                    fault -> completion.accept(Either.left(new ProxyFault.NotReached(fault)))));
  }

  private void converse(
      SocketChannel channel, Consumer<Either<ProxyFault, SocketChannel>> completion) {
    ProxyConversation begun =
        new ProxyConversation(
            reactor,
            channel,
            beginning,
            result -> {
              conversation = Option.none();
              completion.accept(result);
            });
    conversation = Option.of(begun);
    begun.goOn();
  }

  /// Ends it, if it is still under way. Its completion is not called.
  public void giveUp() {
    dialer.giveUp();
    conversation.peek(ProxyConversation::giveUp);
    conversation = Option.none();
  }
}
