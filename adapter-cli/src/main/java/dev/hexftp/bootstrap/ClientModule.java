package dev.hexftp.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import dev.hexftp.adapter.cli.PromptLoop;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.options.LoginOptions;
import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.adapter.cli.terminal.ProcessLocalShell;
import dev.hexftp.adapter.cli.terminal.TerminalPrompter;
import dev.hexftp.adapter.cli.terminal.TypistDisplay;
import dev.hexftp.adapter.file.credentials.NetrcFile;
import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.file.memory.FileHostMemory;
import dev.hexftp.adapter.file.memory.FileKnownHosts;
import dev.hexftp.adapter.file.memory.ForgetfulHostMemory;
import dev.hexftp.adapter.script.OnError;
import dev.hexftp.adapter.script.ScriptInput;
import dev.hexftp.adapter.script.ScriptPrompter;
import dev.hexftp.adapter.script.ScriptRun;
import dev.hexftp.adapter.socket.link.TcpNetwork;
import dev.hexftp.adapter.time.MonotonicTicker;
import dev.hexftp.adapter.time.RandomPause;
import dev.hexftp.application.credentials.NetrcLogins;
import dev.hexftp.application.credentials.NobodyKnown;
import dev.hexftp.application.credentials.StatedPassword;
import dev.hexftp.application.credentials.StatedUser;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.shell.ShellGraph;
import dev.hexftp.application.shell.WatchedShell;
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

/// The wiring diagram of the client. Read it from the bottom of the hexagon to the top: what is
/// there on the driven side, the shell in the middle, who drives it.
final class ClientModule extends AbstractModule {
  private final InvocationOptions options;
  private final StartupInputs inputs;
  private final CommandInput input;
  private final Display display;
  private final ProcessContext context;
  private final OptionMapping mapping;

  ClientModule(
      InvocationOptions options,
      StartupInputs inputs,
      CommandInput input,
      Display display,
      ProcessContext context) {
    this.options = options;
    this.inputs = inputs;
    this.input = input;
    this.display = display;
    this.context = context;
    this.mapping =
        new OptionMapping(
            options, input instanceof CommandInput.FromPipe, context.system().identity());
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
    one(Ticker.class, MonotonicTicker::new);
    one(NioLocalFiles.class, this::localFiles);
    one(DrivenPorts.class, () -> drivenPorts(ticker.get(), files.get()));

    // --- The middle ---

    Provider<DrivenPorts> drivenPorts = getProvider(DrivenPorts.class);
    Provider<WatchedShell> shell = getProvider(WatchedShell.class);
    one(
        WatchedShell.class,
        () ->
            new WatchedShell(
                ShellGraph.shell(drivenPorts.get(), mapping.preferences(inputs.proxies()))));

    // --- The driving side ---

    Provider<FrontEnd> frontEnd = getProvider(FrontEnd.class);
    Provider<EarlyExit> earlyExit = getProvider(EarlyExit.class);
    one(FrontEnd.class, () -> frontEnd(shell.get()));
    one(
        EarlyExit.class,
        () -> new EarlyExit(shell.get(), files.get(), display, context.process().exit()));
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
    return new NioLocalFiles(context.directory(), context.system().lineEnd());
  }

  private DrivenPorts drivenPorts(Ticker ticker, NioLocalFiles files) {
    return new DrivenPorts(
        new TcpNetwork(mapping.network(), inputs.proxies()::routeTo, inputs.tls(), ticker),
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
      case CommandInput.FromKeyboard(var keyboard) -> new TerminalPrompter(keyboard, display);
      case CommandInput.FromScript(var lines) -> new ScriptPrompter(lines, display);
      case CommandInput.FromPipe(var lines) -> new ScriptPrompter(lines, display);
    };
  }

  private LocalShell localShell() {
    Redirect shellInput =
        switch (input) {
          case CommandInput.FromKeyboard _, CommandInput.FromScript _ -> Redirect.INHERIT;
          case CommandInput.FromPipe _ -> Redirect.PIPE;
        };
    return new ProcessLocalShell(
        context.system().shell(), context.system().shellCommandFlag(), shellInput);
  }

  private CredentialStore credentials() {
    LoginOptions login = options.login();
    CredentialStore file = login.netrc().fold(NobodyKnown::new, this::netrc);
    CredentialStore stated =
        inputs.password().fold(() -> file, password -> new StatedPassword(password, file));
    return login.user().fold(() -> stated, user -> new StatedUser(user, stated, file));
  }

  private CredentialStore netrc(String typed) {
    NetrcFile file =
        typed.isEmpty()
            ? new NetrcFile(context.userFiles().netrc())
            : NetrcFile.named(context.directory(), typed);
    return new NetrcLogins(file, display);
  }

  private HostMemory hostMemory() {
    return options.run().forgets()
        ? new ForgetfulHostMemory()
        : new FileHostMemory(context.userFiles().hostMemory());
  }

  private KnownHosts knownHosts() {
    return options
        .tls()
        .knownHosts()
        .fold(
            () -> new FileKnownHosts(context.userFiles().knownHosts()),
            typed -> FileKnownHosts.named(context.directory(), typed));
  }

  private Display shellDisplay() {
    return switch (input) {
      case CommandInput.FromKeyboard(var keyboard) -> new TypistDisplay(keyboard, display);
      case CommandInput.FromScript _, CommandInput.FromPipe _ -> display;
    };
  }

  private FrontEnd frontEnd(Shell shell) {
    return switch (input) {
      case CommandInput.FromKeyboard(var keyboard) ->
          prompt(new PromptLoop(shell, display, keyboard));
      case CommandInput.FromScript(var lines) -> script(shell, lines);
      case CommandInput.FromPipe(var lines) -> script(shell, lines);
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
        () ->
            run.interrupt() ? InterruptKey.Reaction.ASKED_TO_STOP : InterruptKey.Reaction.UNHEARD);
  }
}
