package dev.hexftp.ports.out.user;

import dev.hexftp.domain.outcome.RunEnd;

/// Takes what a run came to, once, when the run ends.
public interface RunReporter {
  /// Reports `end`.
  void report(RunEnd end);
}
