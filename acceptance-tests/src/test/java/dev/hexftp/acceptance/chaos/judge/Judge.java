package dev.hexftp.acceptance.chaos.judge;

import dev.hexftp.acceptance.chaos.judge.Verdict.Kind;
import dev.hexftp.acceptance.chaos.script.Situation;
import dev.hexftp.acceptance.program.NeverShown;
import dev.hexftp.acceptance.program.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares the words of the program with the bytes on both sides.
///
/// Status 0 is a claim about every command, so all files must be exactly as they are after all
/// commands. With another status some commands may still have been claimed; see [Claims]. The
/// others must leave only remains that a failure may leave: a beginning of the sent file, once, and
/// here the old file, the whole new one or none.
public final class Judge {
  /// Those of runs of which a command, the connection, the login or the protection has failed.
  private static final Set<Integer> FAILURES = Set.of(1, 4, 5, 6, 7);

  private Judge() {}

  /// Judges one run.
  public static Verdict judge(Situation situation, Aftermath aftermath) {
    if (aftermath.run().isEmpty()) {
      return new Verdict(
          Kind.HANG, List.of("it did not end within " + situation.bound().toSeconds() + " s"));
    }
    Run run = aftermath.run().get();
    Optional<String> crash = crash(run);
    if (crash.isPresent()) {
      return new Verdict(Kind.CRASH, List.of(crash.get()));
    }
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new RemoteFiles(situation, aftermath).findings());
    findings.addAll(new LocalFiles(situation, aftermath).findings());
    findings.addAll(new ClaimedFiles(situation, aftermath).findings(Claims.of(situation, run)));
    return verdict(run.exitStatus() == 0 ? claimed(findings) : findings, run.exitStatus());
  }

  private static Optional<String> crash(Run run) {
    if (run.exitStatus() != 0 && !FAILURES.contains(run.exitStatus())) {
      return Optional.of("exit status " + run.exitStatus());
    }
    if (run.diagnostics().contains("internal error")) {
      return Optional.of("an internal error");
    }
    try {
      NeverShown.check(run.toString());
      return Optional.empty();
    } catch (AssertionError shown) {
      return String.valueOf(shown.getMessage()).lines().findFirst();
    }
  }

  /// With status 0 every finding is a lie first of all.
  private static List<Finding> claimed(List<Finding> findings) {
    return findings.stream()
        .map(
            it ->
                it.kind() == Kind.DOUBLED_APPEND
                    ? it
                    : new Finding(Kind.FALSE_SUCCESS, it.text(), it.excused()))
        .toList();
  }

  private static Verdict verdict(List<Finding> findings, int status) {
    List<String> reasons = findings.stream().map(Finding::text).distinct().toList();
    if (findings.isEmpty()) {
      return new Verdict(status == 0 ? Kind.SUCCESS : Kind.HONEST_FAILURE, reasons);
    }
    return findings.stream()
        .filter(it -> !it.excused())
        .map(Finding::kind)
        .min(Comparator.naturalOrder())
        .map(kind -> new Verdict(kind, reasons))
        .orElseGet(() -> new Verdict(Kind.UNDETECTABLE, reasons));
  }
}
