package dev.hexftp.application.shell;

import dev.hexftp.application.batch.ListingGuard;
import dev.hexftp.application.batch.ManyFiles;
import dev.hexftp.application.batch.ManyListings;
import dev.hexftp.application.command.RemoteCommands;
import dev.hexftp.application.diagnosis.DiagnosisService;
import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.Cancellation;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.TlsTrust;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.destination.FtpUrl;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.BatchOutcome;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import dev.hexftp.domain.outcome.FileOutcome;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.Grammar;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.shell.ParseContext;
import dev.hexftp.domain.shell.ParseResult;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.ports.in.Shell;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// Carries out commands: one case of [#carryOut] per command, in plain Java over dialogues. The
/// outcome of each holds its result and, from the [Announcer], its effects.
final class ShellService implements Shell {
  private static final Result SUCCEEDED = new Result.Succeeded();

  private final DrivenPorts ports;
  private final Announcer announcer;
  private final Cancellation cancellation;
  private final CurrentSession currentSession;
  private final TlsTrust trust;
  private final Recovering recovering;
  private final RemoteCommands commands;
  private final FileTransfers transfers;
  private final ManyFiles manyFiles;
  private final ManyListings manyListings;
  private final ListingGuard guard;
  private final DiagnosisService diagnoses;
  private final ClientCommands client;
  private List<FileOutcome> files = List.of();

  /// Why a command that counts as done may have failed.
  private Option<Failure> doubt = Option.none();

  /// The parts that carry out the commands. [ShellGraph] makes them.
  record Parts(
      CurrentSession currentSession,
      TlsTrust trust,
      Recovering recovering,
      RemoteCommands commands,
      FileTransfers transfers,
      ManyFiles manyFiles,
      ManyListings manyListings,
      ListingGuard guard,
      DiagnosisService diagnoses,
      ClientCommands client) {}

  /// A shell that is not connected.
  ShellService(DrivenPorts ports, Announcer announcer, Cancellation cancellation, Parts parts) {
    this.ports = ports;
    this.announcer = announcer;
    this.cancellation = cancellation;
    this.currentSession = parts.currentSession();
    this.trust = parts.trust();
    this.recovering = parts.recovering();
    this.commands = parts.commands();
    this.transfers = parts.transfers();
    this.manyFiles = parts.manyFiles();
    this.manyListings = parts.manyListings();
    this.guard = parts.guard();
    this.diagnoses = parts.diagnoses();
    this.client = parts.client();
  }

  @Override
  public CommandOutcome execute(String line) {
    return outcomeOf(() -> understand(line).fold(this::failed, this::carryOutAndRing));
  }

  @Override
  public CommandOutcome perform(ShellCommand command) {
    return outcomeOf(() -> carryOutAndRing(command));
  }

  @Override
  public CommandOutcome connect(Destination destination) {
    return perform(new ShellCommand.Open(destination));
  }

  @Override
  public CommandOutcome end() {
    return outcomeOf(() -> doubtful(close().fold(this::failed, done -> done)));
  }

  @Override
  public Settings settings() {
    return announcer.settings();
  }

  @Override
  public boolean interrupt() {
    return cancellation.token().cancel();
  }

  /// The outcome of one command, which an interrupt stops.
  private CommandOutcome outcomeOf(Supplier<Result> work) {
    Duration began = ports.ticker().elapsed();
    cancellation.begin();
    try {
      Result result = heedingDoubt(work.get());
      Duration elapsed = ports.ticker().elapsed().minus(began);
      return new CommandOutcome(result, announcer.takeEffects(), files, elapsed);
    } finally {
      cancellation.end();
      files = List.of();
    }
  }

  /// The failure of the line in which a doubt came up may have been ignored.
  private Result doubtful(Result result) {
    return switch (result) {
      case Result.Succeeded _ -> doubt.fold(() -> result, Result.Failed::new);
      case Result.Failed _, Result.Quit _ -> result;
    };
  }

  /// If it turns out during a line that a command which counts as done may have failed, the line
  /// has failed: nothing else can make that known.
  private Result heedingDoubt(Result result) {
    return newDoubt().isDefined() ? doubtful(result) : result;
  }

  /// Announces a doubt that has come up, and remembers it: the failure of a line may be ignored.
  private Option<Failure> newDoubt() {
    Option<Failure> come = currentSession.takeDoubt();
    come.forEach(failure -> announcer.announce(new Notice.Failed(failure)));
    doubt = doubt.orElse(come);
    return come;
  }

  private Result carryOutAndRing(ShellCommand command) {
    Result result = carryOut(command).fold(this::failed, done -> done);
    if (command.ringsBell()) {
      announcer.announce(new Notice.BellRung());
    }
    return result;
  }

  private Result failed(Failure failure) {
    announcer.announce(new Notice.Failed(failure));
    currentSession.current().filter(c -> !c.isAlive()).forEach(currentSession::forget);
    return new Result.Failed(failure);
  }

  /// Parses `line` and asks for missing arguments.
  private Either<Failure, ShellCommand> understand(String line) {
    return complete(Grammar.parse(line, situation()));
  }

