package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.application.transfer.NameLines;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.ListedNames;
import dev.hexftp.domain.local.ListedNames.Reading;
import dev.hexftp.domain.local.ListedNames.Use;
import dev.hexftp.domain.local.RemotePattern;
import dev.hexftp.domain.local.Wildcard;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.ListedEntry;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyMeaning;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;

/// Finds the remote names that a word of the user means.
///
/// The server is asked first, by NLST with the pattern. A refusal may mean four things: that it
/// knows no patterns, that nothing fits, that there is no such directory, or that it does not know
/// NLST. Where the dialect allows it, a listing of the directory tells them apart, by NLST, MLSD or
/// LIST, and a word that is no pattern is taken for a name, which then shows whether it is there.
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
                  .map(all -> heldAgainst(word, all, use, Reading.AS_LISTED));
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
                failure instanceof Failure.Refused(_, Reply reply)
                    ? Either.right(inDirectory(session, name, use, reply).getOrElse(itself))
                    : Either.left(failure),
            all -> {
              ListedNames found = heldAgainst(name, all, use, Reading.OURS);
              return Either.right(found.isEmpty() ? itself : found);
            });
  }

  /// The files in the directory `name`, where the server does not know NLST.
  private Option<ListedNames> inDirectory(
      FtpSession session, CommandArgument name, Use use, Reply refusal) {
    return ReplyMeaning.isCommandUnusable(refusal)
        ? otherwise(session, name)
            .filter(all -> !all.isEmpty())
            .map(all -> ListedNames.of(name.text(), all, use, Reading.OURS))
        : Option.none();
  }

  private Either<Failure, ListedNames> matching(
      FtpSession session, CommandArgument pattern, Use use) {
    return RemotePattern.of(pattern.text())
        .fold(
            () -> list(session, pattern, Purpose.NAMES),
            ours -> list(session, pattern, Purpose.NAMES_IF_THERE))
        .fold(
            failure -> orFromDirectory(session, pattern, use, failure),
            all -> orMissing(session, pattern, heldAgainst(pattern, all, use, Reading.OURS)));
  }

  /// A directory that is not there is another matter than one in which nothing fits.
  private static Either<Failure, ListedNames> orMissing(
      FtpSession session, CommandArgument pattern, ListedNames found) {
    return RemotePattern.of(pattern.text())
        .map(RemotePattern::directory)
        .filter(directory -> found.isEmpty() && !directory.isEmpty())
        .flatMap(
            directory -> new RemoteDirectories(session).missing(new CommandArgument(directory)))
        .toEither(found)
        .swap();
  }

  /// The whole directory is listed where the server refuses the pattern; a directory naturally
  /// holds names that do not match.
  private Either<Failure, ListedNames> orFromDirectory(
      FtpSession session, CommandArgument pattern, Use use, Failure failure) {
    return RemotePattern.of(pattern.text())
        .filter(_ -> failure instanceof Failure.Refused)
        .map(ours -> new CommandArgument(ours.directory()))
        .fold(
            () -> Either.left(failure),
            directory ->
                list(session, directory, Purpose.NAMES_IF_THERE)
                    .fold(
                        refusal -> orOtherwise(session, directory, refusal),
                        Either::<Failure, NameLines>right)
                    .map(all -> heldAgainst(pattern, all, use, Reading.OURS))
                    .map(found -> ListedNames.all(found.covered()).withTooLong(found.tooLong())));
  }

  /// An empty directory is refused by some servers as a missing one is.
  private Either<Failure, NameLines> orOtherwise(
      FtpSession session, CommandArgument directory, Failure failure) {
    return failure instanceof Failure.Refused(_, Reply reply)
        ? otherwise(session, directory)
            .map(names -> new NameLines(names, List.of()))
            .toEither(failure)
            .peekLeft(_ -> announcer.announce(new Notice.ReplyReceived(reply, Prominence.MUTED)))
        : Either.left(failure);
  }

  /// The files in `directory`, by the other two commands that list: the second is for people, and
  /// its output is read only where every line of it is understood.
  private Option<List<String>> otherwise(FtpSession session, CommandArgument directory) {
    return lines(session, new FtpCommand.Mlsd(directory))
        .flatMap(ListedEntry::filesByFacts)
        .orElse(
            () ->
                lines(session, new FtpCommand.List(directory))
                    .flatMap(ListedEntry::filesByDetails));
  }

  private Option<List<String>> lines(FtpSession session, TransferCommand command) {
    return names(session, command, Purpose.NAMES_IF_THERE).toOption().map(NameLines::whole);
  }

  private static ListedNames heldAgainst(
      CommandArgument word, NameLines listed, Use use, Reading reading) {
    return ListedNames.of(word.text(), listed.whole(), use, reading).withTooLong(listed.tooLong());
  }

  private Either<Failure, NameLines> list(
      FtpSession session, CommandArgument path, Purpose purpose) {
    FtpCommand.Nlst command =
        switch (announcer.settings().dialect().remotePatterns()) {
          case EXPANDED_BY_SERVER -> new FtpCommand.Nlst(path);
          case EXPANDED_HERE_IF_REFUSED -> new FtpCommand.Nlst(withoutOptions(path));
        };
    return names(session, command, purpose);
  }

  private Either<Failure, NameLines> names(
      FtpSession session, TransferCommand command, Purpose purpose) {
    return transfers.names(
        session, TransferPlan.of(command, RepresentationType.ASCII).because(purpose));
  }

  /// Many servers take a word that begins with a hyphen for options of `ls`, and list the whole
  /// directory.
  private static CommandArgument withoutOptions(CommandArgument path) {
    return path.text().startsWith("-") ? new CommandArgument("./" + path.text()) : path;
  }

  private static Failure unlisted(Failure failure) {
    return failure instanceof Failure.Refused ? new Failure.NamesNotListed(failure) : failure;
  }
}
