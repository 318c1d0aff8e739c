package dev.hexftp.adapter.socket.link;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.Port;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Blocking sockets on loopback for the servers of tests. All of them give up after half a minute.
final class BlockingSockets {
  private static final int WATCHDOG_MILLIS = 30_000;

  private BlockingSockets() {}

  /// A connection to `endpoint` that comes from `origin`.
  static Socket connectFrom(InetAddress origin, Endpoint endpoint) {
    Socket socket = new Socket();
    io(
        () -> {
          socket.setSoTimeout(WATCHDOG_MILLIS);
          socket.bind(new InetSocketAddress(origin, 0));
          socket.connect(
              new InetSocketAddress(endpoint.address().text(), endpoint.port().number()));
        });
    return socket;
  }

  static ServerSocket listen(InetAddress address) {
    try {
      ServerSocket listener = new ServerSocket(0, 10, address);
      listener.setSoTimeout(WATCHDOG_MILLIS);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Socket accept(ServerSocket listener) {
    try {
      Socket socket = listener.accept();
      socket.setSoTimeout(WATCHDOG_MILLIS);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream inputOf(Socket socket) {
    try {
      return new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  static Port portOf(ServerSocket listener) {
    return new Port(listener.getLocalPort());
  }

  static void io(IoAction action) {
    try {
      action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  interface IoAction {
    void run() throws IOException;
  }
}
