package dev.hexftp.application.diagnosis;

import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsTerms;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/// A login for a diagnosis. Servers hang up on questions that they do not like; then it is made
/// again, a few times, so that the next question can be asked.
final class DiagnosisSession {
  private static final int MOST_RETURNS = 3;

  private final DiagnosisCalls calls;
  private final Findings findings;
  private final Way way;
  private DiagnosisLine line;
  private int returns;

  /// How to come to where the session is.
  ///
  /// @param tls the terms on which TLS is spoken, if it is
  /// @param data how data connections are protected then
  record Way(ServerTarget target, Option<TlsTerms> tls, ProtectionLevel data, Credentials who) {
    private Option<TlsTerms> termsAt(TlsMode moment) {
      return target.tls() == moment ? tls : Option.none();
    }
  }

  /// The session that `line` has come to on its `way`.
  DiagnosisSession(DiagnosisCalls calls, Findings findings, Way way, DiagnosisLine line) {
    this.calls = calls;
    this.findings = findings;
    this.way = way;
    this.line = line;
  }

  /// Makes `check` as `work` does.
  void check(Check check, Function<DiagnosisLine, Finding> work) {
    findings.add(line().fold(_ -> Finding.notTried(check, Hindrance.CONNECTION_LOST), work));
  }

  private Either<Failure, DiagnosisLine> line() {
    if (line.isAlive() || returns == MOST_RETURNS) {
      return line.isAlive() ? Either.right(line) : Either.left(new Failure.ControlLost());
    }
    line.close();
    returns++;
    return calls
        .to(way.target(), way.termsAt(TlsMode.IMPLICIT))
        .peek(fresh -> line = fresh)
        .flatMap(this::secured)
        .flatMap(fresh -> fresh.logIn(way.target(), way.who()).map(_ -> fresh))
        .flatMap(this::withDataProtected)
        .peekLeft(_ -> line.close());
  }

  private Either<Failure, DiagnosisLine> secured(DiagnosisLine fresh) {
    return way.termsAt(TlsMode.EXPLICIT)
        .fold(() -> Either.right(fresh), terms -> fresh.secure(terms).map(_ -> fresh));
  }

  private Either<Failure, DiagnosisLine> withDataProtected(DiagnosisLine fresh) {
    return protectsData() ? fresh.protectData().map(_ -> fresh) : Either.right(fresh);
  }

  /// Whether TLS is spoken.
  boolean isProtected() {
    return way.tls().isDefined();
  }

  /// Whether TLS is spoken on data connections too.
  boolean protectsData() {
    return isProtected() && way.data() == ProtectionLevel.PRIVATE;
  }

  /// Over which version of IP the server was reached.
  Family family() {
    return line.greeted().peer().address().family();
  }

  void close() {
    line.close();
  }
}
