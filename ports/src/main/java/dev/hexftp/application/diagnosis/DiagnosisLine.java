package dev.hexftp.application.diagnosis;

import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.application.runner.LocalData;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.dialogue.Greeted;
import dev.hexftp.domain.dialogue.LoggedIn;
import dev.hexftp.domain.dialogue.Login;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.Securing;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.dialogue.Transferred;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Consumer;

/// One connection of a diagnosis, to a server that has greeted.
final class DiagnosisLine {
  private final FtpLink link;
  private final DialogueRunner runner;
  private final Greeted greeted;
  private final Consumer<Failure> watcher;
  private Option<TlsSession> tls;
  private boolean alive = true;

  /// A line that tells `watcher` of every failure.
  DiagnosisLine(FtpLink link, DialogueRunner runner, Greeted greeted, Consumer<Failure> watcher) {
    this.link = link;
    this.runner = runner;
    this.greeted = greeted;
    this.watcher = watcher;
    this.tls = greeted.tls();
  }

  Greeted greeted() {
    return greeted;
  }

  /// What was agreed upon, if TLS is spoken.
  Option<TlsSession> tls() {
    return tls;
  }

  /// Whether more can be found out over it.
  boolean isAlive() {
    return alive;
  }

  <R> Either<Failure, R> run(Step<R> first) {
    return watched(runner.run(first, Prominence.PROBING));
  }

  private <R> Either<Failure, R> watched(Either<Failure, R> result) {
    return result.peekLeft(this::heed).peekLeft(watcher);
  }

  /// A server that would not protect the connection still listens; to hang up is for whoever has
  /// something to lose.
  private void heed(Failure failure) {
    boolean goesOn =
        failure instanceof Failure.ProtectionRefused
            || !(failure.endsSession() || failure instanceof Failure.Interrupted);
    alive &= goesOn;
  }

  Either<Failure, Reply> exchange(FtpCommand command) {
    return run(SingleExchange.begin(command));
  }

  /// AUTH TLS and the handshake.
  Either<Failure, TlsSession> secure(TlsTerms terms) {
    return run(Securing.begin(terms)).peek(session -> tls = Option.of(session));
  }

  /// Logs `who` in to the server of `target`.
  Either<Failure, LoggedIn> logIn(ServerTarget target, Credentials who) {
    return target
        .nameOf(who.user())
        .flatMap(name -> run(Login.begin(who.withUser(name))))
        .map(in -> new LoggedIn(in.reply(), in.credentials().withUser(who.user())));
  }

  /// Has data connections protected by TLS.
  Either<Failure, Reply> protectData() {
    return exchange(new FtpCommand.Pbsz())
        .flatMap(_ -> exchange(new FtpCommand.Prot(ProtectionLevel.PRIVATE)))
        .peek(_ -> link.protectData(ProtectionLevel.PRIVATE));
  }

  /// From now on data connections agree upon TLS anew.
  void resumeNoSessions() {
    link.resumeSessions(false);
  }

  /// Has what `command` brings come over a data connection that `method` makes.
  Either<Failure, Transferred> fetch(DataMethod method, TransferCommand command, ByteSink sink) {
    return run(OpenData.begin(List.of(method), PassiveAddress.OF_PEER))
        .flatMap(
            _ ->
                watched(
                    runner.run(
                        Transfer.begin(TransferPlan.of(command, RepresentationType.ASCII)),
                        Prominence.PROBING,
                        new LocalData.Receiving(sink))));
  }

  /// Says goodbye if anybody listens, and hangs up.
  void close() {
    if (alive) {
      exchange(new FtpCommand.Quit());
    }
    alive = false;
    link.close();
  }
}
