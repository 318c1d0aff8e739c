package dev.hexftp.adapter.socket;

import dev.hexftp.adapter.socket.certificates.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/// The TLS of a server that uses the JDK's sockets, which is how the JDK is used by most.
final class TlsPeer {
  private final SSLContext context;
  private final String version;

  /// TLS of `version`, as in `1.3`, and with the certificate called `alias`.
  TlsPeer(String alias, String version) {
    this.context = TestCertificates.serverContext(alias);
    this.version = version;
  }

  /// `socket`, protected. Waits for the client, which speaks first; if there will be no protection,
  /// the result is a socket that fails.
  Socket over(Socket socket) {
    try {
      SSLSocket spoken =
          (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
      spoken.setUseClientMode(false);
      spoken.setEnabledProtocols(new String[] {"TLSv" + version});
      try {
        spoken.startHandshake();
      } catch (SocketException | SSLException _) {
        // The client does not want to; whoever uses the socket will see.
      }
      return spoken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
