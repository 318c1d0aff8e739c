package dev.hexftp.acceptance.server.faulty;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// One control connection: reads a command, lets a fault happen or carries it out, reads the next.
final class ControlLink implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final int number;
  private final Faults faults;
  private final Consumer<String> journal;
  private final Behaviour behaviour;
  private final CountDownLatch closed = new CountDownLatch(1);
  private int commands;

  ControlLink(Socket socket, int number, Faults faults, Consumer<String> journal)
      throws IOException {
    this.socket = socket;
    this.number = number;
    this.faults = faults;
    this.journal = journal;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream());
    this.behaviour = new Behaviour(this, faults.disk());
  }

  /// Serves until one of both sides ends the connection.
  void serve() throws IOException {
    try {
      say(faults.greeting());
      while (!socket.isClosed()) {
        String line = hear();
        if (faults.isLost(number, ++commands)) {
          hangUp();
          return;
        }
        Optional<Fault> fault = faults.dueFor(line, verb(line));
        if (fault.isPresent()) {
          fault.get().happen(new Exchange(this, line));
        } else {
          carryOut(line);
        }
      }
    } finally {
      close();
    }
  }

  void carryOut(String line) throws IOException {
    behaviour.carryOut(verb(line), line.contains(" ") ? line.substring(line.indexOf(' ') + 1) : "");
  }

  /// The verb of a command, in capitals.
  static String verb(String line) {
    return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
  }

  void say(String reply) throws IOException {
    socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /// The next line without its end.
  ///
  /// @throws IOException if the client has hung up
  String hear() throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    if (next < 0) {
      throw new IOException("the client hung up");
    }
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    journal.accept(text);
    return text;
  }

  void awaitHangUp() throws IOException {
    while (true) {
      hear();
    }
  }

  void stay() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void hangUp() throws IOException {
    socket.close();
  }

  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  DataLink data() throws IOException {
    return behaviour.data();
  }

  void enter(String argument) {
    behaviour.enter(argument);
  }

  Disk disk() {
    return faults.disk();
  }

  String path(String argument) {
    return behaviour.path(argument);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
    behaviour.closeData();
  }

  /// Longer than the client waits for anything in these tests.
  private static final int PATIENCE_MILLIS = 40_000;
}
