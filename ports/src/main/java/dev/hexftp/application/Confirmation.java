package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Revived.Reason;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.FileSize;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Finds out whether a transfer is complete whose last word was never heard.
///
/// A router that forgets the silent control connection during a long transfer makes the two ends
/// disagree: all bytes have moved, and nobody says so. Neither success nor failure may be guessed
/// then. So the session is brought back and the server asked how big the file is; if that is what
/// has moved, the transfer is complete. SIZE is asked first (RFC 3659 §4); a server without it is
/// asked for a listing of that one file. Anything else leaves the failure what it was.
final class Confirmation {
  private final Revival revival;
  private final Narrator narrator;

  Confirmation(Revival revival, Narrator narrator) {
    this.revival = revival;
    this.narrator = narrator;
  }

  /// What became of the transfer of `unconfirmed`, for which the server's type was `type`.
  Either<Failure, Transferred> of(
      Connection connection, Failure.Unconfirmed unconfirmed, RepresentationType type) {
    Option<CommandArgument> file = file(unconfirmed.command());
    return file.filter(_ -> revival.isPossible(connection))
        .fold(
            () -> Either.left(unconfirmed),
            path -> find(connection, new Question(path, unconfirmed, type)));
  }

  private record Question(
      CommandArgument path, Failure.Unconfirmed unconfirmed, RepresentationType type) {
    ByteCount moved() {
      return unconfirmed.moved();
    }
  }

  /// Of what was appended the size says nothing, and a listing has none.
  private static Option<CommandArgument> file(TransferCommand command) {
    return switch (command) {
      case FtpCommand.Retr(CommandArgument path) -> Option.of(path);
      case FtpCommand.Stor(CommandArgument path) -> Option.of(path);
      case FtpCommand.Appe _, FtpCommand.List _, FtpCommand.Nlst _, FtpCommand.Mlsd _ ->
          Option.none();
    };
  }

  private Either<Failure, Transferred> find(Connection connection, Question question) {
    return revival
        .revive(connection, Reason.UNCONFIRMED)
        .flatMap(c -> c.ensure(question.type()).map(_ -> c))
        .flatMap(c -> sizeOf(c, question.path()))
        .<Failure>mapLeft(_ -> question.unconfirmed())
        .filterOrElse(
            size -> FileSize.in(size).contains(question.moved()), _ -> question.unconfirmed())
        .map(size -> new Transferred(question.moved(), size))
        .peek(done -> narrator.tell(new Notice.Confirmed(question.path(), done.moved())));
  }

  private static Either<Failure, Reply> sizeOf(Connection connection, CommandArgument path) {
    return connection.run(SingleExchange.begin(new FtpCommand.Size(path)), Prominence.PROBING);
  }
}
