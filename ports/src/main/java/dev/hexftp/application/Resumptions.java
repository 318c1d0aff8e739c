package dev.hexftp.application;

import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice.Revived.Reason;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsFault;
import io.vavr.control.Either;
import java.util.Set;
import java.util.function.Supplier;

/// Gets transfers through on servers that accept a protected data connection only if it resumes the
/// TLS session of the control connection.
///
/// In TLS 1.3 the means for that are tickets for one use each, and ProFTPD hands out no new one
/// with an upload: two uploads, and the third is refused. The link counts them, so that running out
/// is known before it fails. Then, or when a server refuses all the same, the session is brought
/// back by TLS 1.2, where one session serves for all, and the transfer is done there, once. What
/// has helped is remembered for the host.
final class Resumptions {
  /// What servers say about a data connection that they do not accept: vsftpd 522, ProFTPD 425, and
  /// 426 when they notice it in the middle.
  private static final Set<Integer> REFUSALS = Set.of(425, 426, 522);

  private final Revival revival;
  private final Habits habits;

  Resumptions(Revival revival, Habits habits) {
    this.revival = revival;
    this.habits = habits;
  }

  /// Does `work`, which transfers something, and once more if this was the trouble.
  <T> Either<Failure, T> on(Connection connection, Supplier<Either<Failure, T>> work) {
    return ready(connection)
        .flatMap(
            _ ->
                work.get()
                    .fold(
                        failure ->
                            isTrouble(connection, failure)
                                ? again(connection, work, failure)
                                : Either.left(failure),
                        Either::right));
  }

  /// Makes sure that the next data connection can resume its session.
  Either<Failure, Connection> ready(Connection connection) {
    return connection.canResume() || !revival.isPossible(connection)
        ? Either.right(connection)
        : revival.reviveToResume(connection, Reason.SESSIONS_EXHAUSTED).peek(this::remember);
  }

  private <T> Either<Failure, T> again(
      Connection connection, Supplier<Either<Failure, T>> work, Failure first) {
    return revival
        .reviveToResume(connection, Reason.SESSION_NOT_RESUMED)
        .mapLeft(_ -> first)
        .flatMap(_ -> work.get())
        .peek(_ -> remember(connection));
  }

  private boolean isTrouble(Connection connection, Failure failure) {
    return isBeyondLasting(connection)
        && revival.isPossible(connection)
        && connection.session().protection() == ProtectionLevel.PRIVATE
        && isAboutSessions(failure);
  }

  /// Whether `failure` is what comes of a protected data connection that resumes no session.
  static boolean isAboutSessions(Failure failure) {
    return switch (failure) {
      case Failure.Refused(TransferCommand _, Reply reply) ->
          REFUSALS.contains(reply.code().value());
      case Failure.DataLost(_, _, DataFault.NotSecured(TlsFault.NoAgreement _)) -> true;
      case Failure.DataLost(_, _, DataFault.NotSecured(TlsFault.ConnectionLost _)) -> true;
      default -> false;
    };
  }

  private void remember(Connection connection) {
    if (!isBeyondLasting(connection)) {
      habits.lasts(connection.visit(), Revival.LASTING);
    }
  }

  /// Whether the session speaks a version of TLS in which the means to resume can run out.
  private static boolean isBeyondLasting(Connection connection) {
    return connection.session().tls().exists(tls -> tls.version().compareTo(Revival.LASTING) > 0);
  }
}
