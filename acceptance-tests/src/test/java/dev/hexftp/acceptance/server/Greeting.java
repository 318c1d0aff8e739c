package dev.hexftp.acceptance.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Finds out when a server is ready: when it says its `220` to a visitor.
final class Greeting {
  private Greeting() {}

  /// Tries until the server greets, its process ends, or the patience is over.
  ///
  /// @return whether it greeted and is still there
  static boolean await(Endpoint endpoint, Process server, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      if (greets(endpoint)) {
        return server.isAlive();
      }
      if (server.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return false;
  }

  private static boolean greets(Endpoint endpoint) {
    try (var socket = new Socket()) {
      socket.connect(endpoint.address(), VISIT_MILLIS);
      socket.setSoTimeout(VISIT_MILLIS);
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      // A greeting of several lines ends with the one that has a blank behind the code.
      return lines.lines().anyMatch(line -> line.startsWith("220 "));
    } catch (IOException | UncheckedIOException notYet) {
      return false;
    }
  }

  /// Between two visits; the end of the process cuts it short.
  private static final int PAUSE_MILLIS = 5;

  private static final int VISIT_MILLIS = 2_000;
}
