package dev.hexftp.ports.out.user;

import dev.hexftp.domain.outcome.RunEnd;

/// Takes the result of a run, once, when the run ends.
public interface RunReporter {
  /// Reports `end`.
  void report(RunEnd end);
}
