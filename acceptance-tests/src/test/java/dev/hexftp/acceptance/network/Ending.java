package dev.hexftp.acceptance.network;

import java.io.IOException;
import java.net.Socket;

/// How a connection comes to its end on the way.
public enum Ending {
  /// Properly, as far as TCP knows.
  FIN {
    @Override
    public void of(Socket socket) throws IOException {
      socket.close();
    }
  },
  /// With a reset, as from a router that has forgotten the connection.
  RESET {
    @Override
    public void of(Socket socket) throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  },
  /// Not at all: nothing gets through any more, in neither direction.
  SILENCE {
    @Override
    public void of(Socket socket) {
      // It stays as it is.
    }
  };

  /// Ends `socket` so.
  public abstract void of(Socket socket) throws IOException;
}
