package dev.hexftp.application;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Revived.Reason;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Pathname;
import dev.hexftp.domain.tls.TlsVersion;
import io.vavr.control.Either;

/// Brings a session back over a new control connection: the same server, protected as before, the
/// same user, the same folder. The user sees one line about it and none of the replies.
///
/// Only a session that has logged in can be brought back: whoever is asked for a password again may
/// not be there any more.
final class Revival {
  /// From so many steps on the server is asked where we are, lest a script that walks about for
  /// hours has to be followed step by step.
  private static final int LONG_TRAIL = 16;

  /// A session of TLS 1.2 serves again and again (RFC 5246 §7.3); a ticket of TLS 1.3 is for one
  /// use (RFC 8446 §C.4).
  static final TlsVersion LASTING = TlsVersion.TLS_1_2;

  private final Approach approach;
  private final Entrance entrance;
  private final Habits habits;
  private final Narrator narrator;

  Revival(Approach approach, Entrance entrance, Habits habits, Narrator narrator) {
    this.approach = approach;
    this.entrance = entrance;
    this.habits = habits;
    this.narrator = narrator;
  }

  /// Whether `connection` can be brought back.
  boolean isPossible(Connection connection) {
    return connection.login().isDefined();
  }

  /// Brings it back because of `reason`.
  Either<Failure, Connection> revive(Connection connection, Reason reason) {
    narrator.tell(new Notice.Revived(connection.visit().host(), reason));
    return reviveWith(habits.of(connection.visit()).highest(), connection);
  }

  /// Brings it back with a version of TLS whose sessions can be resumed without end; with the
  /// newest one, which can be resumed a few times, if the server knows no other.
  Either<Failure, Connection> reviveToResume(Connection connection, Reason reason) {
    narrator.tell(new Notice.Revived(connection.visit().host(), reason));
    return reviveWith(LASTING, connection)
        .fold(
            failure ->
                failure instanceof Failure.NotSecured
                    ? reviveWith(TlsVersion.TLS_1_3, connection)
                    : Either.left(failure),
            Either::right);
  }

  private Either<Failure, Connection> reviveWith(TlsVersion highest, Connection connection) {
    connection.close();
    return approach
        .to(connection.visit(), highest, Prominence.PROBING)
        .peek(connection::goOnWith)
        .flatMap(_ -> entrance.prepare(connection))
        .flatMap(entrance::enterAgain)
        .flatMap(Revival::walkBack)
        .peekLeft(_ -> connection.close());
  }

  private static Either<Failure, Connection> walkBack(Connection connection) {
    for (FtpCommand step : connection.trail().steps()) {
      for (Failure failure :
          connection.run(SingleExchange.begin(step), Prominence.PROBING).swap()) {
        return Either.left(failure);
      }
    }
    return Either.right(connection);
  }

  /// Makes a long way short while it can be done. Whether that works out is of no importance yet.
  void keepTrailShort(Connection connection) {
    if (connection.trail().steps().size() >= LONG_TRAIL) {
      connection
          .run(SingleExchange.begin(new FtpCommand.Pwd()), Prominence.PROBING)
          .toOption()
          .flatMap(Pathname::in)
          .flatMap(CommandArgument::of)
          .peek(connection.trail()::restartAt);
    }
  }
}
