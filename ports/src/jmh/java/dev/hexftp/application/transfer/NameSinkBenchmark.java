package dev.hexftp.application.transfer;

import dev.hexftp.domain.text.WireCharset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/// How long one name of a listing takes, until an `mget` can work on it. It must not depend on how
/// many there are.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NameSinkBenchmark {
  private static final int FEW = 1_000;
  private static final int MANY = 100_000;

  /// The character set of the server.
  @Param({"UTF-8", "ISO-8859-1"})
  private String charset = "";

  private WireCharset names = WireCharset.UTF_8;
  private final ByteBuffer few = listing(FEW);
  private final ByteBuffer many = listing(MANY);

  private static ByteBuffer listing(int count) {
    byte[] bytes =
        IntStream.range(0, count)
            .mapToObj(i -> "measurements-of-station-" + i + ".csv\r\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  /// Looks the character set up.
  @Setup
  public void prepare() {
    names = WireCharset.named(charset).get();
  }

  /// One of a thousand.
  @Benchmark
  @OperationsPerInvocation(FEW)
  public List<String> nameOfFew() throws IOException {
    return names(few.duplicate());
  }

  /// One of a hundred thousand.
  @Benchmark
  @OperationsPerInvocation(MANY)
  public List<String> nameOfMany() throws IOException {
    return names(many.duplicate());
  }

  private List<String> names(ByteBuffer listing) throws IOException {
    NameSink sink = new NameSink(names);
    sink.write(listing);
    sink.commit();
    return sink.names();
  }
}
