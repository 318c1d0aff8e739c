package dev.hexftp.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.hexftp.adapter.cli.options.Flag;
import dev.hexftp.adapter.cli.options.Launch;
import dev.hexftp.adapter.cli.options.LaunchOptions;
import dev.hexftp.adapter.cli.options.LaunchReader;
import dev.hexftp.adapter.cli.options.UsageText;
import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.adapter.cli.terminal.TextDisplay;
import dev.hexftp.adapter.file.NioLocalFiles;
import dev.hexftp.adapter.script.ScriptInput;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.failure.ScriptFault;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.proxy.ProxyUrl;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.user.Display;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiConsumer;

/// One run of the program, from its arguments to its exit status.
///
/// Questions about the program itself are answered before anything is put together, and a script
/// that cannot be read ends the run before anything is begun.
final class Program {
  private final Surroundings surroundings;
  private final PrintStream output;
  private final PrintStream diagnostics;

  Program(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.output = surroundings.streams().output();
    this.diagnostics = surroundings.streams().diagnostics();
  }

  /// Does what `arguments` ask for.
  ExitStatus run(List<String> arguments) {
    ExitStatus status =
        switch (LaunchReader.read(arguments)) {
          case Launch.ShowHelp() -> print(output, UsageText.help(), ExitStatus.SUCCESS);
          case Launch.ShowVersion(boolean inDetail) ->
              print(output, inDetail ? version() + details() : version(), ExitStatus.SUCCESS);
          // Where ftp.exe prints it.
          case Launch.ShowUsage() -> print(diagnostics, UsageText.FTP_EXE, ExitStatus.SUCCESS);
          case Launch.WrongUsage(Dialect dialect) ->
              print(
                  diagnostics,
                  UsageText.FTP_EXE,
                  ExitStatus.ofWrongUsageIn(dialect.exitStatuses()));
          case Launch.WrongHost(var fault) -> rejected(new Notice.Failed(fault));
          case Launch.WrongLongOption(String complaint) ->
              print(diagnostics, wrong(complaint), ExitStatus.WRONG_USAGE);
          case Launch.Run(LaunchOptions options) -> runGuarded(options);
        };
    return status.and(stateOfOutput());
  }

  /// Runs the client. What is caught here is a bug, since what the world does is no exception.
  private ExitStatus runGuarded(LaunchOptions options) {
    try {
      return run(options);
    } catch (RuntimeException | Error bug) {
      print(diagnostics, "ftp: internal error: " + bug + "\n", ExitStatus.COMMAND_FAILED);
      if (options.has(Flag.DEBUG)) {
        bug.printStackTrace(diagnostics);
      } else {
        diagnostics.print("ftp: -d shows where it happened\n");
      }
      diagnostics.flush();
      return ExitStatus.COMMAND_FAILED;
    }
  }

  private ExitStatus run(LaunchOptions options) {
    Display display = new TextDisplay(output, diagnostics);
    warnOfExposure(options, display);
    return Supplies.fetch(options, surroundings)
        .fold(
            fault -> rejected(new Notice.SetupRejected(fault)),
            supplies -> run(options, supplies, display));
  }

  private static void warnOfExposure(LaunchOptions options, Display display) {
    if (options.server().flatMap(Destination::login).exists(who -> who.password().isDefined())) {
      display.show(new Notice.PasswordExposed(Notice.Whose.SERVER), Settings.INITIAL);
    }
    // What the environment says about proxies only this user and the system can read.
    if (options.route().proxy().proxy().exists(ProxyUrl::holdsPassword)) {
      display.show(new Notice.PasswordExposed(Notice.Whose.PROXY), Settings.INITIAL);
    }
  }

  private ExitStatus run(LaunchOptions options, Supplies supplies, Display display) {
    return input(options, display)
        .fold(
            fault -> rejected(options, fault, display),
            input -> run(new ClientModule(options, supplies, input, display, surroundings)));
  }

  private Either<ScriptFault, Input> input(LaunchOptions options, Display display) {
    Surroundings.Streams streams = surroundings.streams();
    return options
        .script()
        .fold(
            () ->
                Either.right(
                    streams.inputIsTyped()
                        ? new Input.Typed(streams.keyboard().apply(display))
                        : new Input.Pipe(ScriptInput.pipe(streams.input()))),
            file -> ScriptInput.file(file).map(Input.Script::new));
  }

  /// What is wrong with the command line, or with what it points to.
  private ExitStatus rejected(Notice why) {
    new TextDisplay(output, diagnostics).show(why, Settings.INITIAL);
    return ExitStatus.WRONG_USAGE;
  }

  private static ExitStatus rejected(LaunchOptions options, ScriptFault fault, Display display) {
    options
        .script()
        .forEach(file -> display.show(new Notice.ScriptRejected(file, fault), Settings.INITIAL));
    return ExitStatus.WRONG_SCRIPT.toldIn(options.dialect().exitStatuses());
  }

  private ExitStatus run(ClientModule module) {
    Injector parts = Guice.createInjector(Stage.PRODUCTION, module);
    EarlyExit earlyExit = parts.getInstance(EarlyExit.class);
    BiConsumer<String, Runnable> onSignal = surroundings.process().onSignal();
    onSignal.accept("INT", parts.getInstance(InterruptKey.class)::press);
    onSignal.accept("TERM", earlyExit::terminated);
    onSignal.accept("HUP", earlyExit::hungUp);
    try {
      return parts.getInstance(FrontEnd.class).run().get();
    } finally {
      parts.getInstance(NioLocalFiles.class).removeUnfinished();
    }
  }

  /// A listing that nobody could read is a failure, be it that the disk is full.
  private ExitStatus stateOfOutput() {
    return output.checkError()
        ? print(diagnostics, "ftp: standard output cannot be written\n", ExitStatus.COMMAND_FAILED)
        : ExitStatus.SUCCESS;
  }

  private static String wrong(String complaint) {
    return "ftp: " + complaint + "\nftp: --help shows what there is\n";
  }

  private static String version() {
    return "ftp "
        + Option.of(Program.class.getPackage().getImplementationVersion()).getOrElse("development")
        + "\n";
  }

  private String details() {
    return "Java "
        + Runtime.version()
        + "\nstart-up cache: "
        + surroundings.process().startCache().get().getOrElse("not in use")
        + "\n";
  }

  private static ExitStatus print(PrintStream stream, String text, ExitStatus status) {
    stream.print(text);
    stream.flush();
    return status;
  }
}
