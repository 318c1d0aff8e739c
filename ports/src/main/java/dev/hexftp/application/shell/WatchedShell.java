package dev.hexftp.application.shell;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.EchoMask;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.ports.in.Shell;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// A shell that knows which line it is carrying out, for the thread that ends the process and has
/// to report it.
///
/// A line whose execution ends by an exception stays under way: the exception ends the program.
public final class WatchedShell implements Shell {
  private final Shell shell;
  private EchoMask mask = EchoMask.INITIAL;

  /// Written by the thread that carries out lines, read by the one that ends the process.
  private volatile Option<String> line = Option.none();

  /// Watches `shell`.
  public WatchedShell(Shell shell) {
    this.shell = shell;
  }

  /// The line that is under way, with stars for secrets. May be called from any thread.
  public Option<String> underWay() {
    return line;
  }

  @Override
  public CommandOutcome execute(String typed) {
    mask = mask.in(shell.settings().dialect().vocabulary());
    String shown = mask.echo(typed);
    mask = mask.after(typed);
    return watched(shown, () -> shell.execute(typed));
  }

  @Override
  public CommandOutcome perform(ShellCommand command) {
    return shell.perform(command);
  }

  @Override
  public CommandOutcome connect(Destination destination) {
    mask = EchoMask.AFTER_LOGIN;
    return watched("open " + destination.host().text(), () -> shell.connect(destination));
  }

  @Override
  public CommandOutcome end() {
    return shell.end();
  }

  @Override
  public Settings settings() {
    return shell.settings();
  }

  @Override
  public boolean interrupt() {
    return shell.interrupt();
  }

  private CommandOutcome watched(String shown, Supplier<CommandOutcome> work) {
    line = Option.of(shown);
    CommandOutcome outcome = work.get();
    line = Option.none();
    return outcome;
  }
}
