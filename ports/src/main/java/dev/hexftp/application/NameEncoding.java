package dev.hexftp.application;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.FeatureList;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.Dialect.Utf8;
import io.vavr.control.Either;

/// Asks the server to take and give names in UTF-8. It may refuse; only a session that is lost
/// meanwhile is a failure.
final class NameEncoding {
  private NameEncoding() {}

  /// What is said between the greeting and the login.
  static Either<Failure, Connection> beforeLogin(Connection connection, Utf8 when) {
    return switch (when) {
      case AFTER_LOGIN_IF_OFFERED, NEVER -> Either.right(connection);
      case BEFORE_LOGIN_ALWAYS -> ask(connection, Prominence.NORMAL);
    };
  }

  /// What is said after the login.
  static Either<Failure, Connection> afterLogin(Connection connection, Utf8 when) {
    return switch (when) {
      case BEFORE_LOGIN_ALWAYS, NEVER -> Either.right(connection);
      case AFTER_LOGIN_IF_OFFERED ->
          features(connection)
              .flatMap(
                  features ->
                      features.has("UTF8")
                          ? ask(connection, Prominence.PROBING)
                          : Either.right(connection));
    };
  }

  private static Either<Failure, FeatureList> features(Connection connection) {
    return send(connection, new FtpCommand.Feat(), Prominence.PROBING)
        .fold(
            failure -> tolerated(failure, FeatureList.NONE),
            reply -> Either.right(FeatureList.in(reply)));
  }

  private static Either<Failure, Connection> ask(Connection connection, Prominence prominence) {
    return send(connection, new FtpCommand.OptsUtf8On(), prominence)
        .fold(failure -> tolerated(failure, connection), _ -> Either.right(connection));
  }

  private static Either<Failure, Reply> send(
      Connection connection, FtpCommand command, Prominence prominence) {
    return connection.run(SingleExchange.begin(command), prominence);
  }

  private static <T> Either<Failure, T> tolerated(Failure failure, T instead) {
    return failure instanceof Failure.Refused ? Either.right(instead) : Either.left(failure);
  }
}
