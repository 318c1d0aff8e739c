package dev.hexftp.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import dev.hexftp.adapter.cli.PromptLoop;
import dev.hexftp.adapter.cli.options.LaunchOptions;
import dev.hexftp.adapter.cli.options.LoginOptions;
import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.adapter.cli.terminal.ProcessLocalShell;
import dev.hexftp.adapter.cli.terminal.TerminalPrompter;
import dev.hexftp.adapter.cli.terminal.TypistDisplay;
import dev.hexftp.adapter.file.FileHostMemory;
import dev.hexftp.adapter.file.FileKnownHosts;
import dev.hexftp.adapter.file.ForgetfulHostMemory;
import dev.hexftp.adapter.file.NetrcFile;
import dev.hexftp.adapter.file.NioLocalFiles;
import dev.hexftp.adapter.script.OnError;
import dev.hexftp.adapter.script.ScriptInput;
import dev.hexftp.adapter.script.ScriptPrompter;
import dev.hexftp.adapter.script.ScriptRun;
import dev.hexftp.adapter.socket.RandomPause;
import dev.hexftp.adapter.socket.TcpNetwork;
import dev.hexftp.application.credentials.NobodyKnown;
import dev.hexftp.application.credentials.StatedPassword;
import dev.hexftp.application.credentials.StatedUser;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.shell.ShellGraph;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.memory.HostMemory;
import dev.hexftp.ports.out.memory.KnownHosts;
import dev.hexftp.ports.out.time.Ticker;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.ports.out.user.LocalShell;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Option;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/// The wiring diagram of the client. Read it from the bottom of the hexagon to the top: what is
/// there on the driven side, the shell in the middle, who drives it.
final class ClientModule extends AbstractModule {
  private final LaunchOptions options;
  private final Supplies supplies;
  private final Input input;
  private final Display display;
  private final Surroundings surroundings;
  private final Wishes wishes;

  ClientModule(
      LaunchOptions options,
      Supplies supplies,
      Input input,
      Display display,
      Surroundings surroundings) {
    this.options = options;
    this.supplies = supplies;
    this.input = input;
    this.display = display;
    this.surroundings = surroundings;
    this.wishes =
        new Wishes(options, input instanceof Input.Pipe, surroundings.system().identity());
  }

  /// Every part is named here with what makes it. Nothing is found by reflection and nothing is
  /// annotated: reading annotations would be a good part of the time that a start takes.
  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();

    // --- The driven side ---

    Provider<Ticker> ticker = getProvider(Ticker.class);
    Provider<NioLocalFiles> files = getProvider(NioLocalFiles.class);
    one(Ticker.class, () -> () -> Duration.ofNanos(System.nanoTime()));
    one(NioLocalFiles.class, this::localFiles);
    one(DrivenPorts.class, () -> drivenPorts(ticker.get(), files.get()));

    // --- The middle ---

    Provider<DrivenPorts> drivenPorts = getProvider(DrivenPorts.class);
    Provider<Shell> shell = getProvider(Shell.class);
    one(
        Shell.class,
        () -> ShellGraph.shell(drivenPorts.get(), wishes.preferences(supplies.proxies())));

    // --- The driving side ---

    Provider<FrontEnd> frontEnd = getProvider(FrontEnd.class);
    Provider<EarlyExit> earlyExit = getProvider(EarlyExit.class);
    one(FrontEnd.class, () -> frontEnd(shell.get()));
    one(EarlyExit.class, () -> new EarlyExit(files.get(), surroundings.process().exit()));
    one(
        InterruptKey.class,
        () ->
            new InterruptKey(
                frontEnd.get().interrupt(), earlyExit.get()::interrupted, ticker.get()::elapsed));
  }

  /// Of every part there is one in a run, made when it is first needed.
  private <T> void one(Class<T> part, Provider<T> maker) {
    bind(part).toProvider(maker).in(Scopes.SINGLETON);
  }

  private NioLocalFiles localFiles() {
    return new NioLocalFiles(surroundings.directory(), surroundings.system().lineEnd());
  }

  private DrivenPorts drivenPorts(Ticker ticker, NioLocalFiles files) {
    return new DrivenPorts(
        new TcpNetwork(wishes.network(), supplies.proxies()::routeTo, supplies.tls(), ticker),
        files,
        shellDisplay(),
        prompter(),
        localShell(),
        ticker,
        new RandomPause(),
        credentials(),
        knownHosts(),
        hostMemory());
  }

  private Prompter prompter() {
    return switch (input) {
      case Input.Typed(var keyboard) -> new TerminalPrompter(keyboard, display);
      case Input.Script(var lines) -> new ScriptPrompter(lines, display);
      case Input.Pipe(var lines) -> new ScriptPrompter(lines, display);
    };
  }

  private LocalShell localShell() {
    Redirect shellInput =
        switch (input) {
          case Input.Typed _, Input.Script _ -> Redirect.INHERIT;
          case Input.Pipe _ -> Redirect.PIPE;
        };
    return new ProcessLocalShell(
        surroundings.system().shell(), surroundings.system().shellCommandFlag(), shellInput);
  }

  private CredentialStore credentials() {
    LoginOptions login = options.login();
    CredentialStore file = login.netrc().fold(NobodyKnown::new, this::netrc);
    CredentialStore stated =
        supplies.password().fold(() -> file, password -> new StatedPassword(password, file));
    return login.user().fold(() -> stated, user -> new StatedUser(user, stated, file));
  }

  private CredentialStore netrc(String typed) {
    return typed.isEmpty()
        ? new NetrcFile(surroundings.places().netrc(), display)
        : NetrcFile.named(surroundings.directory(), typed, display);
  }

  private HostMemory hostMemory() {
    return options.run().forgets()
        ? new ForgetfulHostMemory()
        : new FileHostMemory(surroundings.places().hostMemory());
  }

  private KnownHosts knownHosts() {
    return options
        .tls()
        .knownHosts()
        .fold(
            () -> new FileKnownHosts(surroundings.places().knownHosts()),
            typed -> FileKnownHosts.named(surroundings.directory(), typed));
  }

  private Display shellDisplay() {
    return switch (input) {
      case Input.Typed(var keyboard) -> new TypistDisplay(keyboard, display);
      case Input.Script _, Input.Pipe _ -> display;
    };
  }

  private FrontEnd frontEnd(Shell shell) {
    return switch (input) {
      case Input.Typed(var keyboard) -> prompt(new PromptLoop(shell, display, keyboard));
      case Input.Script(var lines) -> script(shell, lines);
      case Input.Pipe(var lines) -> script(shell, lines);
    };
  }

  private FrontEnd prompt(PromptLoop loop) {
    Option<Destination> server = options.server();
    return new FrontEnd(() -> server.fold(loop::run, loop::run), loop::interrupt);
  }

  private FrontEnd script(Shell shell, ScriptInput lines) {
    Option<Destination> server = options.server();
    OnError onError = options.run().abortsOnError() ? OnError.ABORT : OnError.CONTINUE;
    ScriptRun run = new ScriptRun(shell, display, lines, onError);
    return new FrontEnd(
        () -> server.fold(run::run, run::run),
        () -> run.interrupt() ? InterruptKey.Effect.ASKED_TO_STOP : InterruptKey.Effect.UNHEARD);
  }
}
