package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.ListedNames;
import dev.hexftp.domain.local.ListedNames.Reading;
import dev.hexftp.domain.local.ListedNames.Use;
import dev.hexftp.domain.local.RemotePattern;
import dev.hexftp.domain.local.Wildcard;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import java.util.List;

/// Finds the remote names that a word of the user means.
///
/// The server is asked first, by NLST with the pattern. A refusal may mean three things: that it
/// knows no patterns, that nothing fits, or that there is no such directory. Where the dialect
/// allows it, a listing of the directory tells them apart, and a word that is no pattern is taken
/// for a name, which then shows whether it is there.
///
/// All that is listed is held against the word ([ListedNames]): a server that lists more must not
/// choose which local file is replaced or which remote one deleted.
final class RemoteNames {
  private final FileTransfers transfers;
  private final Announcer announcer;

  RemoteNames(FileTransfers transfers, Announcer announcer) {
    this.transfers = transfers;
    this.announcer = announcer;
  }

  /// The names that the server lists for `word`, held against it for `use`; none is no failure.
  Either<Failure, ListedNames> listed(FtpSession session, CommandArgument word, Use use) {
    Either<Failure, ListedNames> names =
        switch (announcer.settings().dialect().remotePatterns()) {
          case EXPANDED_BY_SERVER ->
              list(session, word, Purpose.NAMES)
                  .map(all -> ListedNames.of(word.text(), all, use, Reading.AS_LISTED));
          case EXPANDED_HERE_IF_REFUSED ->
              Wildcard.isIn(word.text())
                  ? matching(session, word, use)
                  : orItself(session, word, use);
        };
    return names.mapLeft(RemoteNames::unlisted);
  }

  /// Files in a directory called `name`, or the file of that name.
  private Either<Failure, ListedNames> orItself(FtpSession session, CommandArgument name, Use use) {
    ListedNames itself = ListedNames.all(List.of(name.text()));
    return list(session, name, Purpose.NAMES_IF_THERE)
        .fold(
            failure ->
                failure instanceof Failure.Refused ? Either.right(itself) : Either.left(failure),
            all -> Either.right(all.isEmpty() ? itself : heldAgainst(name, all, use)));
  }

  private Either<Failure, ListedNames> matching(
      FtpSession session, CommandArgument pattern, Use use) {
    return RemotePattern.of(pattern.text())
        .fold(
            () -> list(session, pattern, Purpose.NAMES),
            ours -> list(session, pattern, Purpose.NAMES_IF_THERE))
        .fold(
            failure -> orFromDirectory(session, pattern, use, failure),
            all -> Either.right(heldAgainst(pattern, all, use)));
  }

  /// The whole directory is listed where the server refuses the pattern; that names are in it which
  /// do not match is what directories are like.
  private Either<Failure, ListedNames> orFromDirectory(
      FtpSession session, CommandArgument pattern, Use use, Failure failure) {
    return RemotePattern.of(pattern.text())
        .filter(_ -> failure instanceof Failure.Refused)
        .map(ours -> new CommandArgument(ours.directory()))
        .fold(
            () -> Either.left(failure),
            directory ->
                list(session, directory, Purpose.NAMES)
                    .map(all -> heldAgainst(pattern, all, use).covered())
                    .map(ListedNames::all));
  }

  private static ListedNames heldAgainst(CommandArgument word, List<String> listed, Use use) {
    return ListedNames.of(word.text(), listed, use, Reading.OURS);
  }

  private Either<Failure, List<String>> list(
      FtpSession session, CommandArgument path, Purpose purpose) {
    FtpCommand.Nlst command =
        switch (announcer.settings().dialect().remotePatterns()) {
          case EXPANDED_BY_SERVER -> new FtpCommand.Nlst(path);
          case EXPANDED_HERE_IF_REFUSED -> new FtpCommand.Nlst(withoutOptions(path));
        };
    return transfers.names(
        session, TransferPlan.of(command, RepresentationType.ASCII).because(purpose));
  }

  /// Many servers take what begins with a hyphen for options of `ls`, and list the whole directory.
  private static CommandArgument withoutOptions(CommandArgument path) {
    return path.text().startsWith("-") ? new CommandArgument("./" + path.text()) : path;
  }

  private static Failure unlisted(Failure failure) {
    return failure instanceof Failure.Refused ? new Failure.NamesNotListed(failure) : failure;
  }
}
