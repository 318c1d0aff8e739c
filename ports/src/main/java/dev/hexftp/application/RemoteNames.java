package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.naming.RemotePattern;
import dev.hexftp.domain.naming.Wildcard;
import dev.hexftp.domain.notice.Prominence;
import io.vavr.control.Either;
import java.util.List;

/// Finds the remote names that fit a pattern.
///
/// The server is asked first, by NLST with the pattern. A refusal may mean three things: that it
/// knows no patterns, that nothing fits, or that there is no such folder. Where the dialect allows
/// it, a listing of the folder tells them apart, and a word that is no pattern is taken for a name,
/// which then shows whether it is there.
final class RemoteNames {
  private final Transfers transfers;
  private final Narrator narrator;

  RemoteNames(Transfers transfers, Narrator narrator) {
    this.transfers = transfers;
    this.narrator = narrator;
  }

  /// The names that fit `pattern`; none is no failure.
  Either<Failure, List<String>> matching(Connection connection, CommandArgument pattern) {
    Either<Failure, List<String>> names =
        switch (narrator.settings().dialect().remotePatterns()) {
          case EXPANDED_BY_SERVER -> list(connection, pattern, Prominence.MUTED);
          case EXPANDED_HERE_IF_REFUSED ->
              Wildcard.isIn(pattern.text())
                  ? fitting(connection, pattern)
                  : orItself(connection, pattern);
        };
    return names.mapLeft(RemoteNames::unlisted);
  }

  /// Files in a folder called `name`, or the file of that name.
  private Either<Failure, List<String>> orItself(Connection connection, CommandArgument name) {
    List<String> itself = List.of(name.text());
    return list(connection, name, Prominence.PROBING)
        .fold(
            failure ->
                failure instanceof Failure.Refused ? Either.right(itself) : Either.left(failure),
            listed -> Either.right(listed.isEmpty() ? itself : listed));
  }

  private Either<Failure, List<String>> fitting(Connection connection, CommandArgument pattern) {
    return RemotePattern.of(pattern.text())
        .fold(
            () -> list(connection, pattern, Prominence.MUTED),
            ours -> fitting(connection, pattern, ours));
  }

  private Either<Failure, List<String>> fitting(
      Connection connection, CommandArgument pattern, RemotePattern ours) {
    return list(connection, pattern, Prominence.PROBING)
        .fold(
            failure ->
                failure instanceof Failure.Refused
                    ? listFolder(connection, ours)
                    : Either.left(failure),
            Either::right);
  }

  private Either<Failure, List<String>> listFolder(Connection connection, RemotePattern ours) {
    CommandArgument folder = new CommandArgument(ours.folder());
    return list(connection, folder, Prominence.MUTED).map(ours::among);
  }

  private Either<Failure, List<String>> list(
      Connection connection, CommandArgument path, Prominence prominence) {
    return switch (narrator.settings().dialect().remotePatterns()) {
      case EXPANDED_BY_SERVER -> transfers.names(connection, new FtpCommand.Nlst(path), prominence);
      case EXPANDED_HERE_IF_REFUSED ->
          transfers.names(connection, new FtpCommand.Nlst(withoutOptions(path)), prominence);
    };
  }

  /// Many servers take what begins with a hyphen for options of `ls`, and list the whole folder.
  private static CommandArgument withoutOptions(CommandArgument path) {
    return path.text().startsWith("-") ? new CommandArgument("./" + path.text()) : path;
  }

  private static Failure unlisted(Failure failure) {
    return failure instanceof Failure.Refused ? new Failure.NamesNotListed(failure) : failure;
  }
}
