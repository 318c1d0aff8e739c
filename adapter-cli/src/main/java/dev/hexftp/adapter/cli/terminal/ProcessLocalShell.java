package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.ports.out.user.LocalShell;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/// The user's own command interpreter, in a separate process that prints to where this one prints.
public final class ProcessLocalShell implements LocalShell {
  private final String program;
  private final String commandFlag;
  private final Redirect input;

  /// A shell that is started as `program`, or as `program commandFlag COMMAND`. It reads from
  /// `input`; if that is a pipe, it finds nothing there.
  public ProcessLocalShell(String program, String commandFlag, Redirect input) {
    this.program = program;
    this.commandFlag = commandFlag;
    this.input = input;
  }

  @Override
  public boolean run(String command, LocalDirectory directory) {
    return started(List.of(program, commandFlag, command), directory);
  }

  @Override
  public boolean interact(LocalDirectory directory) {
    return started(List.of(program), directory);
  }

  private boolean started(List<String> command, LocalDirectory directory) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(new File(directory.path()))
            .inheritIO()
            .redirectInput(input);
    UserLanguage.restore(builder.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      process.waitFor();
      return true;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException("nobody interrupts this thread", unexpected);
    }
  }
}
