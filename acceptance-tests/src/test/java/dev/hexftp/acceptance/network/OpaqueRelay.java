package dev.hexftp.acceptance.network;

import dev.hexftp.acceptance.server.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stands between a client and one port of a server and does not read along, so that it serves for
/// TLS as well. It can break one connection off.
///
/// [ControlRelay] finds data connections in the replies of the server. Under TLS they cannot be
/// read, so the server has to have one port for them all, and this relay stands at the same port of
/// 127.0.0.2; servers under test listen at 127.0.0.1.
public final class OpaqueRelay implements AutoCloseable {
  private static final long NEVER = Long.MAX_VALUE;
  private static final int ROOM = 50;

  private final InetSocketAddress server;
  private final ServerSocket listener;
  private final long bytesUntilReset;
  private final AtomicBoolean hasReset = new AtomicBoolean();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  private OpaqueRelay(InetSocketAddress server, int port, long bytesUntilReset) throws IOException {
    this.server = server;
    this.bytesUntilReset = bytesUntilReset;
    this.listener =
        new ServerSocket(port, ROOM, InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
    Pumps.start(this::accept);
  }

  /// A relay to `port` of 127.0.0.1, at the same port.
  public static OpaqueRelay to(int port) throws IOException {
    return new OpaqueRelay(at(port), port, NEVER);
  }

  /// The same that breaks one connection off with a reset, on both sides, when so many bytes have
  /// passed in one direction: the first on which so many pass.
  public static OpaqueRelay resettingOnce(int port, long bytes) throws IOException {
    return new OpaqueRelay(at(port), port, bytes);
  }

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(Loopback.IPV4.address(), port);
  }

  /// Where it listens.
  InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  public String host() {
    return listener.getInetAddress().getHostAddress();
  }

  public int port() {
    return listener.getLocalPort();
  }

  /// Whether it has broken a connection off.
  public boolean hasReset() {
    return hasReset.get();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = keep(listener.accept());
      Socket upstream = keep(new Socket(server.getAddress(), server.getPort()));
      Pumps.start(() -> pass(client, upstream));
      Pumps.start(() -> pass(upstream, client));
    }
  }

  private void pass(Socket from, Socket to) throws IOException {
    byte[] buffer = new byte[8192];
    long passed = 0;
    for (int count = from.getInputStream().read(buffer);
        count >= 0;
        count = from.getInputStream().read(buffer)) {
      to.getOutputStream().write(buffer, 0, count);
      passed += count;
      if (passed >= bytesUntilReset && hasReset.compareAndSet(false, true)) {
        Ending.RESET.of(from);
        Ending.RESET.of(to);
        return;
      }
    }
    to.shutdownOutput();
  }

  private Socket keep(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket each : sockets) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
