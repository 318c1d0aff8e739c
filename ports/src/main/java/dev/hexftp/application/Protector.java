package dev.hexftp.application;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
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
final class Protector {
  private final KnownHosts knownHosts;
  private final Narrator narrator;
  private final Security security;
  private final Option<HostName> virtualHost;
  private TlsMode mode;
  private ProtectionLevel dataProtection;

  /// One that protects connections to servers, or to `virtualHost` at them.
  Protector(
      KnownHosts knownHosts, Narrator narrator, Security security, Option<HostName> virtualHost) {
    this.knownHosts = knownHosts;
    this.narrator = narrator;
    this.security = security;
    this.virtualHost = virtualHost;
    this.mode = security.mode();
    this.dataProtection = security.data();
  }

  /// Whether and when TLS is spoken with servers about which nothing else is said.
  TlsMode mode() {
    return mode;
  }

  /// How data connections are to be protected where the control connection is.
  ProtectionLevel dataProtection() {
    return dataProtection;
  }

  /// From the next connection on TLS is spoken so.
  void choose(TlsMode chosen) {
    mode = chosen;
  }

  /// The terms on which TLS is spoken on `visit`, if it is to be spoken.
  Either<Failure, Option<TlsTerms>> terms(Visit visit, TlsVersion highest) {
    return switch (visit.tls()) {
      case OFF -> Either.right(Option.none());
      case EXPLICIT, IMPLICIT ->
          trust(visit)
              .map(
                  trust ->
                      Option.of(
                          new TlsTerms(
                              trust, lower(highest, security.highest()), serverName(visit))));
    };
  }

  /// Who says what certificates are good enough and then speaks in the clear has forgotten
  /// something.
  void tellIfIdle(Visit visit) {
    if (visit.tls() == TlsMode.OFF && security.isAboutCertificates()) {
      narrator.tell(new Notice.TrustIdle(visit.dialledHost()));
    }
  }

  /// By which name the server of `visit` has to be known, if it is not its host's: that which HOST
  /// will say, since the two must not differ (RFC 7151). A gateway is known by its own.
  Option<HostName> serverName(Visit visit) {
    return visit.gateway().fold(() -> virtualHost, _ -> Option.none());
  }

  private HostName knownName(Visit visit) {
    return serverName(visit).getOrElse(visit.dialledHost());
  }

  /// Which certificates are good enough on `visit`, if TLS is to be spoken there.
  Either<Failure, TrustPolicy> trust(Visit visit) {
    return known(visit).map(known -> new TrustPolicy(security.trust(), security.pins(), known));
  }

  private static TlsVersion lower(TlsVersion a, TlsVersion b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /// Who does not trust on first use need not know whom he has met, and no file need be read.
  private Either<Failure, Option<KnownCertificate>> known(Visit visit) {
    return switch (security.trust()) {
      case TOFU -> knownHosts.find(knownName(visit), visit.dialledPort());
      case CA, ANY -> Either.right(Option.none());
    };
  }

  /// Keeps in mind what the server of `visit` has shown. Of a connection that the user has asked
  /// for he is told what he should know; of one that takes its place he knows it.
  Either<Failure, TlsSession> remember(Visit visit, TlsSession session, Prominence prominence) {
    return known(visit)
        .flatMap(
            before ->
                remember(visit, session, before)
                    .peek(
                        _ -> {
                          if (prominence == Prominence.NORMAL) {
                            narrator.tell(new Notice.Secured(knownName(visit), session, before));
                          }
                        }));
  }

  private Either<Failure, TlsSession> remember(
      Visit visit, TlsSession session, Option<KnownCertificate> before) {
    KnownCertificate shown = session.certificate().asKnown();
    return isWorthKnowing(session) && !before.contains(shown)
        ? knownHosts.remember(knownName(visit), visit.dialledPort(), shown).map(_ -> session)
        : Either.right(session);
  }

  private boolean isWorthKnowing(TlsSession session) {
    return security.trust() == Trust.TOFU && session.acceptance() != Acceptance.PINNED;
  }

  // --- Data connections ---

  /// Has the data connections of `connection` protected as the user wants it, if its control
  /// connection is. This is tried before the login, so that a server which would not do it never
  /// learns a password. Some servers do not listen before the login: they are asked again after it
  /// by [#protectData].
  Either<Failure, Connection> protectDataEarly(Connection connection) {
    return protectedAsWanted(connection)
        .fold(
            failure -> wantsLoginFirst(failure) ? Either.right(connection) : Either.left(failure),
            Either::right);
  }

  private static boolean wantsLoginFirst(Failure failure) {
    return failure instanceof Failure.ProtectionRefused(_, Reply reply) && wantsLoginFirst(reply);
  }

  /// Whether `reply` refuses only because nobody is logged in yet.
  static boolean wantsLoginFirst(Reply reply) {
    return reply.is(ReplyCode.NOT_LOGGED_IN) || reply.is(ReplyCode.BAD_SEQUENCE);
  }

  /// The same, when there is no second try: a server that will not do it is left.
  Either<Failure, Connection> protectData(Connection connection) {
    return protectedAsWanted(connection)
        .peekLeft(
            failure -> {
              if (failure instanceof Failure.ProtectionRefused) {
                connection.close();
              }
            });
  }

  private Either<Failure, Connection> protectedAsWanted(Connection connection) {
    boolean isAsWanted =
        connection.session().tls().isEmpty() || connection.session().protection() == dataProtection;
    return isAsWanted ? Either.right(connection) : protectData(connection, dataProtection);
  }

  /// The user wants it so from now on. It is said to a server when data connections are next
  /// protected there.
  void protectDataFromNowOn(ProtectionLevel level) {
    dataProtection = level;
  }

  private Either<Failure, Connection> protectData(Connection connection, ProtectionLevel level) {
    return ask(connection, new FtpCommand.Pbsz())
        .flatMap(_ -> ask(connection, new FtpCommand.Prot(level)))
        .mapLeft(
            failure ->
                failure instanceof Failure.Refused(FtpCommand command, Reply reply)
                    ? refused(level, command, reply)
                    : failure)
        .map(_ -> connection.withDataProtected(level));
  }

  /// Only less protection than the user wants is a reason to leave a server.
  private static Failure refused(ProtectionLevel wanted, FtpCommand command, Reply reply) {
    return switch (wanted) {
      case PRIVATE -> new Failure.ProtectionRefused(command, reply);
      case CLEAR -> new Failure.ProtectionKept(command, reply);
    };
  }

  private static Either<Failure, Reply> ask(Connection connection, FtpCommand command) {
    return connection.run(SingleExchange.begin(command), Prominence.PROBING);
  }
}
