package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.LocalFault;
import dev.hexftp.domain.failure.LocalUse;
import dev.hexftp.domain.naming.LocalFolder;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Consent;
import dev.hexftp.domain.shell.Place;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.domain.transfer.RepresentationType;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The commands for many files: `mget`, `mput`, `mdelete`, `mdir` and `mls`.
///
/// Which remote files a pattern means is the server's to say, by NLST; which local ones, the local
/// system's. A name that the server lists is a name to be asked for, and only its last part, if
/// that is safe, becomes a name here.
final class ManyFiles {
  private final Transfers transfers;
  private final LocalFiles files;
  private final Narrator narrator;
  private final Prompter prompter;

  ManyFiles(Transfers transfers, LocalFiles files, Narrator narrator, Prompter prompter) {
    this.transfers = transfers;
    this.files = files;
    this.narrator = narrator;
    this.prompter = prompter;
  }

  Either<Failure, Round> get(
      Connection connection, ShellCommand.GetMany command, LocalFolder folder) {
    Round round = round(CommandName.MGET);
    for (String name : names(connection, round, CommandName.MGET, command.patterns())) {
      round.each(
          name,
          () ->
              ShellCommand.Get.underItsOwnName(name)
                  .<Failure>mapLeft(fault -> fault)
                  .flatMap(get -> transfers.get(connection, get, folder)));
    }
    return round.outcome();
  }

  Either<Failure, Round> delete(Connection connection, ShellCommand.DeleteMany command) {
    Round round = round(CommandName.MDELETE);
    for (String name : names(connection, round, CommandName.MDELETE, command.patterns())) {
      round.each(
          name,
          () ->
              CommandArgument.of(name)
                  .<Failure>toEither(new Failure.UnsendableText(name))
                  .flatMap(path -> connection.exchange(new FtpCommand.Dele(path))));
    }
    return round.outcome();
  }

  Either<Failure, Round> put(
      Connection connection, ShellCommand.PutMany command, LocalFolder folder) {
    Round round = round(CommandName.MPUT);
    for (String pattern : command.patterns()) {
      for (String name : localNames(round, pattern, folder)) {
        round.each(
            name,
            () ->
                ShellCommand.Put.underItsOwnName(name)
                    .<Failure>mapLeft(fault -> fault)
                    .flatMap(put -> transfers.put(connection, put, folder)));
      }
    }
    return round.outcome();
  }

  /// `mdir`: all listings go to one place, each with replies and a summary of its own.
  Either<Failure, Round> listDetails(
      Connection connection, ShellCommand.ListDetailsOfMany command, LocalFolder folder) {
    return list(
        round(CommandName.MDIR),
        new Listings(connection, command.paths(), FtpCommand.List::new),
        command.place(),
        folder);
  }

  /// `mls`: the same with names only.
  Either<Failure, Round> listNames(
      Connection connection, ShellCommand.ListNamesOfMany command, LocalFolder folder) {
    return list(
        round(CommandName.MLS),
        new Listings(connection, command.paths(), FtpCommand.Nlst::new),
        command.place(),
        folder);
  }

  /// What is to be listed, and by which command.
  private record Listings(
      Connection connection,
      List<CommandArgument> paths,
      Function<CommandArgument, TransferCommand> command) {
    List<TransferCommand> commands() {
      return paths.stream().map(command).toList();
    }
  }

  private Either<Failure, Round> list(
      Round round, Listings listings, Place place, LocalFolder folder) {
    return switch (place) {
      case Place.Screen() -> {
        for (TransferCommand command : listings.commands()) {
          round.attempt(() -> transfers.list(listings.connection(), command, place, folder));
        }
        yield round.outcome();
      }
      case Place.File(var target) ->
          // Only a clear no is one; ftp.exe takes all else for a yes.
          round.consent(new Question.Destination(target.shown())) == Consent.NO
              ? round.outcome()
              : transfers.textSink(place, folder).flatMap(sink -> listInto(sink, listings, round));
    };
  }

  /// What could be listed is kept, although something else could not.
  private Either<Failure, Round> listInto(ByteSink sink, Listings listings, Round round) {
    for (TransferCommand command : listings.commands()) {
      round.attempt(() -> transfers.listInto(listings.connection(), command, sink));
    }
    if (!round.hasDoneAny()) {
      sink.discard();
      return round.outcome();
    }
    return sink.commit().flatMap(_ -> round.outcome());
  }

  /// The names that the server lists for `patterns`, or the patterns themselves when globbing is
  /// off. ftp.exe switches to ASCII first and lets the user see it.
  private List<String> names(
      Connection connection, Round round, CommandName command, List<CommandArgument> patterns) {
    if (!narrator.settings().isOn(Toggle.GLOB)) {
      return patterns.stream().map(CommandArgument::text).toList();
    }
    connection.announce(RepresentationType.ASCII).peekLeft(round::fail);
    List<String> names = new ArrayList<>();
    for (CommandArgument pattern : patterns) {
      if (!round.isOver()) {
        transfers
            .names(connection, new FtpCommand.Nlst(pattern))
            .peekLeft(failure -> round.fail(unlisted(failure)))
            .peek(found -> note(found, command, pattern))
            .peek(names::addAll);
      }
    }
    return names;
  }

  /// That nothing matches is no failure: whoever fetches what is there has fetched it all.
  private void note(List<String> found, CommandName command, CommandArgument pattern) {
    if (found.isEmpty()) {
      narrator.tell(new Notice.NothingListed(command, pattern.text()));
    }
  }

  private static Failure unlisted(Failure failure) {
    return failure instanceof Failure.Interrupted || failure.endsSession()
        ? failure
        : new Failure.NamesNotListed(failure);
  }

  private List<String> localNames(Round round, String pattern, LocalFolder folder) {
    if (!narrator.settings().isOn(Toggle.GLOB)) {
      return List.of(pattern);
    }
    return files
        .matching(folder, pattern)
        .flatMap(
            found ->
                found.isEmpty()
                    ? Either.left(new Failure.LocalFile(pattern, LocalUse.READ, LocalFault.MISSING))
                    : Either.right(found))
        .peekLeft(round::fail)
        .getOrElse(List.of());
  }

  private Round round(CommandName command) {
    return new Round(command, narrator, prompter);
  }
}
