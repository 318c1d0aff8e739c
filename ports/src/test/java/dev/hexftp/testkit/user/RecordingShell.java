package dev.hexftp.testkit.user;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.in.LineOutcome;
import dev.hexftp.ports.in.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A client that does nothing but remember what it was told: `execute LINE`, `connect HOST PORT`,
/// `interrupt`, `end`. For tests of front ends.
public final class RecordingShell implements Shell {
  private final Function<String, LineOutcome> outcomes;
  private final List<String> calls = new ArrayList<>();
  private boolean carriesOut = true;

  /// What becomes of a line is `outcomes`' decision; a connection is the line `open HOST`.
  public RecordingShell(Function<String, LineOutcome> outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public LineOutcome execute(String line) {
    calls.add("execute " + line);
    return outcomes.apply(line);
  }

  @Override
  public LineOutcome connect(Destination destination) {
    String host = destination.host().text();
    calls.add("connect " + host + " " + destination.port().number());
    return outcomes.apply("open " + host);
  }

  @Override
  public void end() {
    calls.add("end");
  }

  @Override
  public Settings settings() {
    return Settings.INITIAL;
  }

  @Override
  public boolean interrupt() {
    calls.add("interrupt");
    return carriesOut;
  }

  /// Has [#interrupt] say from now on that no line is being carried out.
  public void idle() {
    carriesOut = false;
  }

  /// What was called, in order.
  public List<String> calls() {
    return List.copyOf(calls);
  }
}
