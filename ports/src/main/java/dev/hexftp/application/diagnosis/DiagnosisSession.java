package dev.hexftp.application.diagnosis;

import dev.hexftp.application.session.Reconnector;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsVersion;
import io.vavr.control.Either;
import java.util.function.Function;

/// A login for a diagnosis. Some servers close the connection on questions that they do not like;
/// the session is brought back a few times then, so that the next question can be asked.
final class DiagnosisSession {
  private static final int MOST_RETURNS = 3;

  private final Reconnector reconnector;
  private final DiagnosisCalls calls;
  private final Findings findings;
  private final Probe probe;
  private int returns;

  /// A session that `probe` examines and `reconnector` brings back.
  DiagnosisSession(Reconnector reconnector, DiagnosisCalls calls, Findings findings, Probe probe) {
    this.reconnector = reconnector;
    this.calls = calls;
    this.findings = findings;
    this.probe = probe;
  }

  /// Makes `check` as `work` does.
  void check(Check check, Function<Probe, Finding> work) {
    findings.add(alive().fold(_ -> Finding.notTried(check, Hindrance.CONNECTION_LOST), work));
  }

  private Either<Failure, Probe> alive() {
    if (probe.isAlive()) {
      return Either.right(probe);
    }
    if (returns == MOST_RETURNS) {
      return Either.left(new Failure.ControlLost());
    }
    returns++;
    return calls
        .unlessInterrupted()
        .flatMap(_ -> probe.watched(reconnector.reconnectWith(highest(), probe.session())))
        .peek(_ -> probe.revived())
        .map(_ -> probe);
  }

  /// The version that the server has agreed to; a newer one may drive it away.
  private TlsVersion highest() {
    return probe.tls().map(TlsSession::version).getOrElse(TlsVersion.TLS_1_3);
  }

  /// Whether the control connection is protected.
  boolean isProtected() {
    return probe.tls().isDefined();
  }

  /// Whether data connections are protected too.
  boolean protectsData() {
    return probe.session().state().protection() == ProtectionLevel.PRIVATE;
  }

  /// Over which version of IP the server was reached.
  Family family() {
    return probe.greeted().peer().address().family();
  }

  void close() {
    probe.close();
  }
}