  private ParseContext situation() {
    return new ParseContext(
        currentSession.current().map(session -> session.state().host()),
        settings().dialect().vocabulary(),
        FtpUrl.usualPort(trust.mode()));
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

  private Either<Failure, Result> carryOut(ShellCommand command) {
    return switch (command) {
      case ShellCommand.Nothing() -> done(() -> {});
      case ShellCommand.Open(var destination) ->
          currentSession.open(destination, recovering::connecting).map(_ -> SUCCEEDED);
      case ShellCommand.LogIn(var credentials) ->
          connected(c -> currentSession.logIn(c, credentials, recovering::connecting));
      case ShellCommand.Close() -> close();
      case ShellCommand.Quit() -> Either.right(new Result.Quit());
      case ShellCommand.SetType(var type) -> connected(c -> commands.choose(c, type));
      case ShellCommand.ShowType() -> done(client::showType);
      case ShellCommand.Get get -> connected(c -> transfers.get(c, get, localDirectory()));
      case ShellCommand.Put put -> connected(c -> transfers.put(c, put, localDirectory()));
      case ShellCommand.Append append ->
          connected(c -> transfers.append(c, append, localDirectory()));
      case ShellCommand.ListDetails(var path, var place) ->
          connected(c -> list(c, new FtpCommand.List(path), place));
      case ShellCommand.ListNames(var path, var place) ->
          connected(c -> list(c, new FtpCommand.Nlst(path), place));
      case ShellCommand.Mget many -> batch(c -> manyFiles.get(c, many, localDirectory()));
      case ShellCommand.Mput many -> batch(c -> manyFiles.put(c, many, localDirectory()));
      case ShellCommand.Mdelete many -> batch(c -> manyFiles.delete(c, many));
      case ShellCommand.Mdir many -> batch(c -> manyListings.details(c, many, localDirectory()));
      case ShellCommand.Mls many -> batch(c -> manyListings.names(c, many, localDirectory()));
      case ShellCommand.ChangeDirectory(var path) ->
          connected(c -> commands.changeDirectory(c, path));
      case ShellCommand.Exchange exchange -> connected(c -> commands.exchange(c, exchange));
      case ShellCommand.Rename rename -> connected(c -> commands.rename(c, rename));
      case ShellCommand.Literal(var line) -> connected(c -> commands.literal(c, line));
      case ShellCommand.ShowProtection() -> done(client::showProtection);
      case ShellCommand.ChooseTls(var mode) -> {
        trust.choose(mode);
        yield done(client::showProtection);
      }
      case ShellCommand.ProtectData(var level) ->
          currentSession.protectData(level).flatMap(_ -> done(client::showProtection));
      case ShellCommand.Diagnose diagnose -> diagnoses.make(diagnose);
      case ShellCommand.GoHome() -> done(client::goHome);
      case ShellCommand.ChangeLocalDirectory(var path) ->
          client.changeLocalDirectory(path).map(_ -> SUCCEEDED);
      case ShellCommand.Flip(var toggle) -> done(() -> client.flip(toggle));
      case ShellCommand.Switch(var toggle, boolean on) -> done(() -> client.set(toggle, on));
      case ShellCommand.Status() -> done(client::showStatus);
      case ShellCommand.Help(var words) -> done(() -> client.help(words));
      case ShellCommand.LocalShell() ->
          outside(() -> ports.localShell().interact(localDirectory()), "!");
      case ShellCommand.LocalCommand(var line) ->
          outside(() -> ports.localShell().run(line, localDirectory()), line);
    };
  }

  private Either<Failure, ?> list(FtpSession session, TransferCommand command, Output place) {
    return guard
        .permits(place, localDirectory())
        .flatMap(
            permitted ->
                permitted
                    ? transfers.list(session, command, place, localDirectory()).map(_ -> true)
                    : Either.right(false));
  }

  private Either<Failure, Result> connected(Function<FtpSession, Either<Failure, ?>> work) {
    return currentSession
        .current()
        .<Failure>toEither(new Failure.NotConnected())
        .flatMap(work)
        .map(_ -> SUCCEEDED);
  }

  private Either<Failure, Result> batch(Function<FtpSession, BatchOutcome> work) {
    return connected(
        session -> {
          BatchOutcome outcome = work.apply(session);
          files = outcome.files();
          return outcome.asEither();
        });
  }

  private Either<Failure, Result> close() {
    return done(() -> currentSession.current().forEach(currentSession::close));
  }

  /// Lets another program have the terminal. An interrupt is for that program then, and must not
  /// hit the next command of ours.
  private Either<Failure, Result> outside(BooleanSupplier program, String command) {
    boolean started = cancellation.token().elsewhere(program::getAsBoolean);
    return started ? Either.right(SUCCEEDED) : Either.left(new Failure.ShellNotStarted(command));
  }

  private LocalDirectory localDirectory() {
    return client.localDirectory();
  }

  private static Either<Failure, Result> done(Runnable work) {
    work.run();
    return Either.right(SUCCEEDED);
  }
}
