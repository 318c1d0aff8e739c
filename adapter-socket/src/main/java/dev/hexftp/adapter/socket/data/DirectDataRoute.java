package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.dial.Attempt;
import dev.hexftp.adapter.socket.dial.Dialer;
import dev.hexftp.adapter.socket.dial.FailedAttempt;
import dev.hexftp.adapter.socket.dial.NamedAddress;
import dev.hexftp.adapter.socket.reactor.EventQueue;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/// There is nothing between the server and us.
public record DirectDataRoute(Reactor reactor, DataSockets sockets) implements DataRoute {
  @Override
  public Attempt toServer(DataAddress address) {
    return switch (address) {
      case DataAddress.OfPeer(var port) ->
          new Dialer(reactor, sockets::prepare, List.of(sockets.peerAt(port)));
      case DataAddress.AsSaid(var endpoint) ->
          NamedAddress.of(endpoint.address(), sockets.peer().isLoopbackAddress())
              .<Attempt>map(named -> toNamed(named, endpoint.port().number()))
              .getOrElse(new FailedAttempt(ConnectFault.NOT_AN_ADDRESS_OF_A_SERVER));
    };
  }

  /// The control connection's local address may have no route to hosts other than the peer; then
  /// the system chooses.
  private Attempt toNamed(InetAddress named, int port) {
    Dialer.Preparation preparation =
        sockets.isPeer(named) ? sockets::prepare : sockets::prepareUnbound;
    return new Dialer(reactor, preparation, List.of(new InetSocketAddress(named, port)));
  }

  @Override
  public Attempt fromServer(EventQueue events) {
    return new Listener(reactor, events, sockets);
  }

  @Override
  public Option<Listener> listenAhead(EventQueue events) {
    Listener listener = new Listener(reactor, events, sockets);
    return listener.listen().toOption().map(_ -> listener);
  }
}
