package dev.hexftp.testkit.user;

import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.ports.in.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A record of a run that keeps its steps and how it ended. For tests of front ends.
public final class RecordingRun implements RunRecord {
  private final List<RunStep> steps = new ArrayList<>();
  private final List<Ending> endings = new ArrayList<>();

  @Override
  public CommandOutcome step(RunStep step, Supplier<CommandOutcome> work) {
    steps.add(step);
    return work.get();
  }

  @Override
  public void ends(Ending ending) {
    endings.add(ending);
  }

  /// The steps so far, in order.
  public List<RunStep> steps() {
    return List.copyOf(steps);
  }

  /// How the run ended; empty before it does, and more than one would be a fault.
  public List<Ending> endings() {
    return List.copyOf(endings);
  }
}
