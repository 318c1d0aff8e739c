package dev.hexftp.acceptance.server.faulty;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A data connection, as the server holds it.
public final class DataLink {
  /// How the client has ended a data connection.
  public enum Ending {
    /// With FIN: the bytes before are the whole file.
    ORDERLY,
    /// With a reset: the bytes before are not the whole file.
    RESET
  }

  private final Socket socket;

  DataLink(Socket socket) {
    this.socket = socket;
  }

  /// Sends bytes.
  public DataLink send(byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /// Receives exactly so many bytes.
  public byte[] receive(int count) throws IOException {
    return socket.getInputStream().readNBytes(count);
  }

  /// Receives everything up to the regular end.
  public byte[] receiveAll() throws IOException {
    return socket.getInputStream().readAllBytes();
  }

  /// Waits until so many bytes have arrived in the buffers of the system, and reads none of them.
  public DataLink awaitArrived(int count) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (socket.getInputStream().available() < count) {
      if (System.nanoTime() > deadline) {
        throw new IOException("only " + socket.getInputStream().available() + " bytes arrived");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return this;
  }

  /// Receives bytes until the client ends, and writes them to `received`.
  public Ending awaitEnding(OutputStream received) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        received.write(buffer, 0, count);
      }
      return Ending.ORDERLY;
    } catch (SocketException reset) {
      return Ending.RESET;
    }
  }

  /// Ends as a server does that has sent everything.
  public void end() throws IOException {
    socket.close();
  }

  /// Ends so, and waits until the client has ended as well, which shows that it has read it all.
  public void endAndAwaitClient() throws IOException {
    socket.shutdownOutput();
    awaitEnding(OutputStream.nullOutputStream());
    socket.close();
  }

  /// Breaks off with a reset.
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(1);
}
