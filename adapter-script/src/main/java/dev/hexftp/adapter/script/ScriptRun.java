package dev.hexftp.adapter.script;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Dialect.ExitStatuses;
import dev.hexftp.domain.shell.EchoMask;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.user.Display;

/// One run of a script from its first line to its end, which is the end of its lines, a `quit`, an
/// error that ends it, or an interrupt. Whichever it is, the session is closed properly and the
/// result says how it went.
///
/// An object serves one run. All methods but [#interrupt] belong to one thread.
public final class ScriptRun {
  private final Shell shell;
  private final Display display;
  private final ScriptInput input;
  private final OnError onError;
  private ExitStatus status = ExitStatus.SUCCESS;
  private EchoMask mask = EchoMask.INITIAL;

  /// A run that gives the lines of `input` to `shell`, whose questions are answered from the same
  /// lines by a [ScriptPrompter].
  public ScriptRun(Shell shell, Display display, ScriptInput input, OnError onError) {
    this.shell = shell;
    this.display = display;
    this.input = input;
    this.onError = onError;
  }

  /// Carries out the script.
  public ExitStatus run() {
    return runWhile(true);
  }

  /// Connects to what was named on the command line, as if the script began with that, and carries
  /// out the script.
  public ExitStatus run(Destination destination) {
    mask = EchoMask.AFTER_LOGIN;
    return runWhile(goesOnAfter(shell.connect(destination), false));
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
    ExitStatus verdict = verdict();
    ExitStatuses told = dialect().exitStatuses();
    // The server may take back what it has confirmed, until it has answered the goodbye.
    return verdict.and(ExitStatus.of(shell.end())).toldIn(told);
  }

  /// Whether the run goes on after `line`.
  private boolean carryOut(String line) {
    return switch (ScriptLine.of(line, dialect().scriptSyntax())) {
      case ScriptLine.Comment() -> true;
      case ScriptLine.ShellLine command -> {
        echo(command);
        yield goesOnAfter(shell.execute(command.text()), command.failureIgnored());
      }
    };
  }

  private void echo(ScriptLine.ShellLine command) {
    mask = mask.in(dialect().vocabulary());
    if (input.origin() == ScriptOrigin.FILE) {
      String shown = command.with(mask.echo(command.text()));
      display.show(new Notice.LineEchoed(shown), shell.settings());
    }
    mask = mask.after(command.text());
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
    return onError == OnError.CONTINUE;
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
