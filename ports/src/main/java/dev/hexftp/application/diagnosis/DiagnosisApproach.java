package dev.hexftp.application.diagnosis;

import dev.hexftp.application.session.TlsTrust;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.tls.TrustPolicy;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Set;

/// The part of a diagnosis that comes before the login: the connection, the greeting, and TLS.
///
/// To see a certificate that would be refused, TLS is agreed upon without any condition first. That
/// is no risk, since nothing secret goes over that connection; the user's policy decides whether it
/// may continue, before the login.
final class DiagnosisApproach {
  private static final TrustPolicy LOOKING = new TrustPolicy(Trust.ANY, Set.of(), Option.none());

  private final DiagnosisCalls calls;
  private final Findings findings;
  private final TlsTrust trust;
  private final ServerTarget target;

  DiagnosisApproach(DiagnosisCalls calls, Findings findings, TlsTrust trust, ServerTarget target) {
    this.calls = calls;
    this.findings = findings;
    this.trust = trust;
    this.target = target;
  }

  /// Where the approach has led.
  ///
  /// @param probe the connection; it may be dead already
  /// @param noLogin the reason why no login may follow over it, if so
  record Arrival(Probe probe, Option<Hindrance> noLogin) {}

  /// Comes to the server. A failure is that no server was reached.
  Either<Failure, Arrival> come() {
    return switch (target.tls()) {
      case IMPLICIT -> comeProtected();
      case OFF, EXPLICIT ->
          calls
              .firstTo(target, Option.none())
              .peek(this::reached)
              .peekLeft(this::notReached)
              .map(this::protect);
    };
  }

  private void reached(Probe probe) {
    findings.add(Finding.works(Check.CONNECTION, new Detail.Reached(probe.greeted().peer())));
    findings.add(Finding.works(Check.GREETING, new Detail.Said(probe.greeted().reply())));
  }

  private void notReached(Failure failure) {
    switch (failure) {
      case Failure.GreetingRefused _, Failure.NoGreeting _ -> {
        findings.add(Finding.works(Check.CONNECTION, new Detail.Nothing()));
        findings.add(Finding.stopped(Check.GREETING, failure));
      }
      case Failure.NotSecured _ -> {
        findings.add(Finding.works(Check.CONNECTION, new Detail.Nothing()));
        findings.add(Finding.stopped(Check.IMPLICIT_TLS, failure));
      }
      case Failure.UnknownHost _,
          Failure.NoAddressOfFamily _,
          Failure.NotConnectable _,
          Failure.ProxyFailed _,
          Failure.LoginRefused _,
          Failure.CredentialsUnavailable _,
          Failure.ProtectionRefused _,
          Failure.ProtectionKept _,
          Failure.ControlLost _,
          Failure.ServiceClosing _,
          Failure.ReplyOverdue _,
          Failure.ProtocolBroken _,
          Failure.Unconfirmed _,
          Failure.Abandoned _,
          Failure.Refused _,
          Failure.Doubted _,
          Failure.NoDataConnection _,
          Failure.DataLost _,
          Failure.NamesNotListed _,
          Failure.ListingFault _,
          Failure.Incomplete _,
          Failure.Interrupted _,
          Failure.InputEnded _,
          Failure.LocalFile _,
          Failure.UserFault _ ->
          findings.add(Finding.stopped(Check.CONNECTION, failure));
    }
  }

  // --- TLS after AUTH ---

  private Arrival protect(Probe probe) {
    askFeatures(probe);
    return probe
        .secure(looking(TlsVersion.TLS_1_3))
        .fold(
            failure ->
                failure instanceof Failure.ProtectionRefused(_, Reply reply)
                    ? goOnInTheClear(probe, reply)
                    : tryOlder(probe, failure),
            session -> agreed(probe, session, Check.EXPLICIT_TLS));
  }

  private void askFeatures(Probe probe) {
    findings.add(
        probe
            .exchange(new FtpCommand.Feat())
            .fold(
                failure -> Finding.stopped(Check.FEATURES_BEFORE_LOGIN, failure),
                reply -> DiagnosisFeatures.told(Check.FEATURES_BEFORE_LOGIN, reply)));
  }

  private Arrival goOnInTheClear(Probe probe, Reply refusal) {
    findings.add(Finding.fails(Check.EXPLICIT_TLS, new Detail.Said(refusal)));
    findings.add(Finding.notTried(Check.CERTIFICATE, Hindrance.NO_TLS));
    findings.add(Finding.notTried(Check.TLS_1_2, Hindrance.NO_TLS));
    findings.add(Finding.notTried(Check.TLS_1_3, Hindrance.NO_TLS));
    return new Arrival(probe, Option.when(target.tls() != TlsMode.OFF, Hindrance.TLS_WANTED));
  }

  /// There are servers that an offer of TLS 1.3 drives away.
  private Arrival tryOlder(Probe probe, Failure first) {
    probe.close();
    findings.add(Finding.stopped(Check.TLS_1_3, first));
    return calls
        .to(target, Option.none())
        .map(second -> tryOlderOn(second, first))
        .getOrElse(() -> notAgreed(probe, first));
  }

