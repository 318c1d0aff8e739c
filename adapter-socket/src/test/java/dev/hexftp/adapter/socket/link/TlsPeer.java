package dev.hexftp.adapter.socket.link;

import dev.hexftp.adapter.socket.certificates.TestCertificates;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/// The TLS of a server that uses the JDK's sockets, which is how the JDK is used by most.
final class TlsPeer {
  private final String alias;
  private final String version;
  private Option<SSLContext> context = Option.none();

  /// TLS of `version`, as in `1.3`, and with the certificate called `alias`.
  TlsPeer(String alias, String version) {
    this.alias = alias;
    this.version = version;
  }

  /// `socket`, protected. Waits for the client, which speaks first; if there will be no protection,
  /// the result is a socket that fails.
  Socket over(Socket socket) {
    try {
      SSLSocket spoken =
          (SSLSocket)
              context().getSocketFactory().createSocket(socket, null, socket.getPort(), true);
      spoken.setUseClientMode(false);
      spoken.setEnabledProtocols(new String[] {"TLSv" + version});
      try {
        spoken.startHandshake();
      } catch (SocketException | SSLException _) {
        // The client does not want to; the user of the socket will see.
      }
      return spoken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Made when it is needed, and the same for all connections, so that they can share sessions.
  private synchronized SSLContext context() {
    SSLContext made = context.getOrElse(() -> TestCertificates.serverContext(alias));
    context = Option.of(made);
    return made;
  }
}
