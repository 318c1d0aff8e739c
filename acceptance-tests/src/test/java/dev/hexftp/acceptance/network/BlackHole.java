package dev.hexftp.acceptance.network;

import dev.hexftp.acceptance.server.Loopback;
import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// A port on loopback that behaves like one behind a firewall: a connection gets no answer.
///
/// Nothing accepts, and its queue of connections to be accepted is full. Linux then drops all
/// others.
public final class BlackHole implements Closeable {
  /// One more than the queue of length 1 takes, and some to be sure.
  private static final int VISITORS = 4;

  private final ServerSocket listener;
  private final List<SocketChannel> visitors = new ArrayList<>();

  private BlackHole(ServerSocket listener) {
    this.listener = listener;
  }

  /// A port on 127.0.0.1.
  public static BlackHole open() throws IOException {
    return at(Loopback.IPV4);
  }

  /// A port on the given loopback address.
  public static BlackHole at(Loopback loopback) throws IOException {
    var blackHole = new BlackHole(new ServerSocket(0, 1, loopback.address()));
    for (int i = 0; i < VISITORS; i++) {
      SocketChannel visitor = SocketChannel.open();
      visitor.configureBlocking(false);
      visitor.connect(blackHole.listener.getLocalSocketAddress());
      blackHole.visitors.add(visitor);
    }
    return blackHole;
  }

  /// The port.
  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel visitor : visitors) {
      visitor.close();
    }
    listener.close();
  }
}
