package dev.hexftp.acceptance.truth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  /// Writes `bytes` to the first reader that opens it, and ends.
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

  /// Opens it for reading and for writing, so that writers may come and go, and reads all bytes.
  Reader open() throws IOException {
    var reader = new Reader(new RandomAccessFile(path.toFile(), "rw"), new CompletableFuture<>());
    Thread.ofPlatform().daemon().name("reader of " + path).start(reader::read);
    return reader;
  }

  /// A reader that takes everything from a pipe.
  ///
  /// @param pipe open both ways
  /// @param result the bytes, when they are asked for
  record Reader(RandomAccessFile pipe, CompletableFuture<byte[]> result) implements AutoCloseable {
    /// The end mark of the bytes that the test reads.
    private static final byte[] MARK = "<end of input>".getBytes(StandardCharsets.UTF_8);

    private void read() {
      var read = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      byte[] tail = {};
      try {
        while (!Arrays.equals(tail, MARK)) {
          int count = Math.max(pipe.read(buffer), 0);
          read.write(buffer, 0, count);
          tail = lastOf(tail, Arrays.copyOf(buffer, count));
        }
        result.complete(Arrays.copyOf(read.toByteArray(), read.size() - MARK.length));
      } catch (IOException e) {
        result.completeExceptionally(e);
      }
    }

    /// The last bytes of both, as many as the mark has.
    private static byte[] lastOf(byte[] first, byte[] second) {
      byte[] both = Arrays.copyOf(first, first.length + second.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      return Arrays.copyOfRange(both, Math.max(0, both.length - MARK.length), both.length);
    }

    /// All that has been written, for a test that knows that there is no writer any more.
    byte[] all() throws IOException {
      pipe.write(MARK);
      return result.join();
    }

    @Override
    public void close() throws IOException {
      pipe.close();
    }
  }
}
