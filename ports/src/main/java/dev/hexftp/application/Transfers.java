package dev.hexftp.application;

import dev.hexftp.application.Retries.Repeatable;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.DataPath;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.naming.LocalFolder;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.Place;
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
final class Transfers {
  /// What is to be done over one data connection.
  private record Errand(TransferCommand command, Prominence prominence, Outlook outlook) {
    /// Something that the user asked for, and nothing is known of more.
    static Errand alone(TransferCommand command) {
      return new Errand(command, Prominence.NORMAL, new Outlook.Open());
    }
  }

  private final LocalFiles files;
  private final Narrator narrator;
  private final PassiveAddress passiveAddress;
  private final Protector protector;
  private final Habits habits;
  private final Retries retries;
  private final Resumptions resumptions;
  private final Pipelines pipelines;
  private final Confirmation confirmation;

  Transfers(
      LocalFiles files, Narrator narrator, PassiveAddress passiveAddress, Connector connector) {
    this.files = files;
    this.narrator = narrator;
    this.passiveAddress = passiveAddress;
    this.protector = connector.protector();
    this.habits = connector.habits();
    this.retries = connector.retries();
    this.resumptions = new Resumptions(connector.revival(), habits);
    this.pipelines = new Pipelines(connector.revival(), habits, narrator);
    this.confirmation = new Confirmation(connector.revival(), narrator);
  }

  /// Fetches a file.
  Either<Failure, Transferred> get(
      Connection connection, ShellCommand.Get command, LocalFolder folder, Outlook outlook) {
    RepresentationType type = connection.session().type().type();
    return persistently(
        connection,
        Repeatable.YES,
        () ->
            receive(
                connection,
                new Errand(new FtpCommand.Retr(command.remote()), Prominence.NORMAL, outlook),
                type,
                () -> sink(command.place(), type, folder)));
  }

  private <T> Either<Failure, T> persistently(
      Connection connection, Repeatable repeatable, Supplier<Either<Failure, T>> work) {
    return retries.on(
        connection,
        repeatable,
        () ->
            resumptions.on(
                connection,
                () -> repeatable == Repeatable.YES ? pipelines.on(connection, work) : work.get()));
  }

  /// Lists a folder. Listings are text, whatever the type of files is (RFC 959 §4.1.3).
  Either<Failure, Transferred> list(
      Connection connection, TransferCommand command, Place place, LocalFolder folder) {
    return withTypeRestored(
        connection,
        persistently(
            connection,
            Repeatable.YES,
            () ->
                receive(
                    connection,
                    Errand.alone(command),
                    RepresentationType.ASCII,
                    () -> textSink(place, folder))));
  }

  /// Lists a folder into `sink`, which is not ended by that. It is not tried again, since the sink
  /// may hold a part already.
  Either<Failure, Transferred> listInto(
      Connection connection, TransferCommand command, ByteSink sink) {
    Errand errand = Errand.alone(command);
    return withTypeRestored(
        connection,
        resumptions
            .ready(connection)
            .flatMap(_ -> prepare(connection, errand, RepresentationType.ASCII))
            .flatMap(_ -> transfer(connection, errand, new LocalEnd.Receiving(sink)))
            .peek(done -> summarize(connection, command, done.moved())));
  }

  /// The names that the server lists for a command of our own, which the user sees in as far as
  /// `prominence` says. The type stays as it is then, see [#restoreType].
  Either<Failure, List<String>> names(
      Connection connection, FtpCommand.Nlst command, Prominence prominence) {
    return persistently(
        connection, Repeatable.YES, () -> namesOnce(connection, command, prominence));
  }

  private Either<Failure, List<String>> namesOnce(
      Connection connection, FtpCommand.Nlst command, Prominence prominence) {
    NameSink sink = new NameSink(narrator.settings().charset());
    Errand errand = new Errand(command, prominence, new Outlook.Open());
    return prepare(connection, errand, RepresentationType.ASCII)
        .flatMap(_ -> receive(connection, errand, sink))
        .map(_ -> sink.names());
  }

  /// A place for text that is to come.
  Either<Failure, ByteSink> textSink(Place place, LocalFolder folder) {
    return sink(place, RepresentationType.ASCII, folder);
  }

  /// Stores a local file.
  Either<Failure, Transferred> put(
      Connection connection, ShellCommand.Put command, LocalFolder folder, Outlook outlook) {
    Errand store = new Errand(new FtpCommand.Stor(command.remote()), Prominence.NORMAL, outlook);
    return persistently(
        connection, Repeatable.YES, () -> send(connection, store, command.local(), folder));
  }

  /// Adds a local file to the end of a remote one.
  Either<Failure, Transferred> append(
      Connection connection, ShellCommand.Append command, LocalFolder folder) {
    Errand append = Errand.alone(new FtpCommand.Appe(command.remote()));
    return persistently(
        connection, Repeatable.NO, () -> send(connection, append, command.local(), folder));
  }

