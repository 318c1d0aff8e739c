package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.chaos.judge.Verdict;
import dev.hexftp.acceptance.chaos.relay.Ledger;
import dev.hexftp.acceptance.chaos.script.Situation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run that has been judged.
///
/// @param exitStatus empty if it did not end
/// @param elapsed how long the program took
/// @param output its standard output
/// @param diagnostics its standard error
/// @param ledger the actions of the relay
record TrialReport(
    Situation situation,
    Verdict verdict,
    Optional<Integer> exitStatus,
    Duration elapsed,
    String output,
    String diagnostics,
    Ledger ledger) {
  /// In one line.
  String headline() {
    return "seed %d, %s, %s: %s, status %s, %.1f s: %s"
        .formatted(
            situation.seed(),
            situation.target(),
            situation.protection(),
            verdict.kind().words(),
            exitStatus.map(Object::toString).orElse("none"),
            elapsed.toMillis() / 1e3,
            String.join("; ", verdict.reasons()));
  }

  /// With all that is known.
  String whole() {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    lines.addAll(situation.described());
    lines.add("--- output");
    lines.add(output);
    lines.add("--- diagnostics");
    lines.add(diagnostics);
    lines.add("--- the relay, by milliseconds");
    lines.addAll(ledger.trace());
    return String.join("\n", lines) + "\n";
  }
}
