package dev.hexftp.application.shell;

import dev.hexftp.application.batch.ManyFiles;
import dev.hexftp.application.command.RemoteCommands;
import dev.hexftp.application.diagnosis.DiagnosisService;
import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.recovery.RetryPause;
import dev.hexftp.application.recovery.TransferProof;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.DataAccess;
import dev.hexftp.application.session.DataProtection;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.LiveLink;
import dev.hexftp.application.session.LoginService;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.application.session.ServerProfiles;
import dev.hexftp.application.session.SessionOpener;
import dev.hexftp.application.session.TlsTrust;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.application.transfer.Outlook;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.FtpUrl;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.StatusReport;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.CommandLookup;
import dev.hexftp.domain.shell.Grammar;
import dev.hexftp.domain.shell.ParseContext;
import dev.hexftp.domain.shell.ParseResult;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.ports.in.LineOutcome;
import dev.hexftp.ports.in.Shell;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// Carries out what the user types: one case of [#carryOut] per command, in plain Java over
/// dialogues.
public final class ShellService implements Shell {
  private static final LineOutcome DONE = new LineOutcome.Done();

  private final DrivenPorts ports;
  private final Announcer announcer;
  private final CurrentSession currentSession;
  private final TlsTrust trust;
  private final DataProtection protection;
  private final Recovering recovering;
  private final RetryPause pause;
  private final RemoteCommands commands;
  private final FileTransfers transfers;
  private final ManyFiles manyFiles;
  private final DiagnosisService diagnoses;
  private LocalDirectory localDirectory;

  /// Read by the thread that interrupts.
  private volatile boolean busy;

  /// A shell that is not connected and behaves as `preferences` say.
  public ShellService(DrivenPorts ports, Preferences preferences) {
    this.ports = ports;
    this.announcer = new Announcer(ports.display(), preferences.settings());
    this.trust =
        new TlsTrust(
            ports.knownHosts(),
            announcer,
            preferences.security(),
            preferences.introduction().virtualHost().map(name -> new HostName(name.text())));
    this.protection = new DataProtection(preferences.security().data());
    ServerProfiles profiles = new ServerProfiles(ports.hostMemory());
    LiveLink live = new LiveLink();
    SessionOpener opener = new SessionOpener(ports, announcer, preferences, trust, profiles, live);
    LoginService loginService =
        new LoginService(ports.credentials(), ports.prompter(), announcer, preferences, protection);
    Reconnector reconnector = new Reconnector(opener, loginService, profiles, announcer);
    this.currentSession =
        new CurrentSession(
            opener,
            loginService,
            trust,
            new DataAccess(announcer, preferences.passiveAddress(), protection, profiles),
            preferences.proxies(),
            live);
    this.pause = new RetryPause(preferences.persistence(), ports.pause(), announcer);
    this.recovering =
        new Recovering(preferences.persistence(), pause, announcer, reconnector, profiles);
    this.commands = new RemoteCommands(announcer, recovering, reconnector);
    this.transfers =
        new FileTransfers(
            ports.files(), announcer, recovering, new TransferProof(reconnector, announcer));
    this.manyFiles = new ManyFiles(transfers, commands, ports.files(), announcer, ports.prompter());
    this.diagnoses =
        new DiagnosisService(ports, announcer, preferences, currentSession, trust, protection);
    this.localDirectory = ports.files().home();
  }

  @Override
  public LineOutcome execute(String line) {
    return perform(() -> understand(line).fold(this::failed, this::carryOutAndRing));
  }

  @Override
  public LineOutcome connect(Destination destination) {
    return perform(() -> carryOutAndRing(new ShellCommand.Open(destination)));
  }

  @Override
  public void end() {
    currentSession.current().forEach(currentSession::close);
  }

  @Override
  public Settings settings() {
    return announcer.settings();
  }

  @Override
  public boolean interrupt() {
    boolean hears = busy;
    if (hears) {
      if (!pause.interrupt()) {
        currentSession.interrupt();
      }
    }
    return hears;
  }

