package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.terminal.Keyboard;
import dev.hexftp.adapter.cli.terminal.ProcessInput;
import dev.hexftp.adapter.cli.terminal.Signals;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.ports.out.user.Display;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// The process in which the program runs, and its system and user. It is a value, so that a test
/// can put the program somewhere else.
///
/// @param streams where it prints and reads
/// @param directory where it was started
/// @param userFiles the files that its user keeps from one run to the next
/// @param environment the variables that were set for it
/// @param system the system and user it runs for
/// @param process its own process
record ProcessContext(
    Streams streams,
    Path directory,
    UserFiles userFiles,
    Map<String, String> environment,
    LocalSystem system,
    OwnProcess process) {
  ProcessContext {
    environment = Map.copyOf(environment);
  }

  /// The standard streams; both for output are buffered.
  ///
  /// @param inputIsTyped whether a person types the input
  /// @param keyboard makes the keyboard for that
  record Streams(
      PrintStream output,
      PrintStream diagnostics,
      InputStream input,
      boolean inputIsTyped,
      Function<Display, Keyboard> keyboard) {}

  /// The local system, and the user on it.
  ///
  /// @param shell the program that understands the user's commands
  /// @param shellCommandFlag the flag before a single command for it
  /// @param identity the user and the machine, as `user@machine`
  record LocalSystem(LineEnd lineEnd, String shell, String shellCommandFlag, String identity) {}

  /// The events of the process.
  ///
  /// @param onSignal has an action run whenever the named signal arrives
  /// @param onFirstSignal has an action run when the named signal arrives; a second one ends the
  ///   process at once
  /// @param exit ends the process with a status
  /// @param form finds the line about the files that it was started from
  record OwnProcess(
      BiConsumer<String, Runnable> onSignal,
      BiConsumer<String, Runnable> onFirstSignal,
      IntConsumer exit,
      Supplier<String> form) {}

  /// The context of this very process.
  static ProcessContext ofProcess() {
    return new ProcessContext(
        new Streams(
            stream(FileDescriptor.out, "stdout.encoding"),
            stream(FileDescriptor.err, "stderr.encoding"),
            ProcessInput.bytes(),
            ProcessInput.isTyped(),
            ProcessInput::keyboard),
        Path.of(System.getProperty("user.dir")),
        userFiles(System.getenv(), Path.of(System.getProperty("user.home"))),
        System.getenv(),
        localSystem(System.getenv()),
        new OwnProcess(Signals::on, Signals::onFirst, System::exit, RunningForm::line));
  }

  private static UserFiles userFiles(Map<String, String> environment, Path home) {
    return isWindows()
        ? UserFiles.onWindows(environment, home)
        : UserFiles.elsewhere(environment, home);
  }

  private static boolean isWindows() {
    return System.lineSeparator().equals("\r\n");
  }

  private static LocalSystem localSystem(Map<String, String> environment) {
    String user = System.getProperty("user.name");
    return isWindows()
        ? new LocalSystem(
            LineEnd.CRLF,
            environment.getOrDefault("COMSPEC", "cmd.exe"),
            "/c",
            user + "@" + environment.getOrDefault("COMPUTERNAME", "localhost"))
        : new LocalSystem(
            LineEnd.LF,
            environment.getOrDefault("SHELL", "/bin/sh"),
            "-c",
            user + "@" + environment.getOrDefault("HOSTNAME", "localhost"));
  }

  /// Not `System.out`, which flushes after every line.
  private static PrintStream stream(FileDescriptor descriptor, String encoding) {
    Charset charset = Charset.forName(System.getProperty(encoding, StandardCharsets.UTF_8.name()));
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), false, charset);
  }
}
