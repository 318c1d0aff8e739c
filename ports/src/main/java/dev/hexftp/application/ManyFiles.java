package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.LocalFault;
import dev.hexftp.domain.failure.LocalUse;
import dev.hexftp.domain.naming.LocalFolder;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Dialect;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The commands for many files: `mget`, `mput`, `mdelete`, `mdir` and `mls`.
///
/// Which remote files a pattern means is the server's to say, by NLST; which local ones, the local
/// system's. A name that the server lists is a name to be asked for, and only its last part, if
/// that is safe, becomes a name here.
final class ManyFiles {
  private final Transfers transfers;
  private final Exchanges exchanges;
  private final RemoteNames remoteNames;
  private final LocalFiles files;
  private final Narrator narrator;
  private final Prompter prompter;

  ManyFiles(
      Transfers transfers,
      Exchanges exchanges,
      LocalFiles files,
      Narrator narrator,
      Prompter prompter) {
    this.transfers = transfers;
    this.exchanges = exchanges;
    this.remoteNames = new RemoteNames(transfers, narrator);
    this.files = files;
    this.narrator = narrator;
    this.prompter = prompter;
  }

  Either<Failure, Round> get(Connection connection, ShellCommand.Mget command, LocalFolder folder) {
    Round round = round(CommandName.MGET, connection);
    Set<Place> taken = new HashSet<>();
    Collection<String> names = names(connection, round, command.patterns());
    if (!round.isOver()) {
      transfers.restoreType(connection).peekLeft(round::fail);
    }
    forEach(
        List.copyOf(names),
        round,
        name ->
            ShellCommand.Get.underItsOwnName(name).map(get -> new FtpCommand.Retr(get.remote())),
        (name, outlook) -> get(connection, name, folder, taken, outlook));
    return round.outcome();
  }

  /// Does `work` on each of `names`, and tells it what follows: that is sure only if the user is
  /// not asked about each, and by which command only if there is one for that name.
  private void forEach(
      List<String> names,
      Round round,
      Function<String, Either<?, ? extends TransferCommand>> command,
      BiFunction<String, Outlook, Either<Failure, ?>> work) {
    boolean asks = narrator.settings().isOn(Toggle.PROMPT);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Outlook outlook =
          asks || i + 1 == names.size()
              ? new Outlook.Open()
              : command
                  .apply(names.get(i + 1))
                  .<Outlook>fold(_ -> new Outlook.Open(), Outlook.Followed::new);
      round.each(name, () -> work.apply(name, outlook));
    }
  }

  private Either<Failure, Transferred> get(
      Connection connection, String name, LocalFolder folder, Set<Place> taken, Outlook outlook) {
    return ShellCommand.Get.underItsOwnName(name)
        .filterOrElse(get -> isFree(get.place(), taken), _ -> new Failure.NameTaken(name))
        .<Failure>mapLeft(fault -> fault)
        .flatMap(
            get ->
                transfers.get(connection, get, folder, outlook).peek(_ -> taken.add(get.place())));
  }

  private boolean isFree(Place place, Set<Place> taken) {
    return switch (dialect().sameNames()) {
      case KEPT_APART -> !taken.contains(place);
      case OVERWRITTEN -> true;
    };
  }

  Either<Failure, Round> delete(Connection connection, ShellCommand.Mdelete command) {
    Round round = round(CommandName.MDELETE, connection);
    for (String name : names(connection, round, command.patterns())) {
      round.each(
          name,
          () ->
              CommandArgument.of(name)
                  .<Failure>toEither(new Failure.UnsendableText(name))
                  .flatMap(path -> exchanges.delete(connection, path)));
    }
    return round.outcome();
  }

  Either<Failure, Round> put(Connection connection, ShellCommand.Mput command, LocalFolder folder) {
    Round round = round(CommandName.MPUT, connection);
    for (String pattern : command.patterns()) {
      List<String> names = round.isOver() ? List.of() : localNames(round, pattern, folder);
      forEach(
          names,
          round,
          name ->
              ShellCommand.Put.underItsOwnName(name).map(put -> new FtpCommand.Stor(put.remote())),
          (name, outlook) ->
              ShellCommand.Put.underItsOwnName(name)
                  .<Failure>mapLeft(fault -> fault)
                  .flatMap(put -> transfers.put(connection, put, folder, outlook)));
    }
    return round.outcome();
  }

  /// `mdir`: all listings go to one place, each with replies and a summary of its own.
  Either<Failure, Round> listDetails(
      Connection connection, ShellCommand.Mdir command, LocalFolder folder) {
    return list(
        round(CommandName.MDIR, connection),
        new Listings(connection, command.paths(), FtpCommand.List::new),
        command.place(),
        folder);
  }

  /// `mls`: the same with names only.
  Either<Failure, Round> listNames(
      Connection connection, ShellCommand.Mls command, LocalFolder folder) {
    return list(
        round(CommandName.MLS, connection),
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
      case Place.File(var target) -> {
        // Only a clear no is one; ftp.exe takes all else for a yes. No answer is no yes either.
        Consent consent = round.consent(new Question.Destination(target.shown()));
        yield consent == Consent.NO || round.isOver()
            ? round.outcome()
            : transfers.textSink(place, folder).flatMap(sink -> listInto(sink, listings, round));
      }
    };
  }

  /// What could be listed is kept, although something else could not. A round that ends early
  /// leaves the file as it was.
  private Either<Failure, Round> listInto(ByteSink sink, Listings listings, Round round) {
    for (TransferCommand command : listings.commands()) {
      round.attempt(() -> transfers.listInto(listings.connection(), command, sink));
    }
    if (round.isOver() || !round.hasDoneAny()) {
      sink.discard();
      return round.outcome();
    }
    return sink.commit().flatMap(_ -> round.outcome());
  }

  /// The names that the server lists for `patterns`, each once, or the patterns themselves when
  /// globbing is off. ftp.exe switches to ASCII first and lets the user see it.
  private Collection<String> names(
      Connection connection, Round round, List<CommandArgument> patterns) {
    if (!narrator.settings().isOn(Toggle.GLOB)) {
      return patterns.stream().map(CommandArgument::text).toList();
    }
    connection.announce(RepresentationType.ASCII).peekLeft(round::fail);
    Set<String> names = new LinkedHashSet<>();
    for (CommandArgument pattern : patterns) {
      if (!round.isOver()) {
        remoteNames
            .matching(connection, pattern)
            .peekLeft(round::fail)
            .peek(found -> note(found, round, pattern))
            .peek(names::addAll);
      }
    }
    return names;
  }

  /// That nothing matches is no failure: whoever fetches what is there has fetched it all.
  private void note(List<String> found, Round round, CommandArgument pattern) {
    if (found.isEmpty()) {
      narrator.tell(new Notice.NothingListed(round.command(), pattern.text()));
    }
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

  private Dialect dialect() {
    return narrator.settings().dialect();
  }

  private Round round(CommandName command, Connection connection) {
    return new Round(command, connection, narrator, prompter);
  }
}
