package dev.hexftp.application.batch;

import dev.hexftp.application.command.RemoteCommands;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.local.ListedNames.Use;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.outcome.BatchOutcome;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The commands for many files: `mget`, `mput` and `mdelete`.
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
        name -> ShellCommand.Get.underItsOwnName(name).map(ManyFiles::retrieval),
        (name, next) ->
            free(name, taken)
                .flatMap(
                    get ->
                        transfers
                            .get(
                                session,
                                session.plan(retrieval(get)).followedBy(next),
                                get.place(),
                                directory)
                            .peek(_ -> taken.add(get.place()))));
    matched.leaveOutDirectories(session, batch, command.patterns());
    return batch.outcome();
  }

  private static TransferCommand retrieval(ShellCommand.Get get) {
    return new FtpCommand.Retr(get.remote());
  }

  private static TransferCommand storage(ShellCommand.Put put) {
    return new FtpCommand.Stor(put.remote());
  }

  /// Does `work` on each of `names`, and names to it the command of the transfer that follows: that
  /// is certain only if the user is not asked about each, and if there is one for the next name.
  private void forEach(
      List<String> names,
      Batch batch,
      Function<String, Either<UserFault, TransferCommand>> command,
      BiFunction<String, Option<TransferCommand>, Either<Failure, ?>> work) {
    boolean asks = announcer.settings().isOn(Toggle.PROMPT);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Option<TransferCommand> next =
          asks || i + 1 == names.size()
              ? Option.none()
              : command.apply(names.get(i + 1)).toOption();
      batch.each(name, () -> work.apply(name, next));
    }
  }

  /// How the file `name` is fetched under its own name, if that is not taken.
  private Either<Failure, ShellCommand.Get> free(String name, Set<Output> taken) {
    return ShellCommand.Get.underItsOwnName(name)
        .filterOrElse(get -> isFree(get.place(), taken), _ -> new Failure.NameTaken(name))
        .mapLeft(fault -> fault);
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
          name -> ShellCommand.Put.underItsOwnName(name).map(ManyFiles::storage),
          (name, next) ->
              ShellCommand.Put.underItsOwnName(name)
                  .<Failure>mapLeft(fault -> fault)
                  .flatMap(
                      put ->
                          transfers.send(
                              session,
                              session.plan(storage(put)).followedBy(next),
                              put.local(),
                              directory)));
    }
    return batch.outcome();
  }

  private Dialect dialect() {
    return announcer.settings().dialect();
  }

  private Batch batch(CommandName command, FtpSession session) {
    return new Batch(command, session, announcer, prompter);
  }
}
