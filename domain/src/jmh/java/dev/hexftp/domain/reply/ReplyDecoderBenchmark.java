package dev.hexftp.domain.reply;

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

/// How long a reply takes from its bytes: a session's small ones, and a long one of many lines.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReplyDecoderBenchmark {
  private static final int SMALL = 5;
  private static final int LINES = 1_000;

  private final ReplyDecoder decoder = new ReplyDecoder(ReplyLimits.DEFAULT);

  private final ByteBuffer small =
      bytes(
          """
          220 ProFTPD Server (Debian) [::ffff:192.0.2.7]
          331 Password required for alice
          229 Entering Extended Passive Mode (|||40123|)
          150 Opening BINARY mode data connection for backup.tar (1048576 bytes)
          226 Transfer complete
          """);
  private final ByteBuffer longOne =
      bytes(
          "211-Status of the server and of everything in it\n"
              + " some file with a name, and what there is to say about it\n".repeat(LINES - 2)
              + "211 End of status\n");

  private static ByteBuffer bytes(String text) {
    return StandardCharsets.UTF_8.encode(text.replace("\n", "\r\n"));
  }

  /// One of five that each session hears.
  @Benchmark
  @OperationsPerInvocation(SMALL)
  public void reply(Blackhole blackhole) {
    decodeAll(small.duplicate(), blackhole);
  }

  /// One line of a thousand.
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void lineOfLongReply(Blackhole blackhole) {
    decodeAll(longOne.duplicate(), blackhole);
  }

  private void decodeAll(ByteBuffer input, Blackhole blackhole) {
    while (input.hasRemaining()) {
      blackhole.consume(decoder.decode(input));
    }
  }
}
