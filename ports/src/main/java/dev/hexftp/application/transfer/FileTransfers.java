package dev.hexftp.application.transfer;

import dev.hexftp.application.recovery.Confirmation;
import dev.hexftp.application.recovery.Pipelines;
import dev.hexftp.application.recovery.Resumptions;
import dev.hexftp.application.recovery.Retries;
import dev.hexftp.application.recovery.Retries.Repeatable;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.LocalData;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.ServerProfiles;
import dev.hexftp.application.session.TlsProtection;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import dev.hexftp.domain.transfer.TransferSummary;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalFiles;
import io.vavr.control.Either;
import java.util.List;
import java.util.function.Supplier;

/// Whatever goes over a data connection: files both ways, and listings.
///
/// The order is that of ftp.exe: a file to be sent is opened before anything is said; the place for
/// a file to come is prepared when the data connection is, so that nothing is asked of the server
/// that could not be kept here. Whatever is tried again begins with that anew.
public final class FileTransfers {
  /// What is to be done over one data connection.
  private record Errand(TransferCommand command, Prominence prominence, Outlook outlook) {
    /// Something that the user asked for, and nothing is known of more.
    static Errand alone(TransferCommand command) {
      return new Errand(command, Prominence.NORMAL, new Outlook.Open());
    }
  }

  private final LocalFiles files;
  private final Announcer announcer;
  private final PassiveAddress passiveAddress;
  private final TlsProtection tlsProtection;
  private final ServerProfiles profiles;
  private final Retries retries;
  private final Resumptions resumptions;
  private final Pipelines pipelines;
  private final Confirmation confirmation;

  public FileTransfers(
      LocalFiles files,
      Announcer announcer,
      PassiveAddress passiveAddress,
      CurrentSession currentSession,
      Retries retries) {
    this.files = files;
    this.announcer = announcer;
    this.passiveAddress = passiveAddress;
    this.tlsProtection = currentSession.tlsProtection();
    this.profiles = currentSession.profiles();
    this.retries = retries;
    this.resumptions = new Resumptions(currentSession.reconnector(), profiles);
    this.pipelines = new Pipelines(currentSession.reconnector(), profiles, announcer);
    this.confirmation = new Confirmation(currentSession.reconnector(), announcer);
  }

  /// Fetches a file.
  public Either<Failure, Transferred> get(
      FtpSession session, ShellCommand.Get command, LocalDirectory directory, Outlook outlook) {
    RepresentationType type = session.state().type().type();
    return persistently(
        session,
        Repeatable.YES,
        () ->
            receive(
                session,
                new Errand(new FtpCommand.Retr(command.remote()), Prominence.NORMAL, outlook),
                type,
                () -> sink(command.place(), type, directory)));
  }

  private <T> Either<Failure, T> persistently(
      FtpSession session, Repeatable repeatable, Supplier<Either<Failure, T>> work) {
    return retries.on(
        session,
        repeatable,
        () ->
            resumptions.on(
                session,
                () -> repeatable == Repeatable.YES ? pipelines.on(session, work) : work.get()));
  }

  /// Lists a directory. Listings are text, whatever the type of files is (RFC 959 §4.1.3).
  public Either<Failure, Transferred> list(
      FtpSession session, TransferCommand command, Output place, LocalDirectory directory) {
    return withTypeRestored(
        session,
        persistently(
            session,
            Repeatable.YES,
            () ->
                receive(
                    session,
                    Errand.alone(command),
                    RepresentationType.ASCII,
                    () -> textSink(place, directory))));
  }

  /// Lists a directory into `sink`, which is not ended by that. It is not tried again, since the
  /// sink may hold a part already.
  public Either<Failure, Transferred> listInto(
      FtpSession session, TransferCommand command, ByteSink sink) {
    Errand errand = Errand.alone(command);
    return withTypeRestored(
        session,
        resumptions
            .ready(session)
            .flatMap(_ -> prepare(session, errand, RepresentationType.ASCII))
            .flatMap(_ -> transfer(session, errand, new LocalData.Receiving(sink)))
            .peek(done -> summarize(session, command, done.moved())));
  }

  /// The names that the server lists for a command of our own, which the user sees in as far as
  /// `prominence` says. The type stays as it is then, see [#restoreType].
  public Either<Failure, List<String>> names(
      FtpSession session, FtpCommand.Nlst command, Prominence prominence) {
    return persistently(session, Repeatable.YES, () -> namesOnce(session, command, prominence));
  }

  private Either<Failure, List<String>> namesOnce(
      FtpSession session, FtpCommand.Nlst command, Prominence prominence) {
    NameSink sink = new NameSink(announcer.settings().charset());
    Errand errand = new Errand(command, prominence, new Outlook.Open());
    return prepare(session, errand, RepresentationType.ASCII)
        .flatMap(_ -> receive(session, errand, sink))
        .map(_ -> sink.names());
  }

  /// A place for text that is to come.
  public Either<Failure, ByteSink> textSink(Output place, LocalDirectory directory) {
    return sink(place, RepresentationType.ASCII, directory);
  }

