package dev.hexftp.acceptance.chaos.relay;

import dev.hexftp.acceptance.network.Ending;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;

/// The ends of connections that may have ended already, of which two threads may think at once.
final class Connections {
  private Connections() {}

  static void end(Socket socket, Ending ending) {
    try {
      if (!socket.isClosed()) {
        ending.of(socket);
      }
    } catch (IOException endedMeanwhile) {
      close(socket);
    }
  }

  static void reset(Socket socket) {
    end(socket, Ending.RESET);
  }

  /// Says that no more bytes will come; the others may still come.
  static void finish(Socket socket) {
    try {
      if (!socket.isClosed() && !socket.isOutputShutdown()) {
        socket.shutdownOutput();
      }
    } catch (IOException endedMeanwhile) {
      // So it has no more to say.
    }
  }

  static void close(Closeable each) {
    try {
      each.close();
    } catch (IOException endedMeanwhile) {
      // It is closed all the same.
    }
  }
}
