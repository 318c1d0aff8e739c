package dev.hexftp.application.session;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.tls.ProtectionLevel;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Has data connections protected as the user wants it, by PBSZ and PROT (RFC 4217 §8 and §9).
///
/// It owns that wish, which the command `protect` changes.
public final class DataProtection {
  private ProtectionLevel level;

  /// One that wants `level` where the control connection is protected.
  public DataProtection(ProtectionLevel level) {
    this.level = level;
  }

  /// How data connections are to be protected where the control connection is.
  public ProtectionLevel level() {
    return level;
  }

  /// Has the data connections of `session` protected as the user wants it, if its control
  /// connection is. This is tried before the login, so that a server which would not do it never
  /// learns a password. Some servers do not listen before the login: they are asked again after it
  /// by [#protect].
  Either<Failure, FtpSession> protectEarly(FtpSession session) {
    return protectedAsWanted(session)
        .fold(
            failure -> wantsLoginFirst(failure) ? Either.right(session) : Either.left(failure),
            Either::right);
  }

  private static boolean wantsLoginFirst(Failure failure) {
    return failure instanceof Failure.ProtectionRefused(_, Reply reply) && wantsLoginFirst(reply);
  }

  /// Whether `reply` refuses only because not logged in yet.
  public static boolean wantsLoginFirst(Reply reply) {
    return reply.is(ReplyCode.NOT_LOGGED_IN) || reply.is(ReplyCode.BAD_SEQUENCE);
  }

  /// The same, when there is no second try: a server that will not do it is left.
  Either<Failure, FtpSession> protect(FtpSession session) {
    return protectedAsWanted(session)
        .peekLeft(
            failure -> {
              if (failure instanceof Failure.ProtectionRefused) {
                session.close();
              }
            });
  }

  private Either<Failure, FtpSession> protectedAsWanted(FtpSession session) {
    boolean isAsWanted = session.state().tls().isEmpty() || session.state().protection() == level;
    return isAsWanted ? Either.right(session) : protect(session, level);
  }

  /// The user wants it so from now on. It is said to a server when data connections are next
  /// protected there.
  void choose(ProtectionLevel chosen) {
    level = chosen;
  }

  private static Either<Failure, FtpSession> protect(FtpSession session, ProtectionLevel level) {
    return agreeOn(level, session)
        .mapLeft(
            failure ->
                failure instanceof Failure.Refused(FtpCommand command, Reply reply)
                    ? refused(level, command, reply)
                    : failure)
        .map(_ -> session);
  }

  /// Agrees with the server that data connections are protected as `level` says (RFC 4217 §9):
  /// PBSZ, then PROT. The result is the reply to PROT, which makes the protection: a server that
  /// refuses PBSZ may grant it all the same, since TLS has no use for the size of a buffer.
  public static Either<Failure, Reply> agreeOn(ProtectionLevel level, FtpSession session) {
    return ask(session, new FtpCommand.Pbsz())
        .fold(DataProtection::refusedForGood, _ -> Option.<Failure>none())
        .toEither(new FtpCommand.Prot(level))
        .swap()
        .flatMap(prot -> ask(session, prot))
        .peek(_ -> session.withDataProtected(level));
  }

  /// The failure that rules PROT out.
  private static Option<Failure> refusedForGood(Failure failure) {
    return failure instanceof Failure.Refused(_, Reply reply) && !wantsLoginFirst(reply)
        ? Option.none()
        : Option.of(failure);
  }

  /// Only less protection than the user wants is a reason to leave a server.
  private static Failure refused(ProtectionLevel wanted, FtpCommand command, Reply reply) {
    return switch (wanted) {
      case PRIVATE -> new Failure.ProtectionRefused(command, reply);
      case CLEAR -> new Failure.ProtectionKept(command, reply);
    };
  }

  private static Either<Failure, Reply> ask(FtpSession session, FtpCommand command) {
    return session.run(SingleExchange.begin(command), Prominence.PROBING);
  }
}
