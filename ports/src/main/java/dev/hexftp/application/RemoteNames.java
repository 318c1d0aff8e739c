package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.naming.RemotePattern;
import dev.hexftp.domain.notice.Prominence;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;

/// Finds the remote names that fit a pattern.
///
/// The server is asked first, by NLST with the pattern. A refusal may mean three things: that it
/// knows no patterns, that nothing fits, or that there is no such folder. Where the dialect allows
/// it, a listing of the folder tells them apart.
final class RemoteNames {
  private final Transfers transfers;
  private final Narrator narrator;

  RemoteNames(Transfers transfers, Narrator narrator) {
    this.transfers = transfers;
    this.narrator = narrator;
  }

  /// The names that fit `pattern`; none is no failure.
  Either<Failure, List<String>> matching(Connection connection, CommandArgument pattern) {
    return patternToApply(pattern)
        .fold(
            () -> list(connection, pattern, Prominence.MUTED),
            ours -> matching(connection, pattern, ours))
        .mapLeft(RemoteNames::unlisted);
  }

  private Option<RemotePattern> patternToApply(CommandArgument pattern) {
    return switch (narrator.settings().dialect().remotePatterns()) {
      case EXPANDED_HERE_IF_REFUSED -> RemotePattern.of(pattern.text());
      case EXPANDED_BY_SERVER -> Option.none();
    };
  }

  private Either<Failure, List<String>> matching(
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
    return transfers.names(connection, new FtpCommand.Nlst(path), prominence);
  }

  private static Failure unlisted(Failure failure) {
    return failure instanceof Failure.Refused ? new Failure.NamesNotListed(failure) : failure;
  }
}
