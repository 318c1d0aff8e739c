package dev.hexftp.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.chaos.judge.Verdict.Kind;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs that are injured at random: none may lie, and none may hang.
///
/// Without properties the same few runs each time. `-Dchaos.runs=2000` makes it a campaign of so
/// many, `-Dchaos.first=N` begins it with another seed, `-Dchaos.seed=N` repeats one run and keeps
/// its report in `target/chaos`, `-Dchaos.keep=true` keeps those of all runs, and
/// `-Dchaos.atOnce=N` says how many go on at a time.
@Timeout(value = 3, unit = TimeUnit.HOURS)
final class ChaosIT {
  private static final int FEW = 72;

  @Test
  void no_run_lies() throws Exception {
    Long seed = Long.getLong("chaos.seed");
    var campaign =
        new Campaign(
            seed == null ? Long.getLong("chaos.first", 1) : seed,
            seed == null ? Integer.getInteger("chaos.runs", FEW) : 1,
            Integer.getInteger("chaos.atOnce", 2),
            seed != null || Boolean.getBoolean("chaos.keep"));

    Summary summary = campaign.run();

    System.out.print(summary);
    assertThat(summary.unacceptable()).extracting(TrialReport::headline).isEmpty();
    if (campaign.runs() >= FEW && summary.runs() == campaign.runs()) {
      assertMuchHappens(summary);
    }
  }

  /// A campaign in which nothing is injured, or nothing succeeds, proves nothing.
  private static void assertMuchHappens(Summary summary) {
    assertThat(summary.injured()).isGreaterThan(summary.runs() / 2);
    assertThat(summary.count(Kind.SUCCESS)).isGreaterThan(summary.runs() / 5);
    for (String kind : KINDS) {
      assertThat(summary.injuries().keySet()).anyMatch(done -> done.startsWith(kind));
    }
  }

  private static final List<String> KINDS =
      List.of("command", "record", "data", "reply joined", "reply duplicated", "reply overtaken");
}
