package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.dial.Attempt;
import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.reactor.EventQueue;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.PortRange;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.SecureRandom;
import java.time.Duration;

/// Waits for the server to connect, and for no other host.
///
/// The first to connect to an open port gets the data, or sends its own (RFC 2577 §3 and §8). So
/// the port is drawn at random, also among those that the user allows, and a connection from
/// another address than the server's is closed at once. The wait goes on, but only for a moment: it
/// may have been the server, which has several addresses, and then no other connection comes.
public final class Listener implements Attempt {
  private final Reactor reactor;
  private final EventQueue events;
  private final DataSockets sockets;
  private final SecureRandom random = new SecureRandom();
  private Option<ServerSocketChannel> listening = Option.none();
  private Option<HostAddress> stranger = Option.none();
  private Option<Reactor.Timer> patience = Option.none();

  Listener(Reactor reactor, EventQueue events, DataSockets sockets) {
    this.reactor = reactor;
    this.events = events;
    this.sockets = sockets;
  }

  @Override
  public void begin(Completion completion) {
    listen()
        .flatMap(server -> expect(server, completion))
        .peek(server -> events.add(new Event.DataListening(endpoint(server))))
        .peekLeft(fault -> fail(fault, completion));
  }

  /// Listens, if it does not already. A connection waits until [#begin].
  Either<ConnectFault, ServerSocketChannel> listen() {
    return listening
        .<Either<ConnectFault, ServerSocketChannel>>map(Either::right)
        .getOrElse(this::bound);
  }

  private Either<ConnectFault, ServerSocketChannel> bound() {
    try {
      ServerSocketChannel server = ServerSocketChannel.open();
      listening = Option.of(server);
      server.configureBlocking(false);
      sockets.prepare(server);
      return bind(server)
          ? Either.right(server)
          : Either.left(
              sockets.active().ports().isDefined()
                  ? ConnectFault.NO_FREE_PORT
                  : ConnectFault.LOCAL);
    } catch (IOException _) {
      return Either.left(ConnectFault.LOCAL);
    }
  }

  private Either<ConnectFault, ServerSocketChannel> expect(
      ServerSocketChannel server, Completion completion) {
    try {
      reactor.register(server, SelectionKey.OP_ACCEPT, () -> accept(server, completion));
      return Either.right(server);
    } catch (IOException _) {
      return Either.left(ConnectFault.LOCAL);
    }
  }

  private Endpoint endpoint(ServerSocketChannel server) {
    return sockets.advertised(server.socket().getLocalPort());
  }

  /// The address for the server, if this listens.
  Option<Endpoint> endpoint() {
    return listening.map(this::endpoint);
  }

  /// False if no port is free.
  private boolean bind(ServerSocketChannel server) throws IOException {
    Option<PortRange> allowed = sockets.active().ports();
    PortRange range = allowed.getOrElse(DYNAMIC_PORTS);
    int tries = allowed.map(PortRange::size).getOrElse(RANDOM_PORTS_TRIED);
    // Not every system draws a free port at random, so it is done here first.
    return bindWithin(range, server, tries) || (allowed.isEmpty() && bindTo(0, server));
  }

  /// Tries `count` ports, from one drawn at random on.
  private boolean bindWithin(PortRange range, ServerSocketChannel server, int count)
      throws IOException {
    int first = random.nextInt(range.size());
    for (int i = 0; i < count; i++) {
      if (bindTo(range.after(first + i).number(), server)) {
        return true;
      }
    }
    return false;
  }

  private boolean bindTo(int port, ServerSocketChannel server) throws IOException {
    try {
      server.bind(new InetSocketAddress(sockets.addressToListenAt(), port));
      return true;
    } catch (BindException _) {
      // That one is taken.
      return false;
    }
  }

  private void accept(ServerSocketChannel server, Completion completion) {
    try {
      SocketChannel caller = server.accept();
      if (caller == null) {
        return;
      }
      if (!sockets.lets(caller.socket().getInetAddress())) {
        refuse(caller, completion);
        return;
      }
      giveUp();
      adopt(caller, completion);
    } catch (IOException _) {
      fail(ConnectFault.LOCAL, completion);
    }
  }

  private void refuse(SocketChannel caller, Completion completion) throws IOException {
    if (stranger.isEmpty()) {
      stranger =
          Option.of(Endpoints.of(caller.socket().getInetAddress(), caller.socket().getPort()))
              .map(Endpoint::address);
      patience =
          Option.of(
              reactor.after(
                  PATIENCE_AFTER_STRANGER, () -> fail(ConnectFault.WRONG_PEER, completion)));
    }
    caller.close();
  }

  /// The first host that was refused.
  Option<HostAddress> stranger() {
    return stranger;
  }

  private void adopt(SocketChannel caller, Completion completion) {
    try {
      caller.configureBlocking(false);
      sockets.prepareAccepted(caller);
    } catch (IOException _) {
      reactor.drop(caller);
      fail(ConnectFault.LOCAL, completion);
      return;
    }
    completion.complete(Either.right(caller));
  }

  private void fail(ConnectFault fault, Completion completion) {
    giveUp();
    completion.complete(Either.left(fault));
  }

  @Override
  public void giveUp() {
    patience.peek(reactor::cancel);
    patience = Option.none();
    listening.peek(reactor::drop);
    listening = Option.none();
  }

  // RFC 6335 §6: ports that are not assigned.
  private static final PortRange DYNAMIC_PORTS = new PortRange(new Port(49_152), new Port(65_535));
  private static final int RANDOM_PORTS_TRIED = 8;

  // The server connects as soon as it has the command.
  private static final Duration PATIENCE_AFTER_STRANGER = Duration.ofSeconds(3);
}
