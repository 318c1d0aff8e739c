package dev.hexftp.application.batch;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.outcome.BatchOutcome;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Consent;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.ShellCommand;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;

/// The listings of many directories: `mdir` and `mls`.
public final class ManyListings {
  private final FileTransfers transfers;
  private final ListingGuard guard;
  private final Announcer announcer;
  private final Prompter prompter;

  public ManyListings(
      FileTransfers transfers, ListingGuard guard, Announcer announcer, Prompter prompter) {
    this.transfers = transfers;
    this.guard = guard;
    this.announcer = announcer;
    this.prompter = prompter;
  }

  /// `mdir`: all listings go to one place, each with its replies and summary.
  public BatchOutcome details(
      FtpSession session, ShellCommand.Mdir command, LocalDirectory directory) {
    return list(
        new Batch(CommandName.MDIR, session, announcer, prompter),
        new Listings(session, command.paths(), FtpCommand.List::new),
        command.place(),
        directory);
  }

  /// `mls`: the same with names only.
  public BatchOutcome names(
      FtpSession session, ShellCommand.Mls command, LocalDirectory directory) {
    return list(
        new Batch(CommandName.MLS, session, announcer, prompter),
        new Listings(session, command.paths(), FtpCommand.Nlst::new),
        command.place(),
        directory);
  }

  /// The subjects of a listing, and the command for them.
  private record Listings(
      FtpSession session,
      List<CommandArgument> paths,
      Function<CommandArgument, TransferCommand> command) {
    Listings {
      paths = List.copyOf(paths);
    }

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
        Consent consent = batch.consent(new Question.OutputFile(target.shown()));
        yield consent == Consent.NO || consent == Consent.QUIT || batch.isOver()
            ? batch.outcome()
            : unasked(batch, place, directory)
                .flatMap(_ -> transfers.textSink(place, directory))
                .fold(batch::failedWith, sink -> listInto(sink, listings, batch, place));
      }
    };
  }

  /// A user with questions on has agreed. Where questions are off a script must not replace a file.
  private Either<Failure, Boolean> unasked(Batch batch, Output place, LocalDirectory directory) {
    return batch.asks() ? Either.right(true) : guard.permits(place, directory);
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
}
