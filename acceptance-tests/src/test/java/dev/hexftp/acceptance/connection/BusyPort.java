package dev.hexftp.acceptance.connection;

import dev.hexftp.acceptance.server.Loopback;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// A port on 127.0.0.1 that has a listener already. The next ones are free, and left to the test.
record BusyPort(ServerSocket socket) implements Closeable {
  /// Below the ports that Linux chooses by itself, so that no process takes the free ones by
  /// accident.
  private static final AtomicInteger NEXT = new AtomicInteger(20_000);

  private static final int LAST = 30_000;
  private static final int ROOM = 4;

  /// One with three free ports after it.
  static BusyPort before3() throws IOException {
    for (int port = NEXT.getAndAdd(ROOM); port < LAST; port = NEXT.getAndAdd(ROOM)) {
      if (areFree(port)) {
        return new BusyPort(listen(port));
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean areFree(int first) throws IOException {
    for (int port = first; port < first + ROOM; port++) {
      try {
        listen(port).close();
      } catch (BindException _) {
        return false;
      }
    }
    return true;
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, Loopback.IPV4.address());
  }

  int number() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
