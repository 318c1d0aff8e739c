package dev.hexftp.adapter.socket.link;

import dev.hexftp.adapter.socket.data.DataSockets;
import dev.hexftp.adapter.socket.data.DirectDataRoute;
import dev.hexftp.adapter.socket.dial.AddressResolution;
import dev.hexftp.adapter.socket.dial.Dialer;
import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.dial.NameService;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.reactor.Reactor;
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
  public void begin(Consumer<Either<Failure, Opened>> completion) {
    new AddressResolution(reactor, names, options.families())
        .resolve(
            host,
            found ->
                found
                    .peek(addresses -> dial(addresses, completion))
                    .peekLeft(failure -> completion.accept(Either.left(failure))));
  }

  private void dial(List<InetAddress> addresses, Consumer<Either<Failure, Opened>> completion) {
    List<InetSocketAddress> ends =
        addresses.stream().map(a -> new InetSocketAddress(a, port.number())).toList();
    Dialer dialing = new Dialer(reactor, ControlConnection.preparation(options), ends);
    dialer = Option.of(dialing);
    dialing.begin(
        result ->
            completion.accept(
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
