package dev.hexftp.application.session;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Reconnecting.Reason;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Pathname;
import dev.hexftp.domain.tls.TlsVersion;
import io.vavr.control.Either;

/// Brings a session back over a new control connection: the same server, protected as before, the
/// same user, the same directory. The user sees one line about it and none of the replies.
///
/// Only a session that has logged in can be brought back: a user who is asked for a password again
/// may not be there any more.
public final class Reconnector {
  /// From so many steps on the server is asked for the directory; else a script that walks about
  /// for hours would have to be followed step by step.
  private static final int LONG_TRAIL = 16;

  /// A session of TLS 1.2 serves again and again (RFC 5246 §7.3); a ticket of TLS 1.3 is for one
  /// use (RFC 8446 §C.4).
  public static final TlsVersion LASTING = TlsVersion.TLS_1_2;

  private final SessionOpener opener;
  private final LoginService loginService;
  private final ServerProfiles profiles;
  private final Announcer announcer;

  public Reconnector(
      SessionOpener opener,
      LoginService loginService,
      ServerProfiles profiles,
      Announcer announcer) {
    this.opener = opener;
    this.loginService = loginService;
    this.profiles = profiles;
    this.announcer = announcer;
  }

  /// Brings it back because of `reason`.
  public Either<Failure, FtpSession> reconnect(FtpSession session, Reason reason) {
    announcer.announce(new Notice.Reconnecting(session.target().host(), reason));
    return reconnectWith(profiles.of(session.target()).highest(), session);
  }

  /// Brings it back with a version of TLS whose sessions can be resumed without end; with the
  /// newest one, which can be resumed a few times, if the server knows no other.
  public Either<Failure, FtpSession> reconnectToResume(FtpSession session, Reason reason) {
    announcer.announce(new Notice.Reconnecting(session.target().host(), reason));
    return reconnectWith(LASTING, session)
        .fold(
            failure ->
                failure instanceof Failure.NotSecured
                    ? reconnectWith(TlsVersion.TLS_1_3, session)
                    : Either.left(failure),
            Either::right);
  }

  /// Brings it back with TLS of at most `highest`, and reports nothing.
  public Either<Failure, FtpSession> reconnectWith(TlsVersion highest, FtpSession session) {
    session.close();
    return opener
        .to(session.target(), highest, Purpose.RECONNECTION)
        .peek(session::replaceLink)
        .flatMap(_ -> loginService.prepare(session))
        .flatMap(loginService::relogin)
        .flatMap(Reconnector::walkBack)
        .peekLeft(_ -> session.close());
  }

  private static Either<Failure, FtpSession> walkBack(FtpSession session) {
    Either<Failure, FtpSession> walked = Either.right(session);
    for (FtpCommand step : session.trail().steps()) {
      walked =
          walked.flatMap(
              _ -> session.run(SingleExchange.begin(step), Prominence.PROBING).map(_ -> session));
    }
    return walked;
  }

  /// Makes a long way short while it can be done. Whether that works out is of no importance yet.
  public void keepTrailShort(FtpSession session) {
    if (session.trail().steps().size() >= LONG_TRAIL) {
      session
          .run(SingleExchange.begin(new FtpCommand.Pwd()), Prominence.PROBING)
          .toOption()
          .flatMap(Pathname::in)
          .flatMap(CommandArgument::of)
          .peek(session.trail()::restartAt);
    }
  }
}
