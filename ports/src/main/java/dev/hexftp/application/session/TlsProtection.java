package dev.hexftp.application.session;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.tls.KnownCertificate;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.tls.TrustPolicy;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import dev.hexftp.ports.out.memory.KnownHosts;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Sees to it that what must be protected is protected, and remembers whom it has met.
///
/// It owns the user's wishes about TLS, which the command `tls` changes.
public final class TlsProtection {
  private final KnownHosts knownHosts;
  private final Announcer announcer;
  private final TlsPreferences security;
  private final Option<HostName> virtualHost;
  private TlsMode mode;
  private ProtectionLevel dataProtection;

  /// One that protects connections to servers, or to `virtualHost` at them.
  TlsProtection(
      KnownHosts knownHosts,
      Announcer announcer,
      TlsPreferences security,
      Option<HostName> virtualHost) {
    this.knownHosts = knownHosts;
    this.announcer = announcer;
    this.security = security;
    this.virtualHost = virtualHost;
    this.mode = security.mode();
    this.dataProtection = security.data();
  }

  /// Whether and when TLS is spoken with servers about which nothing else is said.
  public TlsMode mode() {
    return mode;
  }

  /// How data connections are to be protected where the control connection is.
  public ProtectionLevel dataProtection() {
    return dataProtection;
  }

  /// From the next connection on TLS is spoken so.
  public void choose(TlsMode chosen) {
    mode = chosen;
  }

  /// The terms on which TLS is spoken on `target`, if it is to be spoken.
  Either<Failure, Option<TlsTerms>> terms(ServerTarget target, TlsVersion highest) {
    return switch (target.tls()) {
      case OFF -> Either.right(Option.none());
      case EXPLICIT, IMPLICIT ->
          trust(target)
              .map(
                  trust ->
                      Option.of(
                          new TlsTerms(
                              trust, lower(highest, security.highest()), serverName(target))));
    };
  }

  /// Who says what certificates are good enough and then speaks in the clear has forgotten
  /// something.
  void tellIfIdle(ServerTarget target) {
    if (target.tls() == TlsMode.OFF && security.isAboutCertificates()) {
      announcer.announce(new Notice.TrustIdle(target.dialledHost()));
    }
  }

  /// By which name the server of `target` has to be known, if it is not its host's: that which HOST
  /// will say, since the two must not differ (RFC 7151). A gateway is known by its own.
  public Option<HostName> serverName(ServerTarget target) {
    return target.gateway().fold(() -> virtualHost, _ -> Option.none());
  }

  private HostName knownName(ServerTarget target) {
    return serverName(target).getOrElse(target.dialledHost());
  }

  /// Which certificates are good enough on `target`, if TLS is to be spoken there.
  public Either<Failure, TrustPolicy> trust(ServerTarget target) {
    return known(target).map(known -> new TrustPolicy(security.trust(), security.pins(), known));
  }

  private static TlsVersion lower(TlsVersion a, TlsVersion b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /// Who does not trust on first use need not know whom he has met, and no file need be read.
  private Either<Failure, Option<KnownCertificate>> known(ServerTarget target) {
    return switch (security.trust()) {
      case TOFU -> knownHosts.find(knownName(target), target.dialledPort());
      case CA, ANY -> Either.right(Option.none());
    };
  }

  /// Keeps in mind what the server of `target` has shown. Of a connection that the user has asked
  /// for he is told what he should know; of one that takes its place he knows it.
  Either<Failure, TlsSession> remember(
      ServerTarget target, TlsSession session, Prominence prominence) {
    return known(target)
        .flatMap(
            before ->
                remember(target, session, before)
                    .peek(
                        _ -> {
                          if (prominence == Prominence.NORMAL) {
                            announcer.announce(
                                new Notice.Secured(knownName(target), session, before));
                          }
                        }));
  }

  private Either<Failure, TlsSession> remember(
      ServerTarget target, TlsSession session, Option<KnownCertificate> before) {
    KnownCertificate shown = session.certificate().asKnown();
    return isWorthKnowing(session) && !before.contains(shown)
        ? knownHosts.remember(knownName(target), target.dialledPort(), shown).map(_ -> session)
        : Either.right(session);
  }

  private boolean isWorthKnowing(TlsSession session) {
    return security.trust() == Trust.TOFU && session.acceptance() != Acceptance.PINNED;
  }

  // --- Data connections ---

  /// Has the data connections of `session` protected as the user wants it, if its control
  /// connection is. This is tried before the login, so that a server which would not do it never
  /// learns a password. Some servers do not listen before the login: they are asked again after it
  /// by [#protectData].
  Either<Failure, FtpSession> protectDataEarly(FtpSession session) {
    return protectedAsWanted(session)
        .fold(
            failure -> wantsLoginFirst(failure) ? Either.right(session) : Either.left(failure),
            Either::right);
  }

  private static boolean wantsLoginFirst(Failure failure) {
    return failure instanceof Failure.ProtectionRefused(_, Reply reply) && wantsLoginFirst(reply);
  }

  /// Whether `reply` refuses only because nobody is logged in yet.
  public static boolean wantsLoginFirst(Reply reply) {
    return reply.is(ReplyCode.NOT_LOGGED_IN) || reply.is(ReplyCode.BAD_SEQUENCE);
  }

  /// The same, when there is no second try: a server that will not do it is left.
  public Either<Failure, FtpSession> protectData(FtpSession session) {
    return protectedAsWanted(session)
        .peekLeft(
            failure -> {
              if (failure instanceof Failure.ProtectionRefused) {
                session.close();
              }
            });
  }

  private Either<Failure, FtpSession> protectedAsWanted(FtpSession session) {
    boolean isAsWanted =
        session.state().tls().isEmpty() || session.state().protection() == dataProtection;
    return isAsWanted ? Either.right(session) : protectData(session, dataProtection);
  }

  /// The user wants it so from now on. It is said to a server when data connections are next
  /// protected there.
  void protectDataFromNowOn(ProtectionLevel level) {
    dataProtection = level;
  }

  private Either<Failure, FtpSession> protectData(FtpSession session, ProtectionLevel level) {
    return agreeOn(level, session)
        .mapLeft(
            failure ->
                failure instanceof Failure.Refused(FtpCommand command, Reply reply)
                    ? refused(level, command, reply)
                    : failure)
        .map(_ -> session);
  }

  /// Agrees with the server that data connections are protected as `level` says (RFC 4217 §9):
  /// PBSZ, then PROT. The result is the reply to PROT.
  public Either<Failure, Reply> agreeOn(ProtectionLevel level, FtpSession session) {
    return ask(session, new FtpCommand.Pbsz())
        .flatMap(_ -> ask(session, new FtpCommand.Prot(level)))
        .peek(_ -> session.withDataProtected(level));
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
