package dev.hexftp.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.hexftp.adapter.cli.options.Flag;
import dev.hexftp.adapter.cli.options.Invocation;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.options.InvocationReader;
import dev.hexftp.adapter.cli.options.UsageText;
import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.adapter.cli.terminal.TextDisplay;
import dev.hexftp.adapter.file.Descriptors;
import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.script.ScriptInput;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.proxy.ProxyUrl;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.text.VisibleText;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.util.List;

/// One run of the program, from its arguments to its exit status.
///
/// Questions about the program itself are answered before anything is put together, and a script
/// that cannot be read ends the run before anything is begun.
final class Program {
  private final ProcessContext context;
  private final PrintStream output;
  private final PrintStream diagnostics;
  private final TextDisplay display;

  Program(ProcessContext context) {
    this.context = context;
    this.output = context.streams().output();
    this.diagnostics = context.streams().diagnostics();
    this.display = new TextDisplay(output, diagnostics);
  }

  /// Carries out the request of `arguments`.
  ExitStatus run(List<String> arguments) {
    ExitStatus status =
        switch (InvocationReader.read(arguments)) {
          case Invocation.ShowHelp() -> print(output, UsageText.help(), ExitStatus.SUCCESS);
          case Invocation.ShowVersion(boolean inDetail) ->
              print(output, inDetail ? version() + details() : version(), ExitStatus.SUCCESS);
          // Where ftp.exe prints it.
          case Invocation.ShowUsage() -> print(diagnostics, UsageText.FTP_EXE, ExitStatus.SUCCESS);
          case Invocation.UsageError(Dialect dialect, String complaint) ->
              print(
                  diagnostics,
                  switch (dialect.notes()) {
                    case GIVEN -> wrong(complaint);
                    case NONE -> UsageText.FTP_EXE;
                  },
                  ExitStatus.ofWrongUsageIn(dialect.exitStatuses()));
          case Invocation.InvalidHost(var fault) -> rejected(new Notice.Failed(fault));
          case Invocation.InvalidOption(String complaint) ->
              print(diagnostics, wrong(complaint), ExitStatus.WRONG_USAGE);
          case Invocation.Run(InvocationOptions options) -> runClient(options);
        };
    return status.and(stateOfOutput());
  }

  /// Runs the client. An exception that is caught here is a bug, since failures of the world are
  /// values.
  private ExitStatus runClient(InvocationOptions options) {
    try {
      return readInputs(options);
    } catch (RuntimeException | Error bug) {
      print(diagnostics, saying(bug), ExitStatus.COMMAND_FAILED);
      if (options.has(Flag.DEBUG)) {
        bug.printStackTrace(diagnostics);
      } else {
        diagnostics.print("ftp: -d shows where it happened\n");
      }
      diagnostics.flush();
      return ExitStatus.COMMAND_FAILED;
    }
  }

  /// The JDK has many exceptions for a file that it cannot open, and this is none of its bugs.
  private static String saying(Throwable bug) {
    return Descriptors.areShort()
        ? "ftp: the system lets the program open too few files and connections; raise the limit"
            + " (ulimit -n)\n"
        : "ftp: internal error: " + bug + "\n";
  }

  private ExitStatus readInputs(InvocationOptions options) {
    warnOfExposure(options);
    return StartupInputs.read(options, context)
        .fold(
            fault -> rejected(new Notice.SetupRejected(fault)),
            inputs -> openCommands(options, inputs));
  }

  private void warnOfExposure(InvocationOptions options) {
    if (options.server().flatMap(Destination::login).exists(who -> who.password().isDefined())) {
      display.show(new Notice.PasswordExposed(Notice.Whose.SERVER), Settings.INITIAL);
    }
    // Only this user and the system can read the environment, so a password of a proxy is safe
    // there.
    if (options.route().proxy().proxy().exists(ProxyUrl::holdsPassword)) {
      display.show(new Notice.PasswordExposed(Notice.Whose.PROXY), Settings.INITIAL);
    }
  }

  private ExitStatus openCommands(InvocationOptions options, StartupInputs inputs) {
    return commandInput(options)
        .fold(
            fault -> rejected(options, fault),
            input -> {
              try (input) {
                return drive(new ClientModule(options, inputs, input, display, context));
              }
            });
  }

  private Either<ScriptFault, CommandInput> commandInput(InvocationOptions options) {
    ProcessContext.Streams streams = context.streams();
    return options
        .script()
        .fold(
            () ->
                Either.right(
                    streams.inputIsTyped()
                        ? CommandInput.typed(
                            streams.keyboard().apply(display), options.beginsWithQuestions())
                        : new CommandInput.FromPipe(ScriptInput.pipe(streams.input()))),
            file -> ScriptInput.file(file).map(CommandInput.FromScript::new));
  }

  /// The mistake in the command line, or in a file that it names.
  private ExitStatus rejected(Notice why) {
    display.show(why, Settings.INITIAL);
    return ExitStatus.WRONG_USAGE;
  }

  private ExitStatus rejected(InvocationOptions options, ScriptFault fault) {
    options
        .script()
        .forEach(file -> display.show(new Notice.ScriptRejected(file, fault), Settings.INITIAL));
    return ExitStatus.WRONG_SCRIPT.toldIn(options.dialect().exitStatuses());
  }

  private ExitStatus drive(ClientModule module) {
    Injector parts = Guice.createInjector(Stage.PRODUCTION, module);
    EarlyExit earlyExit = parts.getInstance(EarlyExit.class);
    InterruptKey interruptKey = parts.getInstance(InterruptKey.class);
    context.process().onSignal().accept("INT", interruptKey::press);
    context.process().onFirstSignal().accept("TERM", earlyExit::terminated);
    context.process().onFirstSignal().accept("HUP", earlyExit::hungUp);
    try {
      return parts.getInstance(FrontEnd.class).run().get();
    } catch (RuntimeException | Error bug) {
      earlyExit.report(Descriptors.areShort() ? EndCause.TOO_FEW_FILES : EndCause.INTERNAL_ERROR);
      throw bug;
    } finally {
      parts.getInstance(NioLocalFiles.class).removeUnfinished();
    }
  }

  /// Output that could not be written (disk full, closed pipe) fails the run.
  private ExitStatus stateOfOutput() {
    return output.checkError()
        ? print(diagnostics, "ftp: standard output cannot be written\n", ExitStatus.COMMAND_FAILED)
        : ExitStatus.SUCCESS;
  }

  private static String wrong(String complaint) {
    return "ftp: " + VisibleText.of(complaint) + "\nftp: --help shows what there is\n";
  }

  private static String version() {
    return "ftp "
        + Option.of(Program.class.getPackage().getImplementationVersion()).getOrElse("development")
        + "\n";
  }

  private String details() {
    return "Java " + Runtime.version() + "\n" + context.process().form().get() + "\n";
  }

  private static ExitStatus print(PrintStream stream, String text, ExitStatus status) {
    stream.print(text);
    stream.flush();
    return status;
  }
}
