package dev.hexftp.application.command;

import dev.hexftp.application.session.FtpSession;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.domain.reply.Subject;
import dev.hexftp.domain.session.Dialect.DirectoryVerbs;
import io.vavr.control.Either;

/// Commands about remote directories that have an older name, beginning with X, which some servers
/// know instead (RFC 1123 §4.1.3.1).
final class DirectoryCommands {
  private DirectoryCommands() {}

  /// Sends one of `verbs`, or both in turn, as `wanted` says.
  static Either<Failure, Reply> exchange(
      FtpSession session, Verbs verbs, DirectoryVerbs wanted, Prominence prominence) {
    return switch (wanted) {
      case CURRENT_THEN_OLDER -> currentThenOlder(session, verbs, prominence);
      case OLDER_ONLY -> session.run(SingleExchange.begin(verbs.older()), prominence);
    };
  }

  /// The two names of one command.
  record Verbs(FtpCommand current, FtpCommand older) {}

  private static Either<Failure, Reply> currentThenOlder(
      FtpSession session, Verbs verbs, Prominence prominence) {
    return session
        .run(SingleExchange.begin(verbs.current()), prominence)
        .fold(
            failure ->
                isUnknownCommand(failure)
                    ? session.run(SingleExchange.begin(verbs.older()), prominence)
                    : Either.left(failure),
            Either::right);
  }

  /// 500 and 502: the server does not have the command. 550 and the like are about the directory.
  private static boolean isUnknownCommand(Failure failure) {
    return failure instanceof Failure.Refused(var _, Reply reply)
        && reply.severity() == Severity.PERMANENT_NEGATIVE
        && reply.code().subject() == Subject.SYNTAX
        && reply.code().value() != 501;
  }
}
