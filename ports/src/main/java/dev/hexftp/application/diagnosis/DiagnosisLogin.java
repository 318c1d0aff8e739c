package dev.hexftp.application.diagnosis;

import dev.hexftp.application.diagnosis.DiagnosisApproach.Arrival;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.session.DataProtection;
import dev.hexftp.application.session.TlsTrust;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.dialogue.LoggedIn;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsTerms;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// The part of a diagnosis that finds out who is to log in, and lets him: only where the user would
/// log in too, so that nothing secret goes where it would not go otherwise.
final class DiagnosisLogin {
  private final DiagnosisCalls calls;
  private final Findings findings;
  private final TlsTrust trust;
  private final DataProtection protection;
  private final DrivenPorts ports;
  private final LoginPolicy policy;

  DiagnosisLogin(
      DiagnosisCalls calls,
      Findings findings,
      TlsTrust trust,
      DataProtection protection,
      DrivenPorts ports,
      LoginPolicy policy) {
    this.calls = calls;
    this.findings = findings;
    this.trust = trust;
    this.protection = protection;
    this.ports = ports;
    this.policy = policy;
  }

  /// A session with the server that `arrival` has led to on `target`, or why there is none. `named`
  /// is who logs in, if somebody was named.
  Either<Hindrance, DiagnosisSession> enter(
      ServerTarget target, Arrival arrival, Option<Credentials> named) {
    DiagnosisLine line = arrival.line();
    return arrival
        .noLogin()
        .orElse(() -> protectData(line))
        .fold(
            () -> who(target, named).fold(this::nobody, who -> enter(target, line, who)),
            why -> noLogin(Finding.notTried(Check.LOGIN, why)));
  }

  private Either<Hindrance, DiagnosisSession> nobody(Failure failure) {
    return noLogin(Finding.stopped(Check.LOGIN, failure));
  }

  private <T> Either<Hindrance, T> noLogin(Finding finding) {
    findings.add(finding);
    return Either.left(Hindrance.NOT_LOGGED_IN);
  }

  private Either<Hindrance, DiagnosisSession> enter(
      ServerTarget target, DiagnosisLine line, Option<Credentials> who) {
    return who.fold(
        () -> noLogin(Finding.notTried(Check.LOGIN, Hindrance.NO_LOGIN_KNOWN)),
        known -> line.logIn(target, known).fold(this::nobody, in -> loggedIn(target, line, in)));
  }

  private Either<Hindrance, DiagnosisSession> loggedIn(
      ServerTarget target, DiagnosisLine line, LoggedIn in) {
    findings.add(Finding.works(Check.LOGIN, new Detail.Said(in.reply())));
    return protectedNow(line).flatMap(_ -> session(target, line, in.credentials()));
  }

  // --- Data connections ---

  /// Before the login, so that a server which would not do it never learns a password. The result
  /// is why nobody may log in.
  private Option<Hindrance> protectData(DiagnosisLine line) {
    Option<Hindrance> pointless = pointless(line);
    pointless.peek(why -> findings.add(Finding.notTried(Check.DATA_PROTECTION, why)));
    return pointless.isDefined()
        ? Option.none()
        : line.protectData().fold(this::refused, this::agreed);
  }

  private Option<Hindrance> pointless(DiagnosisLine line) {
    if (line.tls().isEmpty()) {
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

  private Either<Hindrance, DiagnosisLine> protectedNow(DiagnosisLine line) {
    Option<Hindrance> refused =
        findings.has(Check.DATA_PROTECTION) ? Option.none() : protectData(line);
    return refused
        .<Either<Hindrance, DiagnosisLine>>map(Either::left)
        .getOrElse(() -> Either.right(line));
  }

  private Either<Hindrance, DiagnosisSession> session(
      ServerTarget target, DiagnosisLine line, Credentials who) {
    return terms(target, line)
        .map(tls -> new DiagnosisSession.Way(target, tls, protection.level(), who))
        .map(way -> new DiagnosisSession(calls, findings, way, line))
        .mapLeft(_ -> Hindrance.NOT_LOGGED_IN);
  }

  /// On which terms TLS would be spoken again; those of the user this time.
  private Either<Failure, Option<TlsTerms>> terms(ServerTarget target, DiagnosisLine line) {
    return line.tls()
        .fold(
            () -> Either.right(Option.none()),
            tls ->
                trust
                    .trust(target)
                    .map(
                        policy ->
                            Option.of(
                                new TlsTerms(policy, tls.version(), trust.serverName(target)))));
  }

  // --- Who logs in ---

  private Either<Failure, Option<Credentials>> who(ServerTarget target, Option<Credentials> named) {
    return switch (policy) {
      case LoginPolicy.Anonymous(String identity) when named.isEmpty() -> guest(identity);
      case LoginPolicy.Anonymous _, LoginPolicy.Wait _ ->
          known(target, named).map(who -> who.filter(w -> w.password().isDefined()));
      case LoginPolicy.Ask _ ->
          known(target, named)
              .flatMap(who -> who.isDefined() ? Either.right(who) : ask(target).map(Option::of));
    };
  }

  private static Either<Failure, Option<Credentials>> guest(String identity) {
    Credentials guest = Credentials.of(new CommandArgument("anonymous"));
    return Secret.of(identity)
        .<Failure>toEither(new Failure.UnsendableText(identity))
        .map(password -> Option.of(guest.withPassword(password)));
  }

  private Either<Failure, Option<Credentials>> known(
      ServerTarget target, Option<Credentials> named) {
    return named.fold(
        () -> ports.credentials().find(target.host()),
        who ->
            who.password().isDefined()
                ? Either.right(Option.of(who))
                : ports.credentials().find(target.host(), who.user()).map(Option::of));
  }

  private Either<Failure, Credentials> ask(ServerTarget target) {
    return ports
        .prompter()
        .ask(new Question.LoginName(target.host()))
        .<Failure>toEither(new Failure.InputEnded())
        .flatMap(
            text ->
                CommandArgument.of(text)
                    .<Failure>toEither(new Failure.UnsendableText(text))
                    .map(Credentials::of));
  }
}
