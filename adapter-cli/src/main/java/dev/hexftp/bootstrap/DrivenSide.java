package dev.hexftp.bootstrap;

import com.google.inject.Provider;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.options.LoginOptions;
import dev.hexftp.adapter.cli.terminal.ProcessLocalShell;
import dev.hexftp.adapter.cli.terminal.TerminalPrompter;
import dev.hexftp.adapter.cli.terminal.TypistDisplay;
import dev.hexftp.adapter.file.credentials.NetrcFile;
import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.file.memory.FileHostMemory;
import dev.hexftp.adapter.file.memory.FileKnownHosts;
import dev.hexftp.adapter.file.memory.ForgetfulHostMemory;
import dev.hexftp.adapter.script.ScriptPrompter;
import dev.hexftp.adapter.socket.link.TcpNetwork;
import dev.hexftp.adapter.time.MonotonicTicker;
import dev.hexftp.adapter.time.RandomPause;
import dev.hexftp.adapter.time.TimeLimit;
import dev.hexftp.application.credentials.NetrcLogins;
import dev.hexftp.application.credentials.NobodyKnown;
import dev.hexftp.application.credentials.StatedPassword;
import dev.hexftp.application.credentials.StatedUser;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.memory.HostMemory;
import dev.hexftp.ports.out.memory.KnownHosts;
import dev.hexftp.ports.out.net.Network;
import dev.hexftp.ports.out.time.Pause;
import dev.hexftp.ports.out.time.Ticker;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.ports.out.user.LocalShell;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Option;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/// The adapter of each driven port.
final class DrivenSide extends Parts {
  private static final Duration LONGEST_LOCK = Duration.ofSeconds(5);

  private final InvocationOptions options;
  private final StartupInputs inputs;
  private final CommandInput input;
  private final Display display;
  private final ProcessContext context;
  private final OptionMapping mapping;

  DrivenSide(
      InvocationOptions options,
      StartupInputs inputs,
      CommandInput input,
      Display display,
      ProcessContext context,
      OptionMapping mapping) {
    this.options = options;
    this.inputs = inputs;
    this.input = input;
    this.display = display;
    this.context = context;
    this.mapping = mapping;
  }

  @Override
  protected void configure() {
    Provider<Ticker> ticker = the(Ticker.class);
    one(Network.class, () -> network(ticker.get()));
    one(LocalFiles.class, the(NioLocalFiles.class));
    one(NioLocalFiles.class, this::localFiles);
    one(Display.class, this::shellDisplay);
    one(Prompter.class, this::prompter);
    one(LocalShell.class, this::localShell);
    one(Ticker.class, MonotonicTicker::new);
    one(Pause.class, RandomPause::new);
    one(CredentialStore.class, this::credentials);
    one(KnownHosts.class, this::knownHosts);
    one(HostMemory.class, this::hostMemory);
  }

  private Network network(Ticker ticker) {
    return new TcpNetwork(mapping.network(), inputs.proxies()::routeTo, inputs.tls(), ticker);
  }

  private NioLocalFiles localFiles() {
    return new NioLocalFiles(
        context.directory(),
        context.system().lineEnd(),
        switch (options.dialect().vocabulary()) {
          case EXTENDED -> Option.of(context.userFiles().home());
          case FTP_EXE -> Option.none();
        });
  }

  private Prompter prompter() {
    return switch (input) {
      case CommandInput.FromKeyboard(var keyboard) -> new TerminalPrompter(keyboard, display);
      case CommandInput.FromScript(var lines) ->
          new ScriptPrompter(lines, display, options.settings(mapping.piped()));
      case CommandInput.FromPipe(var lines) ->
          new ScriptPrompter(lines, display, options.settings(mapping.piped()));
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
            () -> new FileKnownHosts(context.userFiles().knownHosts(), DrivenSide::soon),
            typed -> FileKnownHosts.named(context.directory(), typed, DrivenSide::soon));
  }

  /// A run that was stopped may have locked the file.
  private static void soon(Runnable work) {
    TimeLimit.run(work, LONGEST_LOCK);
  }

  private Display shellDisplay() {
    return switch (input) {
      case CommandInput.FromKeyboard(var keyboard) -> new TypistDisplay(keyboard, display);
      case CommandInput.FromScript _, CommandInput.FromPipe _ -> display;
    };
  }
}
