package dev.hexftp.application;

import dev.hexftp.domain.dialogue.Greeting;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;

/// Makes the connections of a diagnosis. Once the user has interrupted one of them, there are no
/// more.
final class DiagnosisCalls {
  private final DrivenPorts ports;
  private final Narrator narrator;
  private final Deadlines deadlines;
  private final Consumer<FtpLink> begun;
  private boolean interrupted;

  /// Calls that tell `begun` of each link, and the narrator of all that is said.
  DiagnosisCalls(
      DrivenPorts ports, Narrator narrator, Deadlines deadlines, Consumer<FtpLink> begun) {
    this.ports = ports;
    this.narrator = narrator;
    this.deadlines = deadlines;
    this.begun = begun;
  }

  /// Connects to the server of `visit` and hears its greeting. With `implicit`, TLS is spoken from
  /// the first byte on. After a failure nothing is left of it.
  Either<Failure, DiagnosisLine> to(Visit visit, Option<TlsTerms> implicit) {
    if (interrupted) {
      return Either.left(new Failure.Interrupted());
    }
    FtpLink link = ports.network().open(visit.dialledHost(), visit.dialledPort());
    begun.accept(link);
    Interpreter interpreter =
        new Interpreter(link, visit.dialledHost(), narrator, deadlines, ports);
    return interpreter
        .open(
            Greeting.begin(visit.dialledHost(), visit.dialledPort(), implicit), Prominence.PROBING)
        .map(greeted -> new DiagnosisLine(link, interpreter, greeted, this::heed))
        .peekLeft(_ -> link.close())
        .peekLeft(this::heed);
  }

  private void heed(Failure failure) {
    interrupted |= failure instanceof Failure.Interrupted;
  }

  /// Whether the user wants no more of it.
  boolean areInterrupted() {
    return interrupted;
  }
}
