package dev.hexftp.application;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.domain.reply.Subject;
import dev.hexftp.domain.session.Dialect.FolderVerbs;
import io.vavr.control.Either;

/// Commands about remote folders that have an older name, beginning with X, which some servers know
/// instead (RFC 1123 §4.1.3.1).
final class Folders {
  private Folders() {}

  /// Sends one of `verbs`, or both in turn, as `wanted` says.
  static Either<Failure, Reply> exchange(
      Connection connection, Verbs verbs, FolderVerbs wanted, Prominence prominence) {
    return switch (wanted) {
      case CURRENT_THEN_OLDER -> currentThenOlder(connection, verbs, prominence);
      case OLDER_ONLY -> connection.run(SingleExchange.begin(verbs.older()), prominence);
    };
  }

  /// The two names of one command.
  record Verbs(FtpCommand current, FtpCommand older) {}

  private static Either<Failure, Reply> currentThenOlder(
      Connection connection, Verbs verbs, Prominence prominence) {
    return connection
        .run(SingleExchange.begin(verbs.current()), prominence)
        .fold(
            failure ->
                isUnknownCommand(failure)
                    ? connection.run(SingleExchange.begin(verbs.older()), prominence)
                    : Either.left(failure),
            Either::right);
  }

  /// 500 and 502: the server does not have the command. 550 and the like are about the folder.
  private static boolean isUnknownCommand(Failure failure) {
    return failure instanceof Failure.Refused(var _, Reply reply)
        && reply.severity() == Severity.PERMANENT_NEGATIVE
        && reply.code().subject() == Subject.SYNTAX
        && reply.code().value() != 501;
  }
}
