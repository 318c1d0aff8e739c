package dev.hexftp.bootstrap;

import com.google.inject.Provider;
import dev.hexftp.adapter.cli.PromptLoop;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.adapter.cli.terminal.TextDisplay;
import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.script.OnError;
import dev.hexftp.adapter.script.ScriptInput;
import dev.hexftp.adapter.script.ScriptRun;
import dev.hexftp.application.shell.RunKeeper;
import dev.hexftp.application.shell.WatchedShell;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.outcome.RunEnd;
import dev.hexftp.ports.in.RunRecord;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.time.Ticker;
import io.vavr.control.Option;
import java.util.function.IntConsumer;

/// The code that drives the shell, and that ends it.
final class DrivingSide extends Parts {
  private final InvocationOptions options;
  private final CommandInput input;
  private final TextDisplay display;
  private final IntConsumer exit;

  /// `display` shows everything; `exit` ends the process.
  DrivingSide(
      InvocationOptions options, CommandInput input, TextDisplay display, IntConsumer exit) {
    this.options = options;
    this.input = input;
    this.display = display;
    this.exit = exit;
  }

  @Override
  protected void configure() {
    Provider<WatchedShell> shell = the(WatchedShell.class);
    Provider<NioLocalFiles> files = the(NioLocalFiles.class);
    Provider<FrontEnd> frontEnd = the(FrontEnd.class);
    Provider<EarlyExit> earlyExit = the(EarlyExit.class);
    Provider<Ticker> ticker = the(Ticker.class);
    Provider<RunKeeper> record = the(RunKeeper.class);
    one(RunKeeper.class, () -> new RunKeeper(ticker.get(), display, wish(), options.script()));
    one(FrontEnd.class, () -> frontEnd(shell.get(), record.get()));
    one(
        EarlyExit.class,
        () -> new EarlyExit(shell.get(), record.get(), files.get(), display, this::leave));
    one(
        InterruptKey.class,
        () ->
            new InterruptKey(
                frontEnd.get().interrupt(), earlyExit.get()::interrupted, ticker.get()::elapsed));
  }

  private void leave(int status) {
    input.close();
    exit.accept(status);
  }

  /// A person at the keyboard has seen it all, and ftp.exe has nothing of the kind.
  private RunEnd.Wish wish() {
    if (options.run().summarizes()) {
      return RunEnd.Wish.ALWAYS;
    }
    return switch (input) {
      case CommandInput.FromKeyboard _ -> RunEnd.Wish.NEVER;
      case CommandInput.FromScript _, CommandInput.FromPipe _ ->
          switch (options.dialect().notes()) {
            case GIVEN -> RunEnd.Wish.IF_FAILED;
            case NONE -> RunEnd.Wish.NEVER;
          };
    };
  }

  private FrontEnd frontEnd(Shell shell, RunRecord record) {
    return switch (input) {
      case CommandInput.FromKeyboard(var keyboard) ->
          prompt(new PromptLoop(shell, record, display, keyboard));
      case CommandInput.FromScript(var lines) -> script(shell, record, lines);
      case CommandInput.FromPipe(var lines) -> script(shell, record, lines);
    };
  }

  private FrontEnd prompt(PromptLoop loop) {
    Option<Destination> server = options.server();
    return new FrontEnd(() -> server.fold(loop::run, loop::run), loop::interrupt);
  }

  private FrontEnd script(Shell shell, RunRecord record, ScriptInput lines) {
    Option<Destination> server = options.server();
    OnError onError = options.run().abortsOnError() ? OnError.ABORT : OnError.CONTINUE;
    ScriptRun run = new ScriptRun(shell, record, display, lines, onError);
    return new FrontEnd(
        () -> server.fold(run::run, run::run),
        () ->
            run.interrupt() ? InterruptKey.Reaction.ASKED_TO_STOP : InterruptKey.Reaction.UNHEARD);
  }
}
