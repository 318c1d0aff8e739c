package dev.hexftp.application.transfer;

import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.recovery.TransferProof;
import dev.hexftp.application.recovery.Trial;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.LocalData;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.recovery.Repetition;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.RepresentationType;
import dev.hexftp.domain.transfer.TransferSummary;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalFiles;
import io.vavr.control.Either;
import java.util.function.Function;
import java.util.function.Supplier;

/// Transfers seen from this side: files both ways, and listings. The session performs them; here
/// are the files that they come from and go to.
///
/// Uploads open the local file before any command, once for all attempts. Downloads make their sink
/// after the data connection and before RETR, a new one for each attempt.
public final class FileTransfers {
  private final LocalFiles files;
  private final Announcer announcer;
  private final Recovering recovering;
  private final TransferProof proof;
  private final TransferEffects effects;
  private final OwnNames names;
  private final UnclosedText unclosedText;

  public FileTransfers(
      LocalFiles files, Announcer announcer, Recovering recovering, TransferProof proof) {
    this.files = files;
    this.announcer = announcer;
    this.recovering = recovering;
    this.proof = proof;
    this.effects = new TransferEffects(announcer);
    this.names = new OwnNames(files, announcer);
    this.unclosedText = new UnclosedText(announcer);
  }

  /// Fetches a file.
  public Either<Failure, TransferResult> get(
      FtpSession session, ShellCommand.Get command, LocalDirectory directory) {
    return get(
        session, session.plan(new FtpCommand.Retr(command.remote())), command.place(), directory);
  }

  /// Fetches by `plan` into `place`.
  public Either<Failure, TransferResult> get(
      FtpSession session, TransferPlan plan, Output place, LocalDirectory directory) {
    return names
        .settle(plan.command(), place, directory)
        .flatMap(settled -> receive(session, plan, settled, directory));
  }

  private Either<Failure, TransferResult> receive(
      FtpSession session, TransferPlan plan, Output place, LocalDirectory directory) {
    return repeatedly(
            session,
            plan,
            trial -> receive(session, plan, trial, () -> sink(place, plan.type(), directory)))
        .peek(done -> effects.received(plan, place, done));
  }

  private <T> Either<Failure, T> repeatedly(
      FtpSession session, TransferPlan plan, Function<Trial, Either<Failure, T>> work) {
    return recovering.on(
        session,
        Repetition.of(plan.command()),
        trial -> recovering.ready(session).flatMap(_ -> work.apply(trial)));
  }

  /// Lists a directory. Listings are text, independent of the type of files (RFC 959 §4.1.3).
  public Either<Failure, TransferResult> list(
      FtpSession session, TransferCommand command, Output place, LocalDirectory directory) {
    TransferPlan plan = TransferPlan.of(command, RepresentationType.ASCII);
    return withTypeRestored(
        session,
        repeatedly(
                session,
                plan,
                trial -> receive(session, plan, trial, () -> textSink(place, directory)))
            .peek(done -> effects.received(plan, place, done)));
  }

  /// Lists a directory into `sink`, which leads to `place` and is not ended by that. It is not
  /// tried again, since the sink may hold a part already.
  public Either<Failure, TransferResult> listInto(
      FtpSession session, TransferCommand command, Output place, ByteSink sink) {
    TransferPlan plan = TransferPlan.of(command, RepresentationType.ASCII);
    Witness witness = new Witness(true);
    LocalData end = new LocalData.Receiving(witness.over(sink));
    return withTypeRestored(
        session,
        recovering
            .ready(session)
            .flatMap(
                _ ->
                    unclosedText.settle(
                        session, plan, witness, session.transfer(plan, () -> Either.right(end))))
            .peek(done -> summarize(plan, done, done.moved()))
            .peek(done -> effects.received(plan, place, done)));
  }

  /// The server's listing by `plan` for a command of the user for many files. The type stays as it
  /// is then, see [#restoreType].
  public Either<Failure, NameLines> names(FtpSession session, TransferPlan plan) {
    return repeatedly(
        session,
        plan,
        trial -> {
          NameSink sink = new NameSink(announcer.settings().charset());
          return receive(
                  session, plan, new Reception(trial, plan, () -> Either.right(sink), announcer))
              .map(_ -> sink.names());
        });
  }

