package dev.hexftp.adapter.script;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunEnd.Stop;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Dialect.ExitStatuses;
import dev.hexftp.domain.shell.EchoMask;
import dev.hexftp.ports.in.RunRecord;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.user.Display;
import io.vavr.control.Option;

/// One run of a script from its first line to its end, which is the end of its lines, a `quit`, an
/// error that ends it, or an interrupt. In each case the session is closed properly and the result
/// says how it went.
///
/// An object serves one run. All methods but [#interrupt] belong to one thread.
public final class ScriptRun {
  private final Shell shell;
  private final RunRecord record;
  private final Display display;
  private final ScriptInput input;
  private final OnError onError;
  private ExitStatus status = ExitStatus.SUCCESS;
  private EchoMask mask = EchoMask.INITIAL;
  private boolean aborted;

  /// A run that gives the lines of `input` to `shell`, whose questions are answered from the same
  /// lines by a [ScriptPrompter]. The results are kept in `record`.
  public ScriptRun(
      Shell shell, RunRecord record, Display display, ScriptInput input, OnError onError) {
    this.shell = shell;
    this.record = record;
    this.display = display;
    this.input = input;
    this.onError = onError;
  }

  /// Carries out the script.
  public ExitStatus run() {
    return runWhile(true);
  }

  /// Connects to the server on the command line, as if the script began with that, and carries out
  /// the script.
  public ExitStatus run(Destination destination) {
    mask = EchoMask.AFTER_LOGIN;
    RunStep step = new RunStep.Connection(destination.host().text());
    return runWhile(goesOnAfter(record.step(step, () -> shell.connect(destination)), false));
  }

  /// Ends the run: stops the command that is being carried out and lets no other follow. May be
  /// called from any thread. False if that cannot be noticed, because the run is waiting for input;
  /// then nothing is under way, and the program may be ended at once.
  public boolean interrupt() {
    boolean waiting = input.stop();
    shell.interrupt();
    return !waiting;
  }

  private ExitStatus runWhile(boolean goesOn) {
    boolean more = goesOn;
    while (more) {
      more = input.next().fold(() -> false, this::carryOut);
    }
    Option<Stop> stop = stop();
    ExitStatuses statuses = dialect().exitStatuses();
    // The server may take back a confirmation, until it has answered the goodbye.
    ExitStatus verdict =
        verdict().and(ExitStatus.of(record.step(new RunStep.Goodbye(), shell::end)));
    ExitStatus told = verdict.toldIn(statuses);
    record.ends(new Ending.Finished(verdict, told, stop));
    return told;
  }

  /// Where the script was stopped, if it was. The rest is counted as if no line of it were an
  /// answer.
  private Option<Stop> stop() {
    Option<Stop.Reason> reason =
        input.isStopped()
            ? Option.of(Stop.Reason.INTERRUPT)
            : Option.when(aborted, Stop.Reason.FAILURE);
    return reason.map(why -> new Stop(why, input.countRest(this::isCommand)));
  }

  private boolean isCommand(String line) {
    return switch (ScriptLine.of(line, dialect().scriptSyntax())) {
      case ScriptLine.Comment() -> false;
      case ScriptLine.ShellLine(String text, _) -> !text.isBlank();
    };
  }

  /// Whether the run goes on after `line`.
  private boolean carryOut(String line) {
    return switch (ScriptLine.of(line, dialect().scriptSyntax())) {
      case ScriptLine.Comment() -> true;
      case ScriptLine.ShellLine command -> {
        mask = mask.in(dialect().vocabulary());
        String shown = mask.echo(command.text());
        mask = mask.after(command.text());
        echo(command.with(shown));
        yield goesOnAfter(execute(command, shown), command.failureIgnored());
      }
    };
  }

  private void echo(String shown) {
    if (input.origin() == ScriptOrigin.FILE) {
      display.show(new Notice.LineEchoed(shown), shell.settings());
    }
  }

  /// A blank line is carried out, since it may ring the bell, but it is no step.
  private CommandOutcome execute(ScriptLine.ShellLine command, String shown) {
    RunStep step = new RunStep.Line(input.lineNumber(), shown, command.failureIgnored());
    return command.text().isBlank()
        ? shell.execute(command.text())
        : record.step(step, () -> shell.execute(command.text()));
  }

  private boolean goesOnAfter(CommandOutcome outcome, boolean failureIgnored) {
    return switch (outcome.result()) {
      case Result.Succeeded() -> true;
      case Result.Quit() -> false;
      case Result.Failed _ -> goesOnAfter(ExitStatus.of(outcome), failureIgnored);
    };
  }

  private boolean goesOnAfter(ExitStatus failed, boolean failureIgnored) {
    if (failed == ExitStatus.INTERRUPTED) {
      input.stop();
      return false;
    }
    if (failureIgnored) {
      return true;
    }
    status = status.and(failed);
    aborted = onError == OnError.ABORT;
    return !aborted;
  }

  private ExitStatus verdict() {
    return input.isStopped() ? ExitStatus.INTERRUPTED : input.fault().fold(() -> status, this::bad);
  }

  private Dialect dialect() {
    return shell.settings().dialect();
  }

  private ExitStatus bad(ScriptFault fault) {
    display.show(new Notice.ScriptRejected(input.name(), fault), shell.settings());
    return status.and(ExitStatus.WRONG_SCRIPT);
  }
}
