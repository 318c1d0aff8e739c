package dev.hexftp.application.transfer;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How fast the data of a transfer pass through this module, in text mode and in binary mode. Disk
/// and network are buffers, which are filled and emptied in the portions of the real ones.
/// Operations are bytes, so operations in a microsecond are MB/s.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(TextTransferBenchmark.FILE_BYTES)
public class TextTransferBenchmark {
  static final int FILE_BYTES = 8 * 1024 * 1024;

  /// The most bytes that a socket gives or takes at once.
  private static final int NETWORK_BYTES = 256 * 1024;

  /// The most bytes that are read from a file at once.
  private static final int DISK_BYTES = 64 * 1024;

  private final ByteBuffer local = text("\n");
  private final ByteBuffer wire = text("\r\n");
  private final Network network = new Network();
  private final Disk disk = new Disk();

  private static ByteBuffer text(String lineEnd) {
    Random lengths = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < FILE_BYTES) {
      text.append("x".repeat(lengths.nextInt(81))).append(lineEnd);
    }
    byte[] bytes = text.substring(0, FILE_BYTES).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(FILE_BYTES).put(bytes).flip();
  }

  /// A download with CR LF to LF.
  @Benchmark
  public long receiveText() throws IOException {
    return receive(new NetAsciiSink(LineEnd.LF, "file", disk));
  }

  /// A download as it is.
  @Benchmark
  public long receiveBinary() throws IOException {
    return receive(disk);
  }

  /// An upload with LF to CR LF.
  @Benchmark
  public long sendText() throws IOException {
    return send(new NetAsciiSource(new Memory(local.duplicate())));
  }

  /// An upload as it is.
  @Benchmark
  public long sendBinary() throws IOException {
    return send(new Memory(local.duplicate()));
  }

  private long receive(ByteSink sink) throws IOException {
    for (int offset = 0; offset < FILE_BYTES; offset += NETWORK_BYTES) {
      sink.write(wire.slice(offset, NETWORK_BYTES));
    }
    sink.commit();
    return disk.total;
  }

  private long send(ByteSource source) throws IOException {
    try (source) {
      long offset = 0;
      long moved = 0;
      while (moved != ByteSource.END) {
        offset += moved;
        moved = source.transferTo(offset, NETWORK_BYTES, network);
      }
      return offset;
    }
  }

  /// A network that takes everything, and copies it, as a system does.
  private static final class Network implements WritableByteChannel {
    private final ByteBuffer taken = ByteBuffer.allocateDirect(NETWORK_BYTES);

    @Override
    public int write(ByteBuffer bytes) {
      int count = bytes.remaining();
      taken.clear().put(bytes);
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // Nothing to release.
    }
  }

  /// A disk that does the same.
  private static final class Disk implements ByteSink {
    private final ByteBuffer taken = ByteBuffer.allocateDirect(NETWORK_BYTES);
    private long total;

    @Override
    public void write(ByteBuffer bytes) {
      total += bytes.remaining();
      taken.clear().put(bytes);
    }

    @Override
    public Either<Failure, String> commit() {
      return Either.right("copy");
    }

    @Override
    public void discard() {
      // Nothing is kept.
    }

    @Override
    public Option<InPlace> inPlace() {
      return Option.none();
    }

    @Override
    public boolean canRestart() {
      return false;
    }
  }

  /// A file in memory.
  private static final class Memory implements ByteSource {
    private final ByteBuffer file;

    Memory(ByteBuffer file) {
      this.file = file;
    }

    @Override
    public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
      int start = (int) offset;
      int length = (int) Math.min(Math.min(count, DISK_BYTES), file.limit() - start);
      return length == 0 ? END : target.write(file.slice(start, length));
    }

    @Override
    public void close() {
      // Nothing to release.
    }

    @Override
    public boolean canRestart() {
      return false;
    }
  }
}
