package dev.hexftp.application.recovery;

import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.application.session.ServerProfiles;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice.Reconnecting.Reason;
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
public final class Resumptions {
  /// What servers say about a data connection that they do not accept: vsftpd 522, ProFTPD 425, and
  /// 426 when they notice it in the middle.
  private static final Set<Integer> REFUSALS = Set.of(425, 426, 522);

  private final Reconnector reconnector;
  private final ServerProfiles profiles;

  public Resumptions(Reconnector reconnector, ServerProfiles profiles) {
    this.reconnector = reconnector;
    this.profiles = profiles;
  }

  /// Does `work`, which transfers something, and once more if this was the trouble.
  public <T> Either<Failure, T> on(FtpSession session, Supplier<Either<Failure, T>> work) {
    return ready(session)
        .flatMap(
            _ ->
                work.get()
                    .fold(
                        failure ->
                            isTrouble(session, failure)
                                ? again(session, work, failure)
                                : Either.left(failure),
                        Either::right));
  }

  /// Makes sure that the next data connection can resume its session.
  public Either<Failure, FtpSession> ready(FtpSession session) {
    return session.canResume() || !reconnector.isPossible(session)
        ? Either.right(session)
        : reconnector.reconnectToResume(session, Reason.SESSIONS_EXHAUSTED).peek(this::remember);
  }

  private <T> Either<Failure, T> again(
      FtpSession session, Supplier<Either<Failure, T>> work, Failure first) {
    return reconnector
        .reconnectToResume(session, Reason.SESSION_NOT_RESUMED)
        .mapLeft(_ -> first)
        .flatMap(_ -> work.get())
        .peek(_ -> remember(session));
  }

  private boolean isTrouble(FtpSession session, Failure failure) {
    return isBeyondLasting(session)
        && reconnector.isPossible(session)
        && session.state().protection() == ProtectionLevel.PRIVATE
        && isAboutSessions(failure);
  }

  /// Whether `failure` is what comes of a protected data connection that resumes no session.
  public static boolean isAboutSessions(Failure failure) {
    return switch (failure) {
      case Failure.Refused(TransferCommand _, Reply reply) ->
          REFUSALS.contains(reply.code().value());
      case Failure.DataLost(_, _, DataFault.NotSecured(TlsFault.NoAgreement _)) -> true;
      case Failure.DataLost(_, _, DataFault.NotSecured(TlsFault.ConnectionLost _)) -> true;
      default -> false;
    };
  }

  private void remember(FtpSession session) {
    if (!isBeyondLasting(session)) {
      profiles.limitTls(session.target(), Reconnector.LASTING);
    }
  }

  /// Whether the session speaks a version of TLS in which the means to resume can run out.
  private static boolean isBeyondLasting(FtpSession session) {
    return session.state().tls().exists(tls -> tls.version().compareTo(Reconnector.LASTING) > 0);
  }
}
