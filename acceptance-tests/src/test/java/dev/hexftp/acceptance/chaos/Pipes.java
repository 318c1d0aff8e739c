package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.chaos.script.Contents;
import dev.hexftp.acceptance.network.Pumps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The named pipes of one run, and the peers at their other ends.
///
/// Bytes that are written into one to be read come once, as from a producer: a reader that opens it
/// again finds nothing. Bytes that come out of one are collected until the run has ended, so that
/// it shows if the program has begun anew.
final class Pipes implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;
  private static final byte[] END = "\0the end of the pipe\0".getBytes(StandardCharsets.UTF_8);

  private final Path directory;
  private final List<Path> sources;
  private final Map<String, Sink> sinks = new HashMap<>();

  private Pipes(Path directory, List<Path> sources) {
    this.directory = directory;
    this.sources = sources;
  }

  /// Makes the pipes in `directory`.
  ///
  /// @param sources the bytes that come out of those that are read, by their names
  static Pipes make(Path directory, Map<String, byte[]> sources, Iterable<String> sinks)
      throws IOException {
    var pipes = new Pipes(directory, sources.keySet().stream().map(directory::resolve).toList());
    for (var source : sources.entrySet()) {
      Path pipe = pipes.make(source.getKey());
      Pumps.start(() -> write(pipe, source.getValue()));
    }
    for (String name : sinks) {
      pipes.sinks.put(name, new Sink(pipes.make(name)));
    }
    return pipes;
  }

  /// The bytes that have come out of those that were written to, when all writers have ended.
  Map<String, byte[]> received() {
    Map<String, byte[]> received = new HashMap<>();
    sinks.forEach((name, sink) -> received.put(name, sink.finish()));
    return received;
  }

  private Path make(String name) throws IOException {
    Path pipe = directory.resolve(name);
    Process process = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("no pipe can be made: " + pipe);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return pipe;
  }

  /// Waits for a reader.
  private static void write(Path pipe, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(pipe)) {
      out.write(content);
    }
  }

  /// Opened for both, a pipe waits for no peer, and releases those that wait.
  @Override
  public void close() throws IOException {
    for (Path each : sources) {
      new RandomAccessFile(each.toFile(), "rw").close();
    }
  }

  /// The reader of a pipe.
  private static final class Sink {
    private final RandomAccessFile pipe;
    private final CompletableFuture<byte[]> received = new CompletableFuture<>();

    /// Opened for both, so that it has no end before all writers have come.
    Sink(Path path) throws IOException {
      pipe = new RandomAccessFile(path.toFile(), "rw");
      Pumps.start(this::read);
    }

    private void read() throws IOException {
      var all = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      byte[] tail = new byte[0];
      while (!Arrays.equals(tail, END)) {
        int count = pipe.read(buffer);
        all.write(buffer, 0, count);
        byte[] recent = Contents.joined(tail, Arrays.copyOf(buffer, count));
        tail = Arrays.copyOfRange(recent, Math.max(0, recent.length - END.length), recent.length);
      }
      received.complete(Arrays.copyOf(all.toByteArray(), all.size() - END.length));
    }

    byte[] finish() {
      try (pipe) {
        pipe.write(END);
        return received.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException | TimeoutException e) {
        throw new IllegalStateException("a pipe has no end", e);
      }
    }
  }
}
