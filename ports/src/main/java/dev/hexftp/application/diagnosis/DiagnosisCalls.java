package dev.hexftp.application.diagnosis;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.dialogue.Greeting;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Consumer;

/// Makes the connections of a diagnosis. Once the user has interrupted one of them, there are no
/// more.
final class DiagnosisCalls {
  private final DrivenPorts ports;
  private final Announcer announcer;
  private final Deadlines deadlines;
  private final Consumer<FtpLink> begun;
  private boolean interrupted;

  /// Calls that tell `begun` of each link, and the narrator of all that is said.
  DiagnosisCalls(
      DrivenPorts ports, Announcer announcer, Deadlines deadlines, Consumer<FtpLink> begun) {
    this.ports = ports;
    this.announcer = announcer;
    this.deadlines = deadlines;
    this.begun = begun;
  }

  /// Connects to the server of `target` and hears its greeting. With `implicit`, TLS is spoken from
  /// the first byte on. After a failure nothing is left of it.
  Either<Failure, DiagnosisLine> to(ServerTarget target, Option<TlsTerms> implicit) {
    if (interrupted) {
      return Either.left(new Failure.Interrupted());
    }
    FtpLink link = ports.network().open(target.dialledHost(), target.dialledPort());
    begun.accept(link);
    DialogueRunner runner =
        new DialogueRunner(link, target.dialledHost(), announcer, deadlines, ports);
    return runner
        .open(
            Greeting.begin(target.dialledHost(), target.dialledPort(), implicit),
            Prominence.PROBING)
        .map(greeted -> new DiagnosisLine(link, runner, greeted, this::heed))
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