  private Arrival tryOlderOn(Probe probe, Failure first) {
    return probe
        .secure(looking(TlsVersion.TLS_1_2))
        .fold(_ -> notAgreed(probe, first), session -> agreed(probe, session, Check.EXPLICIT_TLS));
  }

  private Arrival notAgreed(Probe probe, Failure first) {
    findings.add(Finding.stopped(Check.EXPLICIT_TLS, first));
    findings.add(Finding.stopped(Check.TLS_1_2, first));
    findings.add(Finding.notTried(Check.CERTIFICATE, Hindrance.TLS_NOT_AGREED));
    return new Arrival(probe, Option.of(Hindrance.TLS_NOT_AGREED));
  }

  // --- TLS from the first byte on ---

  private Either<Failure, Arrival> comeProtected() {
    return calls
        .firstTo(target, Option.of(looking(TlsVersion.TLS_1_3)))
        .fold(this::comeProtectedByOlder, Either::<Failure, Probe>right)
        .peek(this::reached)
        .peekLeft(this::notReached)
        .peek(this::askFeatures)
        .map(
            probe ->
                agreed(
                    probe,
                    probe
                        .tls()
                        .getOrElseThrow(() -> new IllegalStateException("greeted without TLS")),
                    Check.IMPLICIT_TLS));
  }

  private Either<Failure, Probe> comeProtectedByOlder(Failure first) {
    if (!(first instanceof Failure.NotSecured)) {
      return Either.left(first);
    }
    findings.add(Finding.stopped(Check.TLS_1_3, first));
    return calls
        .to(target, Option.of(looking(TlsVersion.TLS_1_2)))
        .peekLeft(second -> findings.add(Finding.stopped(Check.TLS_1_2, second)));
  }

  // --- Results of the negotiation ---

  private Arrival agreed(Probe probe, TlsSession session, Check check) {
    findings.add(Finding.works(check, new Detail.Agreed(session.version(), session.cipherSuite())));
    examineVersions(session.version());
    boolean accepted = examineCertificate(session);
    return new Arrival(probe, Option.when(!accepted, Hindrance.CERTIFICATE_REFUSED));
  }

  private void examineVersions(TlsVersion agreed) {
    switch (agreed) {
      case TLS_1_3 -> {
        findings.add(Finding.works(Check.TLS_1_3, new Detail.Nothing()));
        findings.add(olderVersion());
      }
      case TLS_1_2 -> {
        findings.add(Finding.works(Check.TLS_1_2, new Detail.Nothing()));
        // Why it broke, if it did, is more than that it was not agreed upon.
        if (!findings.has(Check.TLS_1_3)) {
          findings.add(Finding.fails(Check.TLS_1_3, new Detail.NotOffered()));
        }
      }
    }
  }

  /// Takes a separate connection: a server agrees to the newest version that it is offered.
  private Finding olderVersion() {
    TlsTerms terms = looking(TlsVersion.TLS_1_2);
    return calls
        .to(target, Option.when(target.tls() == TlsMode.IMPLICIT, terms))
        .flatMap(probe -> secured(probe, terms))
        .fold(
            failure ->
                failure instanceof Failure.NotSecured
                    ? Finding.stopped(Check.TLS_1_2, failure)
                    : Finding.notTried(Check.TLS_1_2, Hindrance.NOT_CONNECTED),
            _ -> Finding.works(Check.TLS_1_2, new Detail.Nothing()));
  }

  private static Either<Failure, TlsSession> secured(Probe probe, TlsTerms terms) {
    Either<Failure, TlsSession> session =
        probe.tls().fold(() -> probe.secure(terms), Either::<Failure, TlsSession>right);
    probe.close();
    return session;
  }

  private boolean examineCertificate(TlsSession session) {
    Finding finding =
        trust
            .trust(target)
            .fold(
                failure -> Finding.stopped(Check.CERTIFICATE, failure),
                policy -> judged(session, policy));
    findings.add(finding);
    return finding.detail() instanceof Detail.Accepted;
  }

  private static Finding judged(TlsSession session, TrustPolicy policy) {
    return policy
        .judge(session.certificate())
        .fold(
            refusal -> Finding.fails(Check.CERTIFICATE, new Detail.Rejected(refusal)),
            why -> accepted(new Detail.Accepted(session.certificate(), why)));
  }

  private static Finding accepted(Detail.Accepted accepted) {
    return switch (accepted.why()) {
      case BY_AUTHORITY, PINNED, KNOWN -> Finding.works(Check.CERTIFICATE, accepted);
      case FIRST_USE, UNCHECKED -> Finding.warns(Check.CERTIFICATE, accepted);
    };
  }

  private TlsTerms looking(TlsVersion highest) {
    return new TlsTerms(LOOKING, highest, trust.serverName(target));
  }
}
