package dev.hexftp.application.batch;

import dev.hexftp.application.command.RemoteCommands;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.application.transfer.Outlook;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.ListedNames.Use;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.outcome.BatchOutcome;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Consent;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The commands for many files: `mget`, `mput`, `mdelete`, `mdir` and `mls`.
///
/// The server says which remote files a pattern means, by NLST, and is held to the pattern; the
/// local system says which local ones. A name that the server lists is a name to be asked for, and
/// only its last part, if that is safe, becomes a name here.
public final class ManyFiles {
  private final FileTransfers transfers;
  private final RemoteCommands commands;
  private final MatchedNames matched;
  private final Announcer announcer;
  private final Prompter prompter;

  public ManyFiles(
      FileTransfers transfers,
      RemoteCommands commands,
      LocalFiles files,
      Announcer announcer,
      Prompter prompter) {
    this.transfers = transfers;
    this.commands = commands;
    this.matched = new MatchedNames(transfers, files, announcer);
    this.announcer = announcer;
    this.prompter = prompter;
  }

  public BatchOutcome get(FtpSession session, ShellCommand.Mget command, LocalDirectory directory) {
    Batch batch = batch(CommandName.MGET, session);
    Set<Output> taken = new HashSet<>();
    Collection<String> names = matched.remote(session, batch, command.patterns(), Use.FETCH);
    if (!batch.isOver()) {
      transfers
          .restoreType(session)
          .peekLeft(failure -> batch.fail(batch.command().word(), failure));
    }
    forEach(
        List.copyOf(names),
        batch,
        name ->
            ShellCommand.Get.underItsOwnName(name).map(get -> new FtpCommand.Retr(get.remote())),
        (name, outlook) -> get(session, name, directory, taken, outlook));
    matched.leaveOutDirectories(session, batch, command.patterns());
    return batch.outcome();
  }

  /// Does `work` on each of `names`, and tells it what follows: that is sure only if the user is
  /// not asked about each, and by which command only if there is one for that name.
  private void forEach(
      List<String> names,
      Batch batch,
      Function<String, Either<?, ? extends TransferCommand>> command,
      BiFunction<String, Outlook, Either<Failure, ?>> work) {
    boolean asks = announcer.settings().isOn(Toggle.PROMPT);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Outlook outlook =
          asks || i + 1 == names.size()
              ? new Outlook.Open()
              : command
                  .apply(names.get(i + 1))
                  .<Outlook>fold(_ -> new Outlook.Open(), Outlook.Followed::new);
      batch.each(name, () -> work.apply(name, outlook));
    }
  }

  private Either<Failure, TransferResult> get(
      FtpSession session,
      String name,
      LocalDirectory directory,
      Set<Output> taken,
      Outlook outlook) {
    return ShellCommand.Get.underItsOwnName(name)
        .filterOrElse(get -> isFree(get.place(), taken), _ -> new Failure.NameTaken(name))
        .<Failure>mapLeft(fault -> fault)
        .flatMap(
            get ->
                transfers.get(session, get, directory, outlook).peek(_ -> taken.add(get.place())));
  }

  private boolean isFree(Output place, Set<Output> taken) {
    return switch (dialect().sameNames()) {
      case KEPT_APART -> !taken.contains(place);
      case OVERWRITTEN -> true;
    };
  }

  public BatchOutcome delete(FtpSession session, ShellCommand.Mdelete command) {
    Batch batch = batch(CommandName.MDELETE, session);
    for (String name : matched.remote(session, batch, command.patterns(), Use.DELETE)) {
      batch.each(
          name,
          () ->
              CommandArgument.of(name)
                  .<Failure>toEither(new Failure.UnsendableText(name))
                  .map(path -> new ShellCommand.Exchange(new FtpCommand.Dele(path)))
                  .flatMap(deletion -> commands.exchange(session, deletion)));
    }
    matched.leaveOutDirectories(session, batch, command.patterns());
    return batch.outcome();
  }

  public BatchOutcome put(FtpSession session, ShellCommand.Mput command, LocalDirectory directory) {
    Batch batch = batch(CommandName.MPUT, session);
    for (String pattern : command.patterns()) {
      List<String> names = batch.isOver() ? List.of() : matched.local(batch, pattern, directory);
      forEach(
          names,
          batch,
          name ->
              ShellCommand.Put.underItsOwnName(name).map(put -> new FtpCommand.Stor(put.remote())),
          (name, outlook) ->
              ShellCommand.Put.underItsOwnName(name)
                  .<Failure>mapLeft(fault -> fault)
                  .flatMap(put -> transfers.put(session, put, directory, outlook)));
    }
    return batch.outcome();
  }

  /// `mdir`: all listings go to one place, each with replies and a summary of its own.
  public BatchOutcome listDetails(
      FtpSession session, ShellCommand.Mdir command, LocalDirectory directory) {
    return list(
        batch(CommandName.MDIR, session),
        new Listings(session, command.paths(), FtpCommand.List::new),
        command.place(),
        directory);
  }

  /// `mls`: the same with names only.
  public BatchOutcome listNames(
      FtpSession session, ShellCommand.Mls command, LocalDirectory directory) {
    return list(
        batch(CommandName.MLS, session),
        new Listings(session, command.paths(), FtpCommand.Nlst::new),
        command.place(),
        directory);
  }

  /// What is to be listed, and by which command.
  private record Listings(
      FtpSession session,
      List<CommandArgument> paths,
      Function<CommandArgument, TransferCommand> command) {
    TransferCommand commandFor(CommandArgument path) {
      return command.apply(path);
    }
  }

  private BatchOutcome list(
      Batch batch, Listings listings, Output place, LocalDirectory directory) {
    return switch (place) {
      case Output.Screen() -> {
        each(
            listings,
            batch,
            command -> transfers.list(listings.session(), command, place, directory));
        yield batch.outcome();
      }
      case Output.File(var target) -> {
        // Only a clear no is one; ftp.exe takes all else for a yes. No answer is no yes either.
        Consent consent = batch.consent(new Question.OutputFile(target.shown()));
        yield consent == Consent.NO || batch.isOver()
            ? batch.outcome()
            : transfers
                .textSink(place, directory)
                .fold(batch::failedWith, sink -> listInto(sink, listings, batch, place));
      }
    };
  }

  private void each(
      Listings listings, Batch batch, Function<TransferCommand, Either<Failure, ?>> list) {
    for (CommandArgument path : listings.paths()) {
      batch.attempt(path.text(), () -> list.apply(listings.commandFor(path)));
    }
  }

  /// The listings that came are kept, although others did not. A batch that ends early leaves the
  /// file as it was.
  private BatchOutcome listInto(ByteSink sink, Listings listings, Batch batch, Output place) {
    each(listings, batch, command -> transfers.listInto(listings.session(), command, place, sink));
    if (batch.isOver() || !batch.hasDoneAny()) {
      sink.discard();
      return batch.outcome();
    }
    return sink.commit().fold(batch::failedWith, _ -> batch.outcome());
  }

  private Dialect dialect() {
    return announcer.settings().dialect();
  }

  private Batch batch(CommandName command, FtpSession session) {
    return new Batch(command, session, announcer, prompter);
  }
}
