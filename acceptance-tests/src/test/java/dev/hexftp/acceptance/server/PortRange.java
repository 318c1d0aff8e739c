package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports that follow one another.
///
/// @param first the lowest one
/// @param last the highest one, which is in it too
public record PortRange(int first, int last) {
  /// Below the ports that Linux gives to connections, and above those of known services.
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 100;

  /// So many ports of 127.0.0.1 that are free at this moment.
  ///
  /// @throws IllegalStateException if there is no such range
  public static PortRange free(int size) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - size);
      var range = new PortRange(first, first + size - 1);
      if (range.ports().allMatch(PortRange::isFree)) {
        return range;
      }
    }
    throw new IllegalStateException("no " + size + " free ports in a row");
  }

  /// All of them.
  public IntStream ports() {
    return IntStream.rangeClosed(first, last);
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, Loopback.IPV4.address())) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
