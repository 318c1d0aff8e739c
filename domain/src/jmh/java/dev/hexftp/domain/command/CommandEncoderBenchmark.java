package dev.hexftp.domain.command;

import dev.hexftp.domain.text.WireCharset;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long a command takes to its bytes.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CommandEncoderBenchmark {
  private static final FtpCommand ASCII =
      new FtpCommand.Retr(new CommandArgument("/pub/incoming/backup-of-the-year.tar.gz"));
  private static final FtpCommand ACCENTED =
      new FtpCommand.Retr(new CommandArgument("/pub/incoming/Äußerung über Łódź.tar.gz"));
  private static final WireCharset LATIN_2 = WireCharset.named("ISO-8859-2").get();

  /// A name in ASCII.
  @Benchmark
  public ByteBuffer ascii() {
    return CommandEncoder.encode(ASCII);
  }

  /// One with letters of two bytes.
  @Benchmark
  public ByteBuffer accented() {
    return CommandEncoder.encode(ACCENTED);
  }

  /// The same for a server that speaks another character set.
  @Benchmark
  public ByteBuffer otherCharset() {
    return CommandEncoder.encode(ACCENTED, LATIN_2);
  }

  /// As the transcript shows it.
  @Benchmark
  public String masked() {
    return CommandEncoder.masked(ASCII);
  }
}
