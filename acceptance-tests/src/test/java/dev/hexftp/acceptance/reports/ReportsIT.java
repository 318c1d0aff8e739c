package dev.hexftp.acceptance.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays the session of every report.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ReportsIT {
  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void is_as_written(Report report, @TempDir Path directory) throws IOException {
    report.performance().play(directory);
  }

  static List<Report> reports() {
    return Report.all();
  }
}
