package dev.hexftp.application;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.naming.LocalFolder;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.StatusReport;
import dev.hexftp.domain.session.Destination;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.FtpUrl;
import dev.hexftp.domain.session.Session;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.Grammar;
import dev.hexftp.domain.shell.Lookup;
import dev.hexftp.domain.shell.Parsing;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.shell.Situation;
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
  private final Narrator narrator;
  private final Connector connector;
  private final Exchanges exchanges;
  private final Transfers transfers;
  private final ManyFiles manyFiles;
  private final Diagnoses diagnoses;
  private LocalFolder localFolder;

  /// Read by the thread that interrupts.
  private volatile boolean busy;

  /// A shell that is not connected and behaves as `preferences` say.
  public ShellService(DrivenPorts ports, Preferences preferences) {
    this.ports = ports;
    this.narrator = new Narrator(ports.display(), preferences.settings());
    this.connector = new Connector(ports, narrator, preferences);
    this.exchanges = new Exchanges(narrator, connector);
    this.transfers =
        new Transfers(ports.files(), narrator, preferences.passiveAddress(), connector);
    this.manyFiles = new ManyFiles(transfers, exchanges, ports.files(), narrator, ports.prompter());
    this.diagnoses = new Diagnoses(ports, narrator, preferences, connector);
    this.localFolder = ports.files().home();
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
    connector.current().forEach(connector::close);
  }

  @Override
  public Settings settings() {
    return narrator.settings();
  }

  @Override
  public boolean interrupt() {
    boolean hears = busy;
    if (hears) {
      connector.interrupt();
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
      narrator.tell(new Notice.BellRung());
    }
    return outcome;
  }

  private LineOutcome failed(Failure failure) {
    narrator.tell(new Notice.Failed(failure));
    connector.current().filter(c -> !c.isAlive()).forEach(connector::forget);
    return new LineOutcome.Failed(failure);
  }

  /// Parses `line` and asks for what it lacks.
  private Either<Failure, ShellCommand> understand(String line) {
    return complete(Grammar.parse(line, situation()));
  }

  private Situation situation() {
    return new Situation(
        session().map(Session::host),
        dialect().vocabulary(),
        FtpUrl.usualPort(connector.protector().mode()));
  }

  private Either<Failure, ShellCommand> complete(Parsing parsing) {
    return switch (parsing) {
      case Parsing.Understood(var command) -> Either.right(command);
      case Parsing.Rejected(var fault) -> Either.left(fault);
      case Parsing.Asks(var question, var draft) ->
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
      case ShellCommand.Open(var destination) -> connector.open(destination).map(_ -> DONE);
      case ShellCommand.LogIn(var credentials) -> connected(c -> connector.logIn(c, credentials));
      case ShellCommand.Close() -> close();
      case ShellCommand.Quit() -> Either.right(new LineOutcome.Left());
      case ShellCommand.SetType(var type) -> connected(c -> exchanges.choose(c, type));
      case ShellCommand.ShowType() -> tell(new Notice.TypeShown(type()));
      case ShellCommand.Get get ->
          connected(c -> transfers.get(c, get, localFolder, new Outlook.Open()));
      case ShellCommand.Put put ->
          connected(c -> transfers.put(c, put, localFolder, new Outlook.Open()));
      case ShellCommand.Append append -> connected(c -> transfers.append(c, append, localFolder));
      case ShellCommand.ListDetails(var path, var place) ->
          connected(c -> transfers.list(c, new FtpCommand.List(path), place, localFolder));
      case ShellCommand.ListNames(var path, var place) ->
          connected(c -> transfers.list(c, new FtpCommand.Nlst(path), place, localFolder));
      case ShellCommand.Mget many -> connected(c -> manyFiles.get(c, many, localFolder));
      case ShellCommand.Mput many -> connected(c -> manyFiles.put(c, many, localFolder));
      case ShellCommand.Mdelete many -> connected(c -> manyFiles.delete(c, many));
      case ShellCommand.Mdir many -> connected(c -> manyFiles.listDetails(c, many, localFolder));
      case ShellCommand.Mls many -> connected(c -> manyFiles.listNames(c, many, localFolder));
      case ShellCommand.ChangeFolder(var path) -> connected(c -> exchanges.changeFolder(c, path));
      case ShellCommand.ShowFolder() -> connected(exchanges::showFolder);
      case ShellCommand.MakeFolder(var path) -> connected(c -> exchanges.makeFolder(c, path));
      case ShellCommand.RemoveFolder(var path) -> connected(c -> exchanges.removeFolder(c, path));
      case ShellCommand.Delete(var path) -> connected(c -> exchanges.delete(c, path));
      case ShellCommand.Rename rename -> connected(c -> exchanges.rename(c, rename));
      case ShellCommand.Literal(var line) -> connected(c -> exchanges.literal(c, line));
      case ShellCommand.RemoteHelp(var topic) -> connected(c -> exchanges.help(c, topic));
      case ShellCommand.ShowProtection() -> showProtection();
      case ShellCommand.ChooseTls(var mode) -> {
        connector.protector().choose(mode);
        yield showProtection();
      }
      case ShellCommand.ProtectData(var level) ->
          connector.protectData(level).flatMap(_ -> showProtection());
      case ShellCommand.Diagnose diagnose -> diagnoses.make(diagnose);
      case ShellCommand.GoHome() -> enter(Either.right(ports.files().home()));
      case ShellCommand.ChangeLocalFolder(var path) ->
          enter(ports.files().folder(localFolder, path));
      case ShellCommand.Flip(var toggle) -> set(toggle, !settings().isOn(toggle));
      case ShellCommand.Switch(var toggle, boolean on) -> set(toggle, on);
      case ShellCommand.Status() -> tell(new Notice.StatusShown(status()));
      case ShellCommand.Help(var words) -> help(words);
      case ShellCommand.LocalShell() ->
          outside(() -> ports.localShell().interact(localFolder), "!");
      case ShellCommand.LocalCommand(var line) ->
          outside(() -> ports.localShell().run(line, localFolder), line);
    };
  }

  private Either<Failure, LineOutcome> connected(Function<Connection, Either<Failure, ?>> work) {
    return connector
        .current()
        .<Failure>toEither(new Failure.NotConnected())
        .flatMap(work)
        .map(_ -> DONE);
  }

  private Either<Failure, LineOutcome> showProtection() {
    Protector protector = connector.protector();
    return tell(
        new Notice.ProtectionShown(protector.mode(), protector.dataProtection(), session()));
  }

  private Either<Failure, LineOutcome> close() {
    connector.current().forEach(connector::close);
    return done();
  }

  private Either<Failure, LineOutcome> enter(Either<Failure, LocalFolder> folder) {
    return folder
        .peek(entered -> localFolder = entered)
        .flatMap(entered -> tell(new Notice.LocalFolderChanged(entered)));
  }

  private Either<Failure, LineOutcome> set(Toggle toggle, boolean on) {
    narrator.change(settings().with(toggle, on));
    if (toggle == Toggle.PASSIVE) {
      connector.forgetWaysThatWorked();
    }
    return tell(new Notice.Toggled(toggle, on));
  }

  private Either<Failure, LineOutcome> help(List<String> words) {
    if (words.isEmpty()) {
      return tell(new Notice.CommandsListed());
    }
    words.forEach(word -> narrator.tell(explanation(word)));
    return done();
  }

  private Notice explanation(String word) {
    return Lookup.find(word, dialect().vocabulary())
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
    return new StatusReport(session(), type(), settings());
  }

  private TypeName type() {
    return session().fold(() -> dialect().typeAtStart(), Session::type);
  }

  private Dialect dialect() {
    return settings().dialect();
  }

  private Option<Session> session() {
    return connector.current().map(Connection::session);
  }

  private Either<Failure, LineOutcome> tell(Notice notice) {
    narrator.tell(notice);
    return done();
  }

  private static Either<Failure, LineOutcome> done() {
    return Either.right(DONE);
  }
}
