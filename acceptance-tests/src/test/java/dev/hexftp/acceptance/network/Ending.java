package dev.hexftp.acceptance.network;

import java.io.IOException;
import java.net.Socket;

/// How a connection comes to its end on the way.
public enum Ending {
  /// Properly, as far as TCP knows.
  FIN {
    @Override
    void of(Socket socket) throws IOException {
      socket.close();
    }
  },
  /// With a reset, as from a router that has forgotten the connection.
  RESET {
    @Override
    void of(Socket socket) throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  },
  /// Not at all: nothing gets through any more, in neither direction.
  SILENCE {
    @Override
    void of(Socket socket) {
      // It stays as it is.
    }
  };

  abstract void of(Socket socket) throws IOException;
}
