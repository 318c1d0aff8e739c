package dev.hexftp.adapter.socket;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Consumer;

/// Comes to a control connection with a host directly: looks up its addresses and dials them.
final class HostDialer implements ControlDialer {
  private final Reactor reactor;
  private final NameService names;
  private final NetworkOptions options;
  private final HostName host;
  private final Port port;
  private Option<Dialer> dialer = Option.none();

  HostDialer(Reactor reactor, NameService names, NetworkOptions options, HostName host, Port port) {
    this.reactor = reactor;
    this.names = names;
    this.options = options;
    this.host = host;
    this.port = port;
  }

  @Override
  public void begin(Consumer<Either<Failure, Opened>> outcome) {
    new AddressResolution(reactor, names, options.families())
        .resolve(
            host,
            found ->
                found
                    .peek(addresses -> dial(addresses, outcome))
                    .peekLeft(failure -> outcome.accept(Either.left(failure))));
  }

  private void dial(List<InetAddress> addresses, Consumer<Either<Failure, Opened>> outcome) {
    List<InetSocketAddress> ends =
        addresses.stream().map(a -> new InetSocketAddress(a, port.number())).toList();
    Dialer dialing = new Dialer(reactor, options::prepareControl, ends);
    dialer = Option.of(dialing);
    dialing.begin(
        result ->
            outcome.accept(
                result
                    .<Failure>mapLeft(fault -> new Failure.NotConnectable(host, port, fault))
                    .map(this::opened)));
  }

  private Opened opened(SocketChannel channel) {
    Socket socket = channel.socket();
    return new Opened(
        channel,
        Endpoints.of(socket.getInetAddress(), socket.getPort()),
        new DirectDataRoute(reactor, DataSockets.beside(channel, options)));
  }

  @Override
  public void giveUp() {
    dialer.peek(Dialer::giveUp);
  }
}
