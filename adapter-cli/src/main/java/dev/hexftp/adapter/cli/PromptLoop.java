package dev.hexftp.adapter.cli;

import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.adapter.cli.terminal.Keyboard;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.domain.shell.EchoMask;
import dev.hexftp.ports.in.RunRecord;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.user.Display;
import io.vavr.control.Option;

/// A conversation with a person: prompt, command, and again, until they leave. They see failures
/// and can react to them, so failures leave no trace in the result. Only a failure at the end does:
/// no prompt follows it.
///
/// All methods but [#interrupt] belong to one thread.
public final class PromptLoop {
  private final Shell shell;
  private final RunRecord record;
  private final Display display;
  private final Keyboard keyboard;
  private EchoMask mask = EchoMask.INITIAL;

  /// A conversation in which lines typed on `keyboard` go to `shell`. The results are kept in
  /// `record`.
  public PromptLoop(Shell shell, RunRecord record, Display display, Keyboard keyboard) {
    this.shell = shell;
    this.record = record;
    this.display = display;
    this.keyboard = keyboard;
  }

  /// Talks until the user leaves, and closes the session.
  public ExitStatus run() {
    boolean more = true;
    while (more) {
      more = keyboard.command(this::prompt).fold(this::leave, this::carryOut);
    }
    ExitStatus status = ExitStatus.of(record.step(new RunStep.Goodbye(), shell::end));
    record.ends(new Ending.Finished(status, status, Option.none()));
    return status;
  }

  /// Connects to the server on the command line before the first prompt.
  public ExitStatus run(Destination destination) {
    mask = EchoMask.AFTER_LOGIN;
    keyboard.hide();
    record.step(
        new RunStep.Connection(destination.host().text()), () -> shell.connect(destination));
    return run();
  }

  /// Stops the command that is being carried out; if there is none, or it waits for an answer,
  /// gives up the unfinished input and is ready for a command. If another program has the terminal,
  /// it is served by the key itself. May be called from any thread.
  public InterruptKey.Reaction interrupt() {
    Keyboard.Awaited awaited = keyboard.giveUp();
    show(new Notice.TypingDropped());
    return switch (awaited) {
      case NOTHING ->
          shell.interrupt() ? InterruptKey.Reaction.ASKED_TO_STOP : InterruptKey.Reaction.SERVED;
      case COMMAND, ANSWER -> {
        prompt();
        yield InterruptKey.Reaction.SERVED;
      }
    };
  }

  private void prompt() {
    show(new Notice.CommandAwaited());
  }

  /// The input has ended, by Ctrl-D.
  private boolean leave() {
    show(new Notice.TypingDropped());
    return false;
  }

  private boolean carryOut(String line) {
    return switch (execute(line).result()) {
      case Result.Succeeded(), Result.Failed _ -> true;
      case Result.Quit() -> false;
    };
  }

  private CommandOutcome execute(String line) {
    mask = mask.in(shell.settings().dialect().vocabulary());
    RunStep step = new RunStep.Typed(mask.echo(line));
    mask = mask.after(line);
    if (mask.answersMayFollow() && !line.isBlank()) {
      keyboard.hide();
    }
    return line.isBlank() ? shell.execute(line) : record.step(step, () -> shell.execute(line));
  }

  private void show(Notice notice) {
    display.show(notice, shell.settings());
  }
}