  /// One line's work, which an interrupt stops.
  private LineOutcome perform(Supplier<LineOutcome> work) {
    busy = true;
    try {
      return work.get();
    } finally {
      busy = false;
    }
  }

  private LineOutcome carryOutAndRing(ShellCommand command) {
    LineOutcome outcome = carryOut(command).fold(this::failed, done -> done);
    if (command.ringsBell()) {
      announcer.announce(new Notice.BellRung());
    }
    return outcome;
  }

  private LineOutcome failed(Failure failure) {
    announcer.announce(new Notice.Failed(failure));
    currentSession.current().filter(c -> !c.isAlive()).forEach(currentSession::forget);
    return new LineOutcome.Failed(failure);
  }

  /// Parses `line` and asks for what it lacks.
  private Either<Failure, ShellCommand> understand(String line) {
    return complete(Grammar.parse(line, situation()));
  }

  private ParseContext situation() {
    return new ParseContext(
        state().map(SessionState::host), dialect().vocabulary(), FtpUrl.usualPort(trust.mode()));
  }

  private Either<Failure, ShellCommand> complete(ParseResult parsing) {
    return switch (parsing) {
      case ParseResult.Understood(var command) -> Either.right(command);
      case ParseResult.Rejected(var fault) -> Either.left(fault);
      case ParseResult.Asks(var question, var draft) ->
          ports
              .prompter()
              .ask(question)
              .<Failure>toEither(new Failure.InputEnded())
              .flatMap(answer -> complete(draft.answered(answer)));
    };
  }

  private Either<Failure, LineOutcome> carryOut(ShellCommand command) {
    return switch (command) {
      case ShellCommand.Nothing() -> done();
      case ShellCommand.Open(var destination) ->
          currentSession.open(destination, recovering::connecting).map(_ -> DONE);
      case ShellCommand.LogIn(var credentials) ->
          connected(c -> currentSession.logIn(c, credentials));
      case ShellCommand.Close() -> close();
      case ShellCommand.Quit() -> Either.right(new LineOutcome.Quit());
      case ShellCommand.SetType(var type) -> connected(c -> commands.choose(c, type));
      case ShellCommand.ShowType() -> announce(new Notice.TypeShown(type()));
      case ShellCommand.Get get ->
          connected(c -> transfers.get(c, get, localDirectory, new Outlook.Open()));
      case ShellCommand.Put put ->
          connected(c -> transfers.put(c, put, localDirectory, new Outlook.Open()));
      case ShellCommand.Append append ->
          connected(c -> transfers.append(c, append, localDirectory));
      case ShellCommand.ListDetails(var path, var place) ->
          connected(c -> transfers.list(c, new FtpCommand.List(path), place, localDirectory));
      case ShellCommand.ListNames(var path, var place) ->
          connected(c -> transfers.list(c, new FtpCommand.Nlst(path), place, localDirectory));
      case ShellCommand.Mget many -> connected(c -> manyFiles.get(c, many, localDirectory));
      case ShellCommand.Mput many -> connected(c -> manyFiles.put(c, many, localDirectory));
      case ShellCommand.Mdelete many -> connected(c -> manyFiles.delete(c, many));
      case ShellCommand.Mdir many -> connected(c -> manyFiles.listDetails(c, many, localDirectory));
      case ShellCommand.Mls many -> connected(c -> manyFiles.listNames(c, many, localDirectory));
      case ShellCommand.ChangeDirectory(var path) ->
          connected(c -> commands.changeDirectory(c, path));
      case ShellCommand.ShowDirectory() -> connected(commands::showDirectory);
      case ShellCommand.MakeDirectory(var path) -> connected(c -> commands.makeDirectory(c, path));
      case ShellCommand.RemoveDirectory(var path) ->
          connected(c -> commands.removeDirectory(c, path));
      case ShellCommand.Delete(var path) -> connected(c -> commands.delete(c, path));
      case ShellCommand.Rename rename -> connected(c -> commands.rename(c, rename));
      case ShellCommand.Literal(var line) -> connected(c -> commands.literal(c, line));
      case ShellCommand.RemoteHelp(var topic) -> connected(c -> commands.help(c, topic));
      case ShellCommand.ShowProtection() -> showProtection();
      case ShellCommand.ChooseTls(var mode) -> {
        trust.choose(mode);
        yield showProtection();
      }
      case ShellCommand.ProtectData(var level) ->
          currentSession.protectData(level).flatMap(_ -> showProtection());
      case ShellCommand.Diagnose diagnose -> diagnoses.make(diagnose);
      case ShellCommand.GoHome() -> enter(Either.right(ports.files().home()));
      case ShellCommand.ChangeLocalDirectory(var path) ->
          enter(ports.files().directory(localDirectory, path));
      case ShellCommand.Flip(var toggle) -> set(toggle, !settings().isOn(toggle));
      case ShellCommand.Switch(var toggle, boolean on) -> set(toggle, on);
      case ShellCommand.Status() -> announce(new Notice.StatusShown(status()));
      case ShellCommand.Help(var words) -> help(words);
      case ShellCommand.LocalShell() ->
          outside(() -> ports.localShell().interact(localDirectory), "!");
      case ShellCommand.LocalCommand(var line) ->
          outside(() -> ports.localShell().run(line, localDirectory), line);
    };
  }

