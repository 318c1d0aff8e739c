package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.tls.TlsConnection;
import dev.hexftp.acceptance.tls.TlsContexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Finds out when a server is ready: when a first visitor is content with it.
public final class Readiness {
  private Readiness() {}

  /// The check of the visitor.
  @FunctionalInterface
  public interface Visit {
    /// Looks at the server.
    ///
    /// @param socket connected, and of limited patience
    /// @return whether this is how the server should be
    /// @throws IOException if not either
    boolean isContent(Socket socket) throws IOException;
  }

  /// For a server that speaks only when it is spoken to.
  public static boolean accepts(Socket socket) {
    return socket.isConnected();
  }

  /// For an FTP server: it says its `220`, in TLS if that is implicit.
  static Visit greeting(ServerOptions options) {
    return options.tls().isImplicit()
        ? Readiness::greetsInTls
        : socket -> greets(socket.getInputStream());
  }

  private static boolean greetsInTls(Socket socket) throws IOException {
    var tls =
        TlsConnection.connect(
            socket, TlsContexts.trustingEverybody(), "localhost", socket.getPort());
    return greets(tls.input());
  }

  private static boolean greets(InputStream in) {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    // A greeting of several lines ends with the one that has a blank after the code.
    return lines.lines().anyMatch(line -> line.startsWith("220 "));
  }

  /// Tries until the visitor is content, the process of the server ends, or the patience has run
  /// out.
  ///
  /// @return whether the visitor is content and the server still there
  static boolean await(Endpoint endpoint, Process server, Duration patience, Visit visit)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      if (succeeds(visit, endpoint)) {
        return server.isAlive();
      }
      if (server.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return false;
  }

  private static boolean succeeds(Visit visit, Endpoint endpoint) {
    try (var socket = new Socket()) {
      socket.connect(endpoint.address(), VISIT_MILLIS);
      socket.setSoTimeout(VISIT_MILLIS);
      return visit.isContent(socket);
    } catch (IOException | UncheckedIOException notYet) {
      return false;
    }
  }

  /// Between two visits; the end of the process cuts it short.
  private static final int PAUSE_MILLIS = 5;

  private static final int VISIT_MILLIS = 2_000;
}
