package dev.hexftp.acceptance.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays every session in both dialects.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ConformanceIT {
  @ParameterizedTest(name = "{0}")
  @MethodSource("performances")
  void is_as_written(Performance performance, @TempDir Path directory) throws IOException {
    performance.play(directory);
  }

  static Stream<Performance> performances() {
    return SessionFile.all().stream()
        .flatMap(file -> Arrays.stream(Dialect.values()).map(each -> new Performance(file, each)));
  }
}