  private Either<Failure, Transferred> send(
      Connection connection, Errand errand, String local, LocalFolder folder) {
    return files.source(folder, local).flatMap(source -> send(connection, errand, source));
  }

  private Either<Failure, Transferred> send(
      Connection connection, Errand errand, ByteSource plain) {
    RepresentationType type = connection.session().type().type();
    try (ByteSource source = isText(type) ? new NetAsciiSource(plain) : plain) {
      return prepare(connection, errand, type)
          .flatMap(_ -> transfer(connection, errand, new LocalEnd.Sending(source)))
          .peek(done -> summarize(connection, errand.command(), done.moved()));
    }
  }

  private Either<Failure, Transferred> receive(
      Connection connection,
      Errand errand,
      RepresentationType type,
      Supplier<Either<Failure, ByteSink>> place) {
    return prepare(connection, errand, type)
        .flatMap(_ -> place.get().peekLeft(_ -> connection.discardData()))
        .flatMap(
            sink ->
                receive(connection, errand, sink)
                    .peek(
                        done ->
                            summarize(
                                connection,
                                errand.command(),
                                counted(errand.command(), sink, done))));
  }

  private Either<Failure, Transferred> receive(
      Connection connection, Errand errand, ByteSink sink) {
    return transfer(connection, errand, new LocalEnd.Receiving(sink))
        .peekLeft(_ -> sink.discard())
        .flatMap(done -> sink.commit().map(_ -> done));
  }

  /// Transfers over the data connection that stands, and finds out how it ended if the server did
  /// not live to say so.
  private Either<Failure, Transferred> transfer(
      Connection connection, Errand errand, LocalEnd local) {
    RepresentationType type = connection.session().type().type();
    boolean proven = connection.isOnProvenWay();
    return connection
        .transfer(errand.command(), local, errand.prominence(), ahead(connection, errand))
        .peek(_ -> noteWay(connection, proven))
        .fold(
            failure ->
                failure instanceof Failure.Unconfirmed unconfirmed
                    ? confirmation.of(connection, unconfirmed, type)
                    : Either.left(failure),
            Either::right);
  }

  /// What is remembered is on a disk, so that is not looked at for every file. A way that comes of
  /// what the user wants for this session says nothing about the others.
  private void noteWay(Connection connection, boolean proven) {
    boolean usual =
        narrator.settings().isOn(Toggle.PASSIVE) && passiveAddress == PassiveAddress.OF_PEER;
    if (!proven && usual) {
      habits.worked(connection.visit(), connection.methodInUse());
    }
  }

  private List<FtpCommand> ahead(Connection connection, Errand errand) {
    return switch (errand.outlook()) {
      case Outlook.Open() -> List.of();
      case Outlook.Followed(TransferCommand next) ->
          connection.ahead(narrator.settings(), passiveAddress, next);
    };
  }

  /// Brings the server's type in line and opens a data connection, protected as it has to be.
  private Either<Failure, DataPath> prepare(
      Connection connection, Errand errand, RepresentationType type) {
    connection.expect(errand.command());
    return protector
        .protectData(connection)
        .flatMap(_ -> connection.ensure(type))
        .flatMap(_ -> connection.openData(narrator.settings(), passiveAddress, errand.prominence()))
        .peek(this::tellFallback);
  }

  private void tellFallback(DataPath path) {
    if (!path.failedBefore().isEmpty()) {
      narrator.tell(new Notice.FellBack(path));
    }
  }

  private <T> Either<Failure, T> withTypeRestored(
      Connection connection, Either<Failure, T> result) {
    return connection.isAlive() ? restoreType(connection).flatMap(_ -> result) : result;
  }

  /// Makes the type that the user has chosen hold again, if the dialect does not leave that to the
  /// next transfer.
  Either<Failure, Connection> restoreType(Connection connection) {
    return switch (narrator.settings().dialect().typeSwitching()) {
      case WHEN_NEEDED -> Either.right(connection);
      case BACK_AT_ONCE -> connection.ensureChosen().map(_ -> connection);
    };
  }

  private Either<Failure, ByteSink> sink(Place place, RepresentationType type, LocalFolder folder) {
    return switch (place) {
      case Place.Screen() -> Either.right(new ScreenSink(narrator));
      case Place.File(var target) ->
          files
              .sink(folder, target, narrator.settings().dialect().replacing())
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
        ? done.moved().plus(narrator.settings().dialect().screenListingSurplus())
        : done.moved();
  }

  private void summarize(Connection connection, TransferCommand command, ByteCount moved) {
    narrator.tell(
        new Notice.Summarized(
            new TransferSummary(command.direction(), moved, connection.dataTime())));
  }
}