  /// Stores a local file.
  public Either<Failure, Transferred> put(
      FtpSession session, ShellCommand.Put command, LocalDirectory directory, Outlook outlook) {
    Errand store = new Errand(new FtpCommand.Stor(command.remote()), Prominence.NORMAL, outlook);
    return persistently(
        session, Repeatable.YES, () -> send(session, store, command.local(), directory));
  }

  /// Adds a local file to the end of a remote one.
  public Either<Failure, Transferred> append(
      FtpSession session, ShellCommand.Append command, LocalDirectory directory) {
    Errand append = Errand.alone(new FtpCommand.Appe(command.remote()));
    return persistently(
        session, Repeatable.NO, () -> send(session, append, command.local(), directory));
  }

  private Either<Failure, Transferred> send(
      FtpSession session, Errand errand, String local, LocalDirectory directory) {
    return files.source(directory, local).flatMap(source -> send(session, errand, source));
  }

  private Either<Failure, Transferred> send(FtpSession session, Errand errand, ByteSource plain) {
    RepresentationType type = session.state().type().type();
    try (ByteSource source = isText(type) ? new NetAsciiSource(plain) : plain) {
      return prepare(session, errand, type)
          .flatMap(_ -> transfer(session, errand, new LocalData.Sending(source)))
          .peek(done -> summarize(session, errand.command(), done.moved()));
    }
  }

  private Either<Failure, Transferred> receive(
      FtpSession session,
      Errand errand,
      RepresentationType type,
      Supplier<Either<Failure, ByteSink>> place) {
    return prepare(session, errand, type)
        .flatMap(_ -> place.get().peekLeft(_ -> session.discardData()))
        .flatMap(
            sink ->
                receive(session, errand, sink)
                    .peek(
                        done ->
                            summarize(
                                session, errand.command(), counted(errand.command(), sink, done))));
  }

  private Either<Failure, Transferred> receive(FtpSession session, Errand errand, ByteSink sink) {
    return transfer(session, errand, new LocalData.Receiving(sink))
        .peekLeft(_ -> sink.discard())
        .flatMap(done -> sink.commit().map(_ -> done));
  }

  /// Transfers over the data connection that stands, and finds out how it ended if the server did
  /// not live to say so.
  private Either<Failure, Transferred> transfer(
      FtpSession session, Errand errand, LocalData local) {
    RepresentationType type = session.state().type().type();
    boolean proven = session.isMethodProven();
    return session
        .transfer(errand.command(), local, errand.prominence(), ahead(session, errand))
        .peek(_ -> recordMethod(session, proven))
        .fold(
            failure ->
                failure instanceof Failure.Unconfirmed unconfirmed
                    ? confirmation.of(session, unconfirmed, type)
                    : Either.left(failure),
            Either::right);
  }

  /// What is remembered is on a disk, so that is not looked at for every file. A way that comes of
  /// what the user wants for this session says nothing about the others.
  private void recordMethod(FtpSession session, boolean proven) {
    boolean usual =
        announcer.settings().isOn(Toggle.PASSIVE) && passiveAddress == PassiveAddress.OF_PEER;
    if (!proven && usual) {
      profiles.recordDataMethod(session.target(), session.methodInUse());
    }
  }

  private List<FtpCommand> ahead(FtpSession session, Errand errand) {
    return switch (errand.outlook()) {
      case Outlook.Open() -> List.of();
      case Outlook.Followed(TransferCommand next) ->
          session.ahead(announcer.settings(), passiveAddress, next);
    };
  }

  /// Brings the server's type in line and opens a data connection, protected as it has to be.
  private Either<Failure, OpenedData> prepare(
      FtpSession session, Errand errand, RepresentationType type) {
    session.expect(errand.command());
    return tlsProtection
        .protectData(session)
        .flatMap(_ -> session.ensure(type))
        .flatMap(_ -> session.openData(announcer.settings(), passiveAddress, errand.prominence()))
        .peek(this::tellFallback);
  }

  private void tellFallback(OpenedData path) {
    if (!path.failedBefore().isEmpty()) {
      announcer.announce(new Notice.FellBack(path));
    }
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
                      isText(type)
                          ? new NetAsciiSink(files.lineEnd(), target.shown(), sink)
                          : sink);
    };
  }

  private static boolean isText(RepresentationType type) {
    return type == RepresentationType.ASCII;
  }

  /// ftp.exe counts too much when a listing goes to the screen; its dialect keeps that.
  private ByteCount counted(TransferCommand command, ByteSink sink, Transferred done) {
    boolean listedOnScreen = sink instanceof ScreenSink && !(command instanceof FtpCommand.Retr);
    return listedOnScreen && !done.moved().isZero()
        ? done.moved().plus(announcer.settings().dialect().screenListingSurplus())
        : done.moved();
  }

  private void summarize(FtpSession session, TransferCommand command, ByteCount moved) {
    announcer.announce(
        new Notice.Summarized(new TransferSummary(command.direction(), moved, session.dataTime())));
  }
}
