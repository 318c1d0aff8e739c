package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.user.LocalShell;
import dev.hexftp.testkit.credentials.MemoryCredentials;
import dev.hexftp.testkit.local.MemoryLocalFiles;
import dev.hexftp.testkit.memory.MemoryHostMemory;
import dev.hexftp.testkit.memory.MemoryKnownHosts;
import dev.hexftp.testkit.net.MemoryNetwork;
import dev.hexftp.testkit.net.ScriptedServer;
import dev.hexftp.testkit.time.MemoryPause;
import dev.hexftp.testkit.user.AnswersInMemory;
import dev.hexftp.testkit.user.RecordingDisplay;
import io.vavr.control.Either;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A shell with everything around it in memory, and the words in which tests speak of it.
final class ShellUnderTest {
  static final String HOST = "ftp.example";

  final ScriptedServer server = ScriptedServer.welcoming("anna", "secret");
  final MemoryNetwork network = new MemoryNetwork().with(HOST, server).withNobodyAt("deaf.example");
  final MemoryLocalFiles files = new MemoryLocalFiles(LineEnd.LF);
  final RecordingDisplay display = new RecordingDisplay();
  final AnswersInMemory answers;
  final MemoryPause pause = new MemoryPause(network.time());
  final MemoryCredentials credentials = new MemoryCredentials();
  final MemoryKnownHosts knownHosts = new MemoryKnownHosts();
  final MemoryHostMemory hostMemory = new MemoryHostMemory();
  final List<String> localCommands = new ArrayList<>();
  final Shell shell;

  /// An event while a local directory is entered or searched, or a file gets its name, by the name
  /// of the method.
  Consumer<String> whileOnDisk = _ -> {};

  /// An event while the local shell has the terminal.
  Runnable whileOutside = () -> {};

  private ShellUnderTest(LoginPolicy policy, String... answers) {
    this(policy, Dialect.OURS, answers);
  }

  private ShellUnderTest(LoginPolicy policy, Dialect dialect, String... answers) {
    this(Preferences.of(Settings.startingIn(dialect), policy), answers);
  }

  /// A shell that behaves as `preferences` say.
  ShellUnderTest(Preferences preferences, String... answers) {
    this.answers = new AnswersInMemory(answers);
    DrivenPorts ports =
        new DrivenPorts(
            network,
            watched(LocalFiles.class, files),
            display,
            this.answers,
            new RecordingLocalShell(),
            network.time(),
            pause,
            credentials,
            knownHosts,
            hostMemory);
    this.shell = ShellGraph.shell(ports, preferences);
  }

  /// A shell that waits for `user`, and a user that answers `answers`.
  static ShellUnderTest quiet(String... answers) {
    return new ShellUnderTest(new LoginPolicy.Wait(), answers);
  }

  /// A shell that asks for the user's name.
  static ShellUnderTest asking(String... answers) {
    return new ShellUnderTest(new LoginPolicy.Ask(), answers);
  }

  /// A shell that logs in as a guest.
  static ShellUnderTest anonymous() {
    return new ShellUnderTest(new LoginPolicy.Anonymous("guest@here"));
  }

  /// A quiet shell that is connected and logged in, with nothing said about it any more.
  static ShellUnderTest loggedIn(String... answers) {
    ShellUnderTest test = quiet(answers);
    test.does("open " + HOST);
    test.does("user anna secret");
    return test;
  }

  /// The same in ftp.exe's dialect.
  static ShellUnderTest loggedInLikeFtpExe(String... answers) {
    ShellUnderTest test = new ShellUnderTest(new LoginPolicy.Wait(), Dialect.FTP_EXE, answers);
    test.does("open " + HOST);
    test.does("user anna secret");
    return test;
  }

  /// Carries out `line`, which must succeed.
  ShellUnderTest does(String line) {
    outcomeOf(line);
    return this;
  }

  /// Carries out `line`, which must succeed, and gives the outcome.
  CommandOutcome outcomeOf(String line) {
    CommandOutcome outcome = shell.execute(line);
    assertThat(outcome.result()).as(line + "\n" + this).isEqualTo(new Result.Succeeded());
    return outcome;
  }

  /// Carries out `line`, which must fail, and gives the failure.
  Failure fails(String line) {
    CommandOutcome outcome = shell.execute(line);
    assertThat(outcome.failure()).as(line + "\n" + this).isNotEmpty();
    return outcome.failure().get();
  }

  /// The commands since the login, of which the search for features is the end.
  List<String> heardSinceLogin() {
    List<String> heard = server.heard();
    return heard.subList(heard.indexOf("FEAT") + 1, heard.size());
  }

  private <T> T watched(Class<T> type, T watched) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          whileOnDisk.accept(method.getName());
          try {
            Object result = method.invoke(watched, arguments);
            return result instanceof Either<?, ?> either
                ? either.map(each -> each instanceof ByteSink s ? watched(ByteSink.class, s) : each)
                : result;
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public String toString() {
    return display.output() + display.diagnostics();
  }

  private final class RecordingLocalShell implements LocalShell {
    @Override
    public boolean run(String command, LocalDirectory directory) {
      localCommands.add(directory.path() + "$ " + command);
      whileOutside.run();
      return !command.equals("missing");
    }

    @Override
    public boolean interact(LocalDirectory directory) {
      localCommands.add(directory.path() + "$");
      whileOutside.run();
      return true;
    }
  }
}
