package dev.hexftp.domain.shell;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.session.Vocabulary;
import io.vavr.control.Option;
import java.util.List;
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

/// How long the shell takes to understand a line: the cost of a script before anything is sent.
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GrammarBenchmark {
  private static final int LINES = 8;

  private final ParseContext situation =
      new ParseContext(Option.of(new HostName("ftp.example.org")), Vocabulary.EXTENDED);
  private final List<String> lines =
      List.of(
          "cd /pub/incoming",
          "bin",
          "put backup.tar",
          "put \"C:\\with space\\a.txt\" b.txt",
          "mget *.txt *.csv",
          "quote SITE CHMOD 644 backup.tar",
          "passive off",
          "nonsense");

  /// One of eight different lines.
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void line(Blackhole blackhole) {
    for (String line : lines) {
      blackhole.consume(Grammar.parse(line, situation));
    }
  }
}
