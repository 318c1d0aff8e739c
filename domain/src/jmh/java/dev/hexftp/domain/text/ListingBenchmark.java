package dev.hexftp.domain.text;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.infra.Blackhole;

/// How long one line of a listing takes, from its bytes to text that may be shown, and each step of
/// that alone.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ListingBenchmark {
  private static final int LINES = 1_000;
  private static final String PLAIN =
      "-rw-r--r--   1 alice    users     1048576 Nov 22 10:00 backup-of-the-year.tar.gz";
  private static final String ACCENTED =
      "-rw-r--r--   1 alice    users     1048576 Nov 22 10:00 Äußerung über Łódź.tar.gz";
  private static final String HOSTILE =
      "-rw-r--r--   1 alice    users     1048576 Nov 22 10:00 \u001B]0;title\u0007\u202Egz.exe";

  private final LineDecoder decoder = new LineDecoder(64 * 1024);
  private final ByteBuffer plain = listing(PLAIN);
  private final ByteBuffer accented = listing(ACCENTED);
  private final ByteBuffer latin = latin1(ACCENTED);
  private final ByteBuffer utf8 = StandardCharsets.UTF_8.encode(ACCENTED);

  private static ByteBuffer listing(String line) {
    byte[] bytes = (line + "\r\n").repeat(LINES).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  private static ByteBuffer latin1(String line) {
    return StandardCharsets.ISO_8859_1.encode(line);
  }

  /// Cut and decoded, made visible: a line in ASCII.
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void shownLine(Blackhole blackhole) {
    show(plain.duplicate(), blackhole);
  }

  /// The same with letters of two bytes.
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void shownLineAccented(Blackhole blackhole) {
    show(accented.duplicate(), blackhole);
  }

  /// Cut and decoded only.
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void decodedLine(Blackhole blackhole) {
    ByteBuffer input = plain.duplicate();
    Option<LineDecoder.Line> line = decoder.decode(input);
    while (line.isDefined()) {
      blackhole.consume(line);
      line = decoder.decode(input);
    }
  }

  /// UTF-8 to text.
  @Benchmark
  public String utf8ToText() {
    return WireText.decode(utf8.duplicate());
  }

  /// The same for bytes that are not UTF-8.
  @Benchmark
  public String otherBytesToText() {
    return WireText.decode(latin.duplicate());
  }

  /// Text to UTF-8.
  @Benchmark
  public ByteBuffer textToUtf8() {
    return WireText.encode(ACCENTED);
  }

  /// A look at text that may be shown as it is.
  @Benchmark
  public String visiblePlain() {
    return VisibleText.of(PLAIN);
  }

  /// A look at letters outside ASCII.
  @Benchmark
  public String visibleAccented() {
    return VisibleText.of(ACCENTED);
  }

  /// Text that would steer the terminal.
  @Benchmark
  public String visibleHostile() {
    return VisibleText.of(HOSTILE);
  }

  private void show(ByteBuffer input, Blackhole blackhole) {
    Option<LineDecoder.Line> line = decoder.decode(input);
    while (line.isDefined()) {
      line.forEach(complete -> blackhole.consume(VisibleText.of(complete.text())));
      line = decoder.decode(input);
    }
  }
}