  private Either<Failure, LineOutcome> connected(Function<FtpSession, Either<Failure, ?>> work) {
    return currentSession
        .current()
        .<Failure>toEither(new Failure.NotConnected())
        .flatMap(work)
        .map(_ -> DONE);
  }

  private Either<Failure, LineOutcome> showProtection() {
    return announce(new Notice.ProtectionShown(trust.mode(), protection.level(), state()));
  }

  private Either<Failure, LineOutcome> close() {
    currentSession.current().forEach(currentSession::close);
    return done();
  }

  private Either<Failure, LineOutcome> enter(Either<Failure, LocalDirectory> directory) {
    return directory
        .peek(entered -> localDirectory = entered)
        .flatMap(entered -> announce(new Notice.LocalDirectoryChanged(entered)));
  }

  private Either<Failure, LineOutcome> set(Toggle toggle, boolean on) {
    announcer.change(settings().with(toggle, on));
    if (toggle == Toggle.PASSIVE) {
      currentSession.forgetMethodsInUse();
    }
    return announce(new Notice.Toggled(toggle, on));
  }

  private Either<Failure, LineOutcome> help(List<String> words) {
    if (words.isEmpty()) {
      return announce(new Notice.CommandsListed());
    }
    words.forEach(word -> announcer.announce(explanation(word)));
    return done();
  }

  private Notice explanation(String word) {
    return CommandLookup.find(word, dialect().vocabulary())
        .fold(
            miss ->
                switch (miss) {
                  case UNKNOWN -> new Notice.NoSuchTopic(word);
                  case AMBIGUOUS -> new Notice.AmbiguousTopic(word);
                },
            Notice.CommandExplained::new);
  }

  /// Lets another program have the terminal. An interrupt is for that program then, and must not
  /// hit the next command of ours.
  private Either<Failure, LineOutcome> outside(BooleanSupplier program, String command) {
    busy = false;
    try {
      boolean started = program.getAsBoolean();
      return started ? done() : Either.left(new Failure.ShellNotStarted(command));
    } finally {
      busy = true;
    }
  }

  private StatusReport status() {
    return new StatusReport(state(), type(), settings());
  }

  private TypeName type() {
    return state().fold(() -> dialect().typeAtStart(), SessionState::type);
  }

  private Dialect dialect() {
    return settings().dialect();
  }

  private Option<SessionState> state() {
    return currentSession.current().map(FtpSession::state);
  }

  private Either<Failure, LineOutcome> announce(Notice notice) {
    announcer.announce(notice);
    return done();
  }

  private static Either<Failure, LineOutcome> done() {
    return Either.right(DONE);
  }
}
