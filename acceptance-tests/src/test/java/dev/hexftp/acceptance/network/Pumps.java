package dev.hexftp.acceptance.network;

import java.io.IOException;

/// Threads that move bytes until one of their sockets is closed, which is how they are ended.
public final class Pumps {
  private Pumps() {}

  /// The work of a pump.
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /// Starts a thread, which does not keep the tests from ending.
  public static void start(Work work) {
    Thread.ofPlatform()
        .daemon()
        .name("relay")
        .start(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // That is the end.
              }
            });
  }
}
