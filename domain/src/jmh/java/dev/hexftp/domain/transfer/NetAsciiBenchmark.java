package dev.hexftp.domain.transfer;

import dev.hexftp.domain.local.LineEnd;
import java.nio.ByteBuffer;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How fast text changes its line ends, beside a plain copy of the same bytes from buffer to
/// buffer. Operations are bytes of input, so operations in a microsecond are MB/s.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(NetAsciiBenchmark.INPUT_BYTES)
public class NetAsciiBenchmark {
  static final int INPUT_BYTES = 256 * 1024;

  /// The longest line; the shortest is empty, and all lengths between are as frequent.
  @Param({"16", "80", "800"})
  private int longestLine;

  private ByteBuffer local = ByteBuffer.allocate(0);
  private ByteBuffer wire = ByteBuffer.allocate(0);

  // As in a download: from a buffer of the system into one of the program.
  private final ByteBuffer output = ByteBuffer.allocate(64 * 1024);

  /// Writes the text in both forms.
  @Setup
  public void prepare() {
    local = text("\n");
    wire = text("\r\n");
  }

  private ByteBuffer text(String lineEnd) {
    // By chance, since the processor learns a pattern; always the same, so that runs compare.
    Random lengths = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < INPUT_BYTES) {
      text.append("x".repeat(lengths.nextInt(longestLine + 1))).append(lineEnd);
    }
    byte[] bytes = text.substring(0, INPUT_BYTES).getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(INPUT_BYTES).put(bytes).flip();
  }

  /// LF to CR LF, as in an upload.
  @Benchmark
  public ByteBuffer toWire() {
    return convert(NetAscii.toWire(), local);
  }

  /// CR LF to LF, as in a download.
  @Benchmark
  public ByteBuffer toLocal() {
    return convert(NetAscii.toLocal(LineEnd.LF), wire);
  }

  /// The speed to compare with.
  @Benchmark
  public ByteBuffer plainCopy() {
    ByteBuffer input = wire.duplicate();
    while (input.hasRemaining()) {
      output.clear();
      int length = Math.min(input.remaining(), output.remaining());
      output.put(input.slice(input.position(), length));
      input.position(input.position() + length);
    }
    return output;
  }

  private ByteBuffer convert(NetAscii ascii, ByteBuffer text) {
    ByteBuffer input = text.duplicate();
    while (input.hasRemaining()) {
      output.clear();
      ascii.convert(input, output);
    }
    return output;
  }
}
