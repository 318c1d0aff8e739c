package dev.hexftp.application;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.DataPath;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.naming.LocalFolder;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.Place;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.transfer.RepresentationType;
import dev.hexftp.domain.transfer.TransferSummary;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalFiles;
import io.vavr.control.Either;

/// Whatever goes over a data connection: files both ways, and listings.
///
/// The order is that of ftp.exe: a file to be sent is opened before anything is said; the place for
/// a file to come is prepared when the data connection is, so that nothing is asked of the server
/// that could not be kept here.
final class Transfers {
  private final LocalFiles files;
  private final Narrator narrator;

  Transfers(LocalFiles files, Narrator narrator) {
    this.files = files;
    this.narrator = narrator;
  }

  /// Fetches a file. The local file appears, or changes, only when the transfer is complete.
  Either<Failure, Transferred> get(
      Connection connection, ShellCommand.Get command, LocalFolder folder) {
    RepresentationType type = connection.session().type().type();
    return receive(
        connection, new FtpCommand.Retr(command.remote()), type, command.place(), folder);
  }

  /// Lists a folder. Listings are text, whatever the type of files is (RFC 959 §4.1.3).
  Either<Failure, Transferred> list(
      Connection connection, TransferCommand command, Place place, LocalFolder folder) {
    return receive(connection, command, RepresentationType.ASCII, place, folder);
  }

  /// Sends a local file with `command`.
  Either<Failure, Transferred> send(
      Connection connection, TransferCommand command, String local, LocalFolder folder) {
    return files.source(folder, local).flatMap(source -> send(connection, command, source));
  }

  private Either<Failure, Transferred> send(
      Connection connection, TransferCommand command, ByteSource plain) {
    RepresentationType type = connection.session().type().type();
    try (ByteSource source = isText(type) ? new NetAsciiSource(plain) : plain) {
      return prepare(connection, type)
          .flatMap(_ -> connection.transfer(command, new LocalEnd.Sending(source)))
          .peek(done -> summarize(connection, command, done));
    }
  }

  private Either<Failure, Transferred> receive(
      Connection connection,
      TransferCommand command,
      RepresentationType type,
      Place place,
      LocalFolder folder) {
    return prepare(connection, type)
        .flatMap(_ -> sink(place, type, folder).peekLeft(_ -> connection.discardData()))
        .flatMap(sink -> receive(connection, command, sink))
        .peek(done -> summarize(connection, command, done));
  }

  private Either<Failure, Transferred> receive(
      Connection connection, TransferCommand command, ByteSink sink) {
    return connection
        .transfer(command, new LocalEnd.Receiving(sink))
        .peekLeft(_ -> sink.discard())
        .flatMap(done -> sink.commit().map(_ -> done));
  }

  /// Brings the server's type in line and opens a data connection.
  private Either<Failure, DataPath> prepare(Connection connection, RepresentationType type) {
    return connection
        .ensure(type)
        .flatMap(_ -> connection.openData(narrator.settings().isOn(Toggle.PASSIVE)))
        .peek(this::tellFallback);
  }

  private void tellFallback(DataPath path) {
    if (!path.failedBefore().isEmpty()) {
      narrator.tell(new Notice.FellBack(path));
    }
  }

  private Either<Failure, ByteSink> sink(Place place, RepresentationType type, LocalFolder folder) {
    return switch (place) {
      case Place.Screen() -> Either.right(new ScreenSink(narrator));
      case Place.File(var target) ->
          files
              .sink(folder, target)
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

  private void summarize(Connection connection, TransferCommand command, Transferred done) {
    narrator.tell(
        new Notice.Summarized(
            new TransferSummary(command.direction(), done.moved(), connection.dataTime())));
  }
}
