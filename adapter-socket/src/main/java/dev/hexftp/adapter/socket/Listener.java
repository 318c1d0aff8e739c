package dev.hexftp.adapter.socket;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.failure.ConnectFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.SecureRandom;

/// Waits for the server to connect, and for nobody else.
///
/// Whoever connects first to an open port gets the data, or gives us his (RFC 2577 §3 and §8). So
/// the port is drawn at random, and a connection from another address than the server's is closed
/// at once; the wait goes on.
final class Listener implements Attempt {
  private final Reactor reactor;
  private final EventQueue events;
  private final DataSockets sockets;
  private final SecureRandom random = new SecureRandom();
  private Option<ServerSocketChannel> listening = Option.none();

  Listener(Reactor reactor, EventQueue events, DataSockets sockets) {
    this.reactor = reactor;
    this.events = events;
    this.sockets = sockets;
  }

  @Override
  public void begin(Outcome outcome) {
    try {
      ServerSocketChannel server = ServerSocketChannel.open();
      listening = Option.of(server);
      server.configureBlocking(false);
      sockets.prepare(server);
      bind(server);
      reactor.register(server, SelectionKey.OP_ACCEPT, () -> accept(server, outcome));
      events.add(
          new Event.DataListening(Endpoints.of(sockets.local(), server.socket().getLocalPort())));
    } catch (IOException _) {
      fail(outcome);
    }
  }

  /// Not every system draws a free port at random when asked for any, so it is done here.
  private void bind(ServerSocketChannel server) throws IOException {
    for (int i = 0; i < RANDOM_PORTS_TRIED; i++) {
      try {
        server.bind(drawnAddress());
        return;
      } catch (BindException _) {
        // That one is taken.
      }
    }
    server.bind(new InetSocketAddress(sockets.addressToListenAt(), 0));
  }

  private InetSocketAddress drawnAddress() {
    int port = FIRST_DYNAMIC_PORT + random.nextInt(DYNAMIC_PORTS);
    return new InetSocketAddress(sockets.addressToListenAt(), port);
  }

  private void accept(ServerSocketChannel server, Outcome outcome) {
    try {
      SocketChannel caller = server.accept();
      if (caller == null) {
        return;
      }
      if (!sockets.isPeer(caller.socket().getInetAddress())) {
        caller.close();
        return;
      }
      giveUp();
      adopt(caller, outcome);
    } catch (IOException _) {
      fail(outcome);
    }
  }

  private void adopt(SocketChannel caller, Outcome outcome) {
    try {
      caller.configureBlocking(false);
      sockets.prepareAccepted(caller);
    } catch (IOException _) {
      reactor.drop(caller);
      fail(outcome);
      return;
    }
    outcome.tell(Either.right(caller));
  }

  private void fail(Outcome outcome) {
    giveUp();
    outcome.tell(Either.left(ConnectFault.LOCAL));
  }

  @Override
  public void giveUp() {
    listening.peek(reactor::drop);
    listening = Option.none();
  }

  // RFC 6335 §6: ports that nobody is given for good.
  private static final int FIRST_DYNAMIC_PORT = 49_152;
  private static final int DYNAMIC_PORTS = 16_384;
  private static final int RANDOM_PORTS_TRIED = 8;
}
