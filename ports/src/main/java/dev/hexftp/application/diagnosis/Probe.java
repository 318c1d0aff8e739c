package dev.hexftp.application.diagnosis;

import dev.hexftp.application.runner.LocalData;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.Greeted;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Consumer;

/// A session that is examined: each failure in it is a finding, and most of them end nothing.
final class Probe {
  private final FtpSession session;
  private final Consumer<Failure> watcher;
  private boolean alive = true;

  /// A probe that reports every failure to `watcher`.
  Probe(FtpSession session, Consumer<Failure> watcher) {
    this.session = session;
    this.watcher = watcher;
  }

  /// The session that is examined.
  FtpSession session() {
    return session;
  }

  Greeted greeted() {
    return session.greeted();
  }

  /// The negotiated TLS session, if the control connection is protected.
  Option<TlsSession> tls() {
    return session.state().tls();
  }

  /// Whether more can be found out over it.
  boolean isAlive() {
    return alive;
  }

  /// Reports a failure of the session, and judges whether the session can still be examined.
  <R> Either<Failure, R> watched(Either<Failure, R> result) {
    return result.peekLeft(this::judge).peekLeft(watcher);
  }

  /// After a refusal to protect the connection the server still listens, and the probe has nothing
  /// to lose.
  private void judge(Failure failure) {
    boolean goesOn =
        failure instanceof Failure.ProtectionRefused
            || !(failure.endsSession() || failure instanceof Failure.Interrupted);
    alive &= goesOn;
  }

  Either<Failure, Reply> exchange(FtpCommand command) {
    return watched(session.run(SingleExchange.begin(command), Prominence.PROBING));
  }

  /// AUTH TLS and the handshake.
  Either<Failure, TlsSession> secure(TlsTerms terms) {
    return watched(session.secure(terms));
  }

  /// Fetches the data of `command` over a data connection that `method` makes.
  Either<Failure, Transferred> fetch(DataMethod method, TransferCommand command, ByteSink sink) {
    return watched(
            session.run(
                OpenData.begin(List.of(method), PassiveAddress.OF_PEER), Prominence.PROBING))
        .flatMap(
            _ ->
                watched(
                    session.run(
                        Transfer.begin(TransferPlan.of(command, RepresentationType.ASCII)),
                        Prominence.PROBING,
                        new LocalData.Receiving(sink))));
  }

  /// The session has another link, over which it is as before.
  void revived() {
    alive = true;
  }

  /// Sends QUIT if the server listens, and closes the link.
  void close() {
    if (alive) {
      exchange(new FtpCommand.Quit());
    }
    alive = false;
    session.close();
  }
}