  /// A place for text that is to come.
  public Either<Failure, ByteSink> textSink(Output place, LocalDirectory directory) {
    return sink(place, RepresentationType.ASCII, directory);
  }

  /// Stores a local file.
  public Either<Failure, TransferResult> put(
      FtpSession session, ShellCommand.Put command, LocalDirectory directory) {
    return send(
        session, session.plan(new FtpCommand.Stor(command.remote())), command.local(), directory);
  }

  /// Adds a local file to the end of a remote one.
  public Either<Failure, TransferResult> append(
      FtpSession session, ShellCommand.Append command, LocalDirectory directory) {
    return send(
        session, session.plan(new FtpCommand.Appe(command.remote())), command.local(), directory);
  }

  /// Sends the file `local` by `plan`.
  public Either<Failure, TransferResult> send(
      FtpSession session, TransferPlan plan, String local, LocalDirectory directory) {
    return files
        .source(directory, local)
        .flatMap(
            source -> {
              try (source) {
                return repeatedly(session, plan, trial -> send(session, plan, trial, source));
              }
            })
        .peek(done -> effects.sent(plan, local, done));
  }

  private Either<Failure, TransferResult> send(
      FtpSession session, TransferPlan plan, Trial trial, ByteSource source) {
    CountedSource counted =
        new CountedSource(plan.isBinary() ? source : new NetAsciiSource(source));
    return proof
        .settle(
            session,
            plan,
            session.transfer(
                plan,
                () -> {
                  trial.beginCommand();
                  return Either.right(new LocalData.Sending(counted));
                }))
        .peek(done -> summarize(plan, done, done.moved()))
        .peekLeft(_ -> trial.endLocally(source.canRestart(), counted.taken()));
  }

  private Either<Failure, TransferResult> receive(
      FtpSession session,
      TransferPlan plan,
      Trial trial,
      Supplier<Either<Failure, ByteSink>> place) {
    Reception reception = new Reception(trial, plan, place, announcer);
    return receive(session, plan, reception)
        .peek(done -> summarize(plan, done, counted(plan, reception, done)));
  }

  private Either<Failure, TransferResult> receive(
      FtpSession session, TransferPlan plan, Reception reception) {
    return reception.end(
        unclosedText.settle(
            session,
            plan,
            reception.witness(),
            proof.settle(session, plan, session.transfer(plan, reception::begin))));
  }

  private <T> Either<Failure, T> withTypeRestored(FtpSession session, Either<Failure, T> result) {
    return session.isAlive() ? restoreType(session).flatMap(_ -> result) : result;
  }

  /// Makes the type that the user has chosen hold again, if the dialect does not leave that to the
  /// next transfer.
  public Either<Failure, FtpSession> restoreType(FtpSession session) {
    return switch (announcer.settings().dialect().typeSwitching()) {
      case WHEN_NEEDED -> Either.right(session);
      case BACK_AT_ONCE -> session.ensureChosen().map(_ -> session);
    };
  }

  private Either<Failure, ByteSink> sink(
      Output place, RepresentationType type, LocalDirectory directory) {
    return switch (place) {
      case Output.Screen() -> Either.right(new ScreenSink(announcer));
      case Output.File(var target) ->
          files
              .sink(directory, target, announcer.settings().dialect().replacing())
              .map(
                  sink ->
                      type == RepresentationType.ASCII
                          ? new NetAsciiSink(files.lineEnd(), target.shown(), sink)
                          : sink);
    };
  }

  /// ftp.exe counts too much when a listing goes to the screen; its dialect keeps that.
  private ByteCount counted(TransferPlan plan, Reception reception, TransferResult done) {
    boolean listedOnScreen = reception.isOnScreen() && plan.kind() == TransferKind.LISTING;
    return listedOnScreen && !done.moved().isZero()
        ? done.moved().plus(announcer.settings().dialect().screenListingSurplus())
        : done.moved();
  }

  private void summarize(TransferPlan plan, TransferResult done, ByteCount moved) {
    announcer.announce(
        new Notice.Summarized(
            new TransferSummary(plan.command().direction(), moved, done.elapsed())));
  }
}
