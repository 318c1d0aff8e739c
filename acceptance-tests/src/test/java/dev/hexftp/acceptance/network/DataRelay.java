package dev.hexftp.acceptance.network;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// One passive data connection through a relay, which counts its bytes.
final class DataRelay implements Closeable {
  private final ServerSocket listener;
  private final Distortions distortions;
  private final Journal journal;
  private final Consumer<Ending> control;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final CountDownLatch running = new CountDownLatch(2);

  private DataRelay(
      ServerSocket listener, Distortions distortions, Journal journal, Consumer<Ending> control) {
    this.listener = listener;
    this.distortions = distortions;
    this.journal = journal;
    this.control = control;
  }

  /// A relay to `port` of the server.
  ///
  /// @param control ends the control connection
  static DataRelay to(
      InetAddress server,
      int port,
      Distortions distortions,
      Journal journal,
      Consumer<Ending> control)
      throws IOException {
    InetAddress here =
        distortions.dataAddress().isPresent()
            ? InetAddress.getByName(distortions.dataAddress().get())
            : server;
    var relay = new DataRelay(new ServerSocket(0, 1, here), distortions, journal, control);
    Pumps.start(() -> relay.accept(server, port));
    return relay;
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept(InetAddress server, int port) throws IOException {
    try (listener) {
      Socket client = keep(listener.accept());
      Socket upstream = keep(new Socket(server, port));
      Pumps.start(() -> passToEnd(client, upstream));
      Pumps.start(() -> passToEnd(upstream, client));
    }
  }

  /// Waits until nothing passes any more, in neither direction.
  void awaitEnd() throws IOException {
    try {
      running.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private void passToEnd(Socket from, Socket to) throws IOException {
    try {
      pass(from, to);
    } finally {
      running.countDown();
    }
  }

  private void pass(Socket from, Socket to) throws IOException {
    byte[] buffer = new byte[8192];
    long passed = 0;
    while (true) {
      int room = (int) Math.min(buffer.length, Math.max(distortions.dataUntilEnding(passed), 1));
      int count = from.getInputStream().read(buffer, 0, room);
      if (count < 0) {
        to.shutdownOutput();
        return;
      }
      to.getOutputStream().write(buffer, 0, count);
      passed += count;
      distortions.endingOfControlAfter(journal.data(count)).ifPresent(control);
      var ending = distortions.endingOfDataAfter(passed);
      if (ending.isPresent()) {
        ending.get().of(from);
        ending.get().of(to);
        return;
      }
    }
  }

  private Socket keep(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket each : sockets) {
      each.close();
    }
  }
}
