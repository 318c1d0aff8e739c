package dev.hexftp.adapter.socket;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Consumer;

/// Comes to a control connection with a host: looks up its addresses and dials them.
final class HostDialer {
  private final Reactor reactor;
  private final NameService names;
  private final HostName host;
  private final Port port;
  private Option<Dialer> dialer = Option.none();

  HostDialer(Reactor reactor, NameService names, HostName host, Port port) {
    this.reactor = reactor;
    this.names = names;
    this.host = host;
    this.port = port;
  }

  /// Begins. `outcome` is told once, perhaps before this returns: a connected channel,
  /// non-blocking, or what was in the way.
  void begin(Consumer<Either<Failure, SocketChannel>> outcome) {
    new AddressResolution(reactor, names)
        .resolve(host.text(), addresses -> dial(addresses, outcome));
  }

  private void dial(List<InetAddress> addresses, Consumer<Either<Failure, SocketChannel>> outcome) {
    if (addresses.isEmpty()) {
      outcome.accept(Either.left(new Failure.UnknownHost(host)));
      return;
    }
    List<InetSocketAddress> ends =
        addresses.stream().map(a -> new InetSocketAddress(a, port.number())).toList();
    Dialer dialing = new Dialer(reactor, ControlConnection::prepare, ends);
    dialer = Option.of(dialing);
    dialing.begin(
        result ->
            outcome.accept(result.mapLeft(fault -> new Failure.NotConnectable(host, port, fault))));
  }

  /// Ends it, if it is still under way. The outcome is not told.
  void giveUp() {
    dialer.peek(Dialer::giveUp);
  }
}
