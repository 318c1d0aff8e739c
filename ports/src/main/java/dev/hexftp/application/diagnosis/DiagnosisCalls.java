package dev.hexftp.application.diagnosis;

import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.session.DataAccess;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.SessionOpener;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.evidence.Purpose;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.tls.TlsTerms;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Makes the connections of a diagnosis. After the user has interrupted one of them, there are no
/// more.
final class DiagnosisCalls {
  private final SessionOpener opener;
  private final DataAccess access;
  private final Recovering recovering;
  private boolean interrupted;

  DiagnosisCalls(SessionOpener opener, DataAccess access, Recovering recovering) {
    this.opener = opener;
    this.access = access;
    this.recovering = recovering;
  }

  /// The first connection: like [#to], and tried again as that of a session is.
  Either<Failure, Probe> firstTo(ServerTarget target, Option<TlsTerms> implicit) {
    return recovering
        .connecting(() -> to(target, implicit), _ -> new Failure.Interrupted())
        .peekLeft(this::note);
  }

  /// Connects to the server of `target` and receives its greeting; with `implicit` terms TLS comes
  /// first. After a failure the link is closed.
  Either<Failure, Probe> to(ServerTarget target, Option<TlsTerms> implicit) {
    return unlessInterrupted()
        .flatMap(_ -> opener.greet(target, implicit, Purpose.EXAMINATION))
        .map(opened -> new Probe(new FtpSession(target, opened, access), this::note))
        .peekLeft(this::note);
  }

  /// A failure if the user wants no more connections.
  Either<Failure, DiagnosisCalls> unlessInterrupted() {
    return interrupted ? Either.left(new Failure.Interrupted()) : Either.right(this);
  }

  private void note(Failure failure) {
    interrupted |= failure instanceof Failure.Interrupted;
  }

  /// Whether the user has interrupted the diagnosis.
  boolean areInterrupted() {
    return interrupted;
  }
}
