package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.local.LocalFault;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;

/// A command of the local system that prints a password, such as that of a password manager. Its
/// standard input is empty; its messages for the user go to standard error.
public final class PasswordCommand {
  private final String shell;
  private final String commandFlag;
  private final String command;

  /// The command that is started as `shell commandFlag command`.
  public PasswordCommand(String shell, String commandFlag, String command) {
    this.shell = shell;
    this.commandFlag = commandFlag;
    this.command = command;
  }

  /// Runs it to its end. The password is the first line of its output, and counts only if its exit
  /// status is 0.
  public Either<CredentialFault, Secret> run() {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(shell, commandFlag, command).redirectError(Redirect.INHERIT);
      UserLanguage.restore(builder.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      Either<CredentialFault, Secret> printed = printed(process.getInputStream());
      int status = process.waitFor();
      return status == 0 ? printed : Either.left(new CredentialFault.CommandFailed(status));
    } catch (IOException _) {
      return Either.left(new CredentialFault.Unreadable(LocalFault.MISSING));
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException("nobody interrupts this thread", unexpected);
    }
  }

  /// The rest is read and dropped, since a command that cannot get rid of it would not end.
  private static Either<CredentialFault, Secret> printed(InputStream output) throws IOException {
    Either<CredentialFault, Secret> first = PasswordInput.first(output);
    output.transferTo(OutputStream.nullOutputStream());
    return first;
  }
}
