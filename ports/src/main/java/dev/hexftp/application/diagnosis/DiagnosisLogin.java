package dev.hexftp.application.diagnosis;

import dev.hexftp.application.diagnosis.DiagnosisApproach.Arrival;
import dev.hexftp.application.session.DataProtection;
import dev.hexftp.application.session.LoginService;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.credentials.LoggedIn;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.ProtectionLevel;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// The part of a diagnosis that logs in: only where `open` would log in too, so that no secret goes
/// where it would not go otherwise.
final class DiagnosisLogin {
  private final DiagnosisCalls calls;
  private final Findings findings;
  private final DataProtection protection;
  private final LoginService loginService;
  private final Reconnector reconnector;
  private final LoginPolicy policy;

  DiagnosisLogin(
      DiagnosisCalls calls,
      Findings findings,
      DataProtection protection,
      LoginService loginService,
      Reconnector reconnector,
      LoginPolicy policy) {
    this.calls = calls;
    this.findings = findings;
    this.protection = protection;
    this.loginService = loginService;
    this.reconnector = reconnector;
    this.policy = policy;
  }

  /// A session with the server that `arrival` has led to, or why there is none. `named` is the user
  /// that the command line or the session at hand has named.
  Either<Hindrance, DiagnosisSession> enter(Arrival arrival, Option<Credentials> named) {
    Probe probe = arrival.probe();
    return arrival
        .noLogin()
        .orElse(() -> protectData(probe))
        .fold(
            () -> nameHost(probe).flatMap(_ -> logIn(probe, named)),
            why -> noLogin(Finding.notTried(Check.LOGIN, why)));
  }

  /// HOST, where the user has named a virtual host: without it the login would be another host's.
  private Either<Hindrance, Probe> nameHost(Probe probe) {
    return probe
        .watched(loginService.negotiation().beforeLogin(probe.session()))
        .fold(this::stopped, _ -> Either.right(probe));
  }

  private Either<Hindrance, DiagnosisSession> logIn(Probe probe, Option<Credentials> named) {
    return who(probe.session().state().host(), named)
        .fold(this::stopped, who -> logInAs(probe, who));
  }

  private <T> Either<Hindrance, T> stopped(Failure failure) {
    return noLogin(Finding.stopped(Check.LOGIN, failure));
  }

  private <T> Either<Hindrance, T> noLogin(Finding finding) {
    findings.add(finding);
    return Either.left(Hindrance.NOT_LOGGED_IN);
  }

  private Either<Hindrance, DiagnosisSession> logInAs(Probe probe, Option<Credentials> who) {
    return who.fold(
        () -> noLogin(Finding.notTried(Check.LOGIN, Hindrance.NO_LOGIN_KNOWN)),
        known ->
            probe
                .watched(loginService.present(probe.session(), known, Purpose.EXAMINATION))
                .fold(this::stopped, in -> loggedIn(probe, in)));
  }

  private Either<Hindrance, DiagnosisSession> loggedIn(Probe probe, LoggedIn in) {
    findings.add(Finding.works(Check.LOGIN, new Detail.Said(in.reply())));
    return protectedNow(probe).map(_ -> new DiagnosisSession(reconnector, calls, findings, probe));
  }

  // --- Data connections ---

  /// Before the login, so that a server which would not do it never learns a password. The result
  /// is the reason why no login may follow.
  private Option<Hindrance> protectData(Probe probe) {
    Option<Hindrance> pointless = pointless(probe);
    pointless.peek(why -> findings.add(Finding.notTried(Check.DATA_PROTECTION, why)));
    return pointless.isDefined()
        ? Option.none()
        : probe
            .watched(DataProtection.agreeOn(ProtectionLevel.PRIVATE, probe.session()))
            .fold(this::refused, this::agreed);
  }

  private Option<Hindrance> pointless(Probe probe) {
    if (probe.tls().isEmpty()) {
      return Option.of(Hindrance.NO_TLS);
    }
    return Option.when(protection.level() == ProtectionLevel.CLEAR, Hindrance.DATA_IN_THE_CLEAR);
  }

  private Option<Hindrance> agreed(Reply reply) {
    findings.add(Finding.works(Check.DATA_PROTECTION, new Detail.Said(reply)));
    return Option.none();
  }

  /// A server that wants a login first is asked again after it.
  private Option<Hindrance> refused(Failure failure) {
    boolean later =
        failure instanceof Failure.Refused(_, Reply reply) && DataProtection.wantsLoginFirst(reply);
    if (!later) {
      findings.add(Finding.stopped(Check.DATA_PROTECTION, failure));
    }
    return Option.when(!later, Hindrance.DATA_UNPROTECTED);
  }

  private Either<Hindrance, Probe> protectedNow(Probe probe) {
    Option<Hindrance> refused =
        findings.has(Check.DATA_PROTECTION) ? Option.none() : protectData(probe);
    return refused.<Either<Hindrance, Probe>>map(Either::left).getOrElse(() -> Either.right(probe));
  }

  // --- Login ---

  private Either<Failure, Option<Credentials>> who(HostName host, Option<Credentials> named) {
    return switch (policy) {
      case LoginPolicy.Anonymous(String identity) when named.isEmpty() ->
          LoginService.guest(identity).map(Option::of);
      case LoginPolicy.Anonymous _, LoginPolicy.Wait _ ->
          loginService.known(host, named).map(who -> who.filter(w -> w.password().isDefined()));
      case LoginPolicy.Ask _ ->
          loginService
              .known(host, named)
              .flatMap(
                  who ->
                      who.isDefined() ? Either.right(who) : loginService.ask(host).map(Option::of));
    };
  }
}
