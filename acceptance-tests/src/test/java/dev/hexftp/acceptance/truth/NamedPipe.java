package dev.hexftp.acceptance.truth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A named pipe (FIFO), which can be read once from front to back.
///
/// @param path where it is
record NamedPipe(Path path) {
  /// Makes one.
  static NamedPipe make(Path path) throws IOException {
    Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
    try {
      if (mkfifo.waitFor() != 0) {
        throw new IOException("cannot make the pipe " + path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new NamedPipe(path);
  }

  /// Writes `bytes` to whoever opens it first, and ends.
  void feed(byte... bytes) {
    Thread.ofPlatform()
        .daemon()
        .name("writer of " + path)
        .start(
            () -> {
              try (OutputStream pipe = Files.newOutputStream(path)) {
                pipe.write(bytes);
              } catch (IOException closed) {
                // The reader has seen enough.
              }
            });
  }

  /// Reads all that comes, also from several writers in turn, until `writers` have ended.
  CompletableFuture<byte[]> drain() {
    var all = new CompletableFuture<byte[]>();
    Thread.ofPlatform()
        .daemon()
        .name("reader of " + path)
        .start(
            () -> {
              var read = new ByteArrayOutputStream();
              try (InputStream pipe = Files.newInputStream(path)) {
                pipe.transferTo(read);
                all.complete(read.toByteArray());
              } catch (IOException e) {
                all.completeExceptionally(e);
              }
            });
    return all;
  }
}
