package dev.hexftp.adapter.socket.dial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// A port on loopback where a connection gets no answer. Nothing accepts, and the queue of
/// connections to be accepted is full; Linux then drops all others.
final class BlackHole implements AutoCloseable {
  /// One more than the queue of length 1 takes, and some to be sure.
  private static final int VISITORS = 4;

  private final ServerSocket listener;
  private final List<SocketChannel> visitors = new ArrayList<>();

  BlackHole(InetAddress address) throws IOException {
    listener = new ServerSocket(0, 1, address);
    for (int i = 0; i < VISITORS; i++) {
      SocketChannel visitor = SocketChannel.open();
      visitor.configureBlocking(false);
      visitor.connect(listener.getLocalSocketAddress());
      visitors.add(visitor);
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  /// From now on everybody is let in. A peer that has come before notices when the system tries
  /// again.
  void open() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                while (true) {
                  listener.accept();
                }
              } catch (IOException _) {
                // It was closed.
              }
            });
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel visitor : visitors) {
      visitor.close();
    }
    listener.close();
  }
}
