package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.chaos.judge.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The runs of a campaign, counted.
final class Summary {
  private final Map<Verdict.Kind, Integer> verdicts = new EnumMap<>(Verdict.Kind.class);
  private final Map<String, Integer> targets = new TreeMap<>();
  private final Map<String, Integer> injuries = new TreeMap<>();
  private final List<TrialReport> unacceptable = new ArrayList<>();
  private Duration longest = Duration.ZERO;
  private int runs;
  private int injured;
  private int left;

  synchronized void add(TrialReport report) {
    runs++;
    verdicts.merge(report.verdict().kind(), 1, Integer::sum);
    targets.merge(
        report.situation().target() + " " + report.situation().protection(), 1, Integer::sum);
    report.ledger().delivered().forEach(kind -> injuries.merge(kind, 1, Integer::sum));
    injured += report.ledger().delivered().isEmpty() ? 0 : 1;
    if (report.elapsed().compareTo(longest) > 0) {
      longest = report.elapsed();
    }
    if (!report.verdict().kind().isAcceptable()) {
      unacceptable.add(report);
    }
  }

  /// A run that was left out, since its server is not on this machine.
  synchronized void addLeftOut() {
    left++;
  }

  /// How many runs there were.
  synchronized int runs() {
    return runs;
  }

  /// How many of them were injured at all.
  synchronized int injured() {
    return injured;
  }

  /// How often an injury of a kind was done, by its name.
  synchronized Map<String, Integer> injuries() {
    return Map.copyOf(injuries);
  }

  /// Those that lie, hang or crash.
  synchronized List<TrialReport> unacceptable() {
    return List.copyOf(unacceptable);
  }

  /// Of one kind of verdict.
  synchronized int count(Verdict.Kind kind) {
    return verdicts.getOrDefault(kind, 0);
  }

  @Override
  public synchronized String toString() {
    String kinds =
        List.of(Verdict.Kind.values()).stream()
            .map(kind -> count(kind) + " " + kind.words())
            .collect(Collectors.joining(", "));
    return """
    chaos: %d runs (%d left out): %s
    chaos: %d runs were injured; the longest took %.1f s
    chaos: injuries %s
    chaos: servers %s
    """
        .formatted(runs, left, kinds, injured, longest.toMillis() / 1e3, injuries, targets);
  }
}
