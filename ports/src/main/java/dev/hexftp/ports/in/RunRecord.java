package dev.hexftp.ports.in;

import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunStep;
import java.util.function.Supplier;

/// The record of a run. The front end that owns the run does each step by way of it, and says when
/// the run has ended; then the record is reported, if the user wants it.
///
/// All methods belong to the thread of the run.
public interface RunRecord {
  /// Does `work`, which is `step` of the run, and keeps its result.
  CommandOutcome step(RunStep step, Supplier<CommandOutcome> work);

  /// The run has ended by `ending`.
  void ends(Ending ending);
}
