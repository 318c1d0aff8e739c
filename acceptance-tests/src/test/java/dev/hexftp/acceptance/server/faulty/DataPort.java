package dev.hexftp.acceptance.server.faulty;

import dev.hexftp.acceptance.server.Loopback;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the data connections of one session are made. Each address is good for one of them.
final class DataPort implements Closeable {
  private final List<Closeable> opened = new ArrayList<>();
  private @Nullable ServerSocket passive;
  private @Nullable InetSocketAddress active;
  private @Nullable DataLink link;

  /// Listens for the next data connection, and returns the port.
  int listen() throws IOException {
    var listener = new ServerSocket();
    listener.setReceiveBufferSize(BUFFER_BYTES);
    listener.bind(new InetSocketAddress(Loopback.IPV4.address(), 0));
    listener.setSoTimeout(PATIENCE_MILLIS);
    keep(listener);
    forget();
    passive = listener;
    return listener.getLocalPort();
  }

  /// The next data connection goes to the address in the argument of PORT or EPRT.
  void connectTo(String argument) {
    String[] parts = argument.split(argument.startsWith("|") ? "\\|" : ",", -1);
    forget();
    active =
        argument.startsWith("|")
            ? new InetSocketAddress(parts[2], Integer.parseInt(parts[3]))
            : new InetSocketAddress(
                String.join(".", parts[0], parts[1], parts[2], parts[3]),
                Integer.parseInt(parts[4]) * 256 + Integer.parseInt(parts[5]));
  }

  private void forget() {
    passive = null;
    active = null;
    link = null;
  }

  /// The data connection; opens it if need be.
  DataLink link() throws IOException {
    DataLink open = link;
    if (open == null) {
      Socket socket = keep(socket());
      socket.setSoTimeout(PATIENCE_MILLIS);
      open = new DataLink(socket);
      link = open;
    }
    return open;
  }

  private Socket socket() throws IOException {
    ServerSocket listener = passive;
    InetSocketAddress address = active;
    if (listener != null) {
      return listener.accept();
    }
    if (address == null) {
      throw new IOException("the client has prepared no data connection");
    }
    return new Socket(address.getAddress(), address.getPort());
  }

  private synchronized <C extends Closeable> C keep(C closeable) {
    opened.add(closeable);
    return closeable;
  }

  @Override
  public synchronized void close() throws IOException {
    for (Closeable each : opened) {
      each.close();
    }
  }

  /// Enough for the files of these tests, also while no reader takes them.
  private static final int BUFFER_BYTES = 256 * 1024;

  private static final int PATIENCE_MILLIS = 30_000;
}
