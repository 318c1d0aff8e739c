package dev.hexftp.application.recovery;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Reconnecting.Reason;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.FileSize;
import dev.hexftp.domain.reply.ListedSize;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyMeaning;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Finds out whether a transfer is complete whose last word was never heard.
///
/// A router that forgets the silent control connection during a long transfer makes the two ends
/// disagree: all bytes have moved, and nobody says so. Neither success nor failure may be guessed
/// then. So the session is brought back and the server asked how big the file is; if that is what
/// has moved, the transfer is complete. SIZE is asked first (RFC 3659 §4), which counts the bytes
/// as they are transferred. A server without it is asked for the facts about that one file by MLST
/// (RFC 3659 §7), whose size is that of the bytes as they are stored; so that is of use only where
/// they are transferred as they are. Anything else leaves the failure what it was.
public final class Confirmation {
  private final Reconnector reconnector;
  private final Announcer announcer;

  public Confirmation(Reconnector reconnector, Announcer announcer) {
    this.reconnector = reconnector;
    this.announcer = announcer;
  }

  /// What became of the transfer of `unconfirmed`, for which the server's type was `type`.
  public Either<Failure, Transferred> of(
      FtpSession session, Failure.Unconfirmed unconfirmed, RepresentationType type) {
    Option<CommandArgument> file = file(unconfirmed.command());
    return file.filter(_ -> reconnector.isPossible(session))
        .fold(
            () -> Either.left(unconfirmed),
            path -> find(session, new Question(path, unconfirmed, type)));
  }

  private record Question(
      CommandArgument path, Failure.Unconfirmed unconfirmed, RepresentationType type) {
    ByteCount moved() {
      return unconfirmed.moved();
    }

    boolean isAboutText() {
      return type == RepresentationType.ASCII;
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

  private Either<Failure, Transferred> find(FtpSession session, Question question) {
    return reconnector
        .reconnect(session, Reason.UNCONFIRMED)
        .flatMap(c -> c.ensure(question.type()).map(_ -> c))
        .flatMap(c -> proof(c, question))
        .<Failure>mapLeft(_ -> question.unconfirmed())
        .map(proof -> new Transferred(question.moved(), proof))
        .peek(done -> announcer.announce(new Notice.Confirmed(question.path(), done.moved())));
  }

  /// The reply that proves the transfer complete.
  private static Either<Failure, Reply> proof(FtpSession session, Question question) {
    return ask(session, new FtpCommand.Size(question.path()))
        .fold(
            failure ->
                isUnknown(failure) && !question.isAboutText()
                    ? ask(session, new FtpCommand.Mlst(question.path()))
                        .filterOrElse(
                            listed -> ListedSize.in(listed).contains(question.moved()),
                            _ -> question.unconfirmed())
                    : Either.left(failure),
            size ->
                FileSize.in(size).contains(question.moved())
                    ? Either.right(size)
                    : Either.left(question.unconfirmed()));
  }

  private static Either<Failure, Reply> ask(FtpSession session, FtpCommand command) {
    return session.run(SingleExchange.begin(command), Prominence.PROBING);
  }

  /// Whether the command was refused, and not the file.
  private static boolean isUnknown(Failure failure) {
    return failure instanceof Failure.Refused(_, Reply reply)
        && ReplyMeaning.isCommandUnusable(reply);
  }
}
