package dev.hexftp.testkit.user;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.ports.in.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A client that only remembers its calls: `execute LINE`, `connect HOST PORT`, `interrupt`, `end`.
/// For tests of front ends.
public final class RecordingShell implements Shell {
  private final Function<String, CommandOutcome> outcomes;
  private final List<String> calls = new ArrayList<>();
  private CommandOutcome end = CommandOutcome.succeeded();
  private boolean carriesOut = true;

  /// `outcomes` decides the result of a line. A connection is the line `open HOST`.
  public RecordingShell(Function<String, CommandOutcome> outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public CommandOutcome execute(String line) {
    calls.add("execute " + line);
    return outcomes.apply(line);
  }

  @Override
  public CommandOutcome connect(Destination destination) {
    String host = destination.host().text();
    calls.add("connect " + host + " " + destination.port().number());
    return outcomes.apply("open " + host);
  }

  @Override
  public CommandOutcome perform(ShellCommand command) {
    calls.add("perform " + command);
    return CommandOutcome.succeeded();
  }

  @Override
  public CommandOutcome end() {
    calls.add("end");
    return end;
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

  /// Has [#end] give `outcome`.
  public void endsWith(CommandOutcome outcome) {
    end = outcome;
  }

  /// The calls, in order.
  public List<String> calls() {
    return List.copyOf(calls);
  }
}
