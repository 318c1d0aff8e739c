package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.RemotePattern;
import dev.hexftp.domain.local.Wildcard;
import dev.hexftp.domain.notice.Prominence;
import io.vavr.control.Either;
import java.util.List;

/// Finds the remote names that fit a pattern.
///
/// The server is asked first, by NLST with the pattern. A refusal may mean three things: that it
/// knows no patterns, that nothing fits, or that there is no such directory. Where the dialect
/// allows it, a listing of the directory tells them apart, and a word that is no pattern is taken
/// for a name, which then shows whether it is there.
final class RemoteNames {
  private final FileTransfers transfers;
  private final Announcer announcer;

  RemoteNames(FileTransfers transfers, Announcer announcer) {
    this.transfers = transfers;
    this.announcer = announcer;
  }

  /// The names that fit `pattern`; none is no failure.
  Either<Failure, List<String>> matching(FtpSession session, CommandArgument pattern) {
    Either<Failure, List<String>> names =
        switch (announcer.settings().dialect().remotePatterns()) {
          case EXPANDED_BY_SERVER -> list(session, pattern, Prominence.MUTED);
          case EXPANDED_HERE_IF_REFUSED ->
              Wildcard.isIn(pattern.text())
                  ? fitting(session, pattern)
                  : orItself(session, pattern);
        };
    return names.mapLeft(RemoteNames::unlisted);
  }

  /// Files in a directory called `name`, or the file of that name.
  private Either<Failure, List<String>> orItself(FtpSession session, CommandArgument name) {
    List<String> itself = List.of(name.text());
    return list(session, name, Prominence.PROBING)
        .fold(
            failure ->
                failure instanceof Failure.Refused ? Either.right(itself) : Either.left(failure),
            listed -> Either.right(listed.isEmpty() ? itself : listed));
  }

  private Either<Failure, List<String>> fitting(FtpSession session, CommandArgument pattern) {
    return RemotePattern.of(pattern.text())
        .fold(
            () -> list(session, pattern, Prominence.MUTED),
            ours -> fitting(session, pattern, ours));
  }

  private Either<Failure, List<String>> fitting(
      FtpSession session, CommandArgument pattern, RemotePattern ours) {
    return list(session, pattern, Prominence.PROBING)
        .fold(
            failure ->
                failure instanceof Failure.Refused
                    ? listDirectory(session, ours)
                    : Either.left(failure),
            Either::right);
  }

  private Either<Failure, List<String>> listDirectory(FtpSession session, RemotePattern ours) {
    CommandArgument directory = new CommandArgument(ours.directory());
    return list(session, directory, Prominence.MUTED).map(ours::among);
  }

  private Either<Failure, List<String>> list(
      FtpSession session, CommandArgument path, Prominence prominence) {
    return switch (announcer.settings().dialect().remotePatterns()) {
      case EXPANDED_BY_SERVER -> transfers.names(session, new FtpCommand.Nlst(path), prominence);
      case EXPANDED_HERE_IF_REFUSED ->
          transfers.names(session, new FtpCommand.Nlst(withoutOptions(path)), prominence);
    };
  }

  /// Many servers take what begins with a hyphen for options of `ls`, and list the whole directory.
  private static CommandArgument withoutOptions(CommandArgument path) {
    return path.text().startsWith("-") ? new CommandArgument("./" + path.text()) : path;
  }

  private static Failure unlisted(Failure failure) {
    return failure instanceof Failure.Refused ? new Failure.NamesNotListed(failure) : failure;
  }
}
