package dev.hexftp.application.session;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.tls.KnownCertificate;
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

/// Decides on which terms TLS is used with a server, and which certificates are good enough there;
/// remembers those that were shown.
///
/// It owns the user's wish whether TLS is used, which the command `tls` changes.
public final class TlsTrust {
  private final KnownHosts knownHosts;
  private final Announcer announcer;
  private final TlsPreferences security;
  private final Option<HostName> virtualHost;
  private TlsMode mode;

  /// Trust in servers, or in `virtualHost` at them.
  public TlsTrust(
      KnownHosts knownHosts,
      Announcer announcer,
      TlsPreferences security,
      Option<HostName> virtualHost) {
    this.knownHosts = knownHosts;
    this.announcer = announcer;
    this.security = security;
    this.virtualHost = virtualHost;
    this.mode = security.mode();
  }

  /// Whether and when TLS is used with servers about which nothing else is said.
  public TlsMode mode() {
    return mode;
  }

  /// From the next connection on TLS is used so.
  public void choose(TlsMode chosen) {
    mode = chosen;
  }

  /// The terms on which TLS is used on `target`, if it is to be used.
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

  /// Warns if certificate options are set but TLS is off.
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

  /// Which certificates are good enough on `target`, if TLS is to be used there.
  public Either<Failure, TrustPolicy> trust(ServerTarget target) {
    return known(target).map(known -> new TrustPolicy(security.trust(), security.pins(), known));
  }

  private static TlsVersion lower(TlsVersion a, TlsVersion b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /// Known hosts are read only for trust on first use.
  private Either<Failure, Option<KnownCertificate>> known(ServerTarget target) {
    return switch (security.trust()) {
      case TOFU -> knownHosts.find(knownName(target), target.dialledPort());
      case CA, ANY -> Either.right(Option.none());
    };
  }

  /// Keeps the certificate of the server of `target`. It is announced for a connection that the
  /// user has asked for, and not for one that takes its place.
  Either<Failure, TlsSession> remember(ServerTarget target, TlsSession session, Purpose purpose) {
    return known(target)
        .flatMap(
            before ->
                remember(target, session, before)
                    .peek(
                        _ -> {
                          if (purpose == Purpose.USER_REQUEST) {
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
}
