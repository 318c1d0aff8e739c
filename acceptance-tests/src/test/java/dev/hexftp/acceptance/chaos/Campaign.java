package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.chaos.script.Drawing;
import dev.hexftp.acceptance.chaos.script.Situation;
import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.machine.MissingProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Many runs, some at a time.
///
/// @param first the seed of the first run; those of the others follow it
/// @param runs how many
/// @param atOnce how many at a time
/// @param keepsAll whether a report is kept of every run, not only of those that lie
record Campaign(long first, int runs, int atOnce, boolean keepsAll) {
  /// Where the reports of runs are kept.
  static final Path REPORTS = Path.of("target", "chaos");

  Summary run() throws IOException, InterruptedException, ExecutionException {
    var summary = new Summary();
    Files.createDirectories(REPORTS);
    try (var servers = new ServerPool();
        ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
      List<Future<?>> all = new ArrayList<>();
      LongStream.range(first, first + runs)
          .forEach(
              seed ->
                  all.add(
                      workers.submit(
                          () -> {
                            run(Drawing.of(seed), servers, summary);
                            return null;
                          })));
      for (Future<?> each : all) {
        each.get();
      }
    }
    return summary;
  }

  private void run(Situation situation, ServerPool servers, Summary summary)
      throws IOException, InterruptedException {
    if (situation.target().kind().availability() instanceof Availability.Missing(String why)) {
      if (MissingProgram.accordingTo(System.getenv()) == MissingProgram.IS_AN_ERROR) {
        throw new AssertionError(situation.target() + " is missing: " + why);
      }
      summary.addLeftOut();
      return;
    }
    TrialReport report = Trial.run(situation, servers);
    summary.add(report);
    boolean isLie = !report.verdict().kind().isAcceptable();
    if (isLie || keepsAll) {
      Files.writeString(REPORTS.resolve("seed-" + situation.seed() + ".txt"), report.whole());
    }
    if (isLie) {
      System.out.println(report.headline());
    }
  }
}
