package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event.ControlBroken;
import dev.hexftp.domain.dialogue.Event.ControlLost;
import dev.hexftp.domain.dialogue.Event.ControlNotOpened;
import dev.hexftp.domain.dialogue.Event.ControlNotSecured;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.Disturbance;
import dev.hexftp.domain.dialogue.Event.Interrupted;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;

/// AUTH TLS and then the handshake: a control connection in the clear becomes a protected one (RFC
/// 4217 §4).
///
/// The only good answer to AUTH is 234. No other answer, from the server or an attacker on the
/// path, makes the client continue in the clear: each is a failure to protect. Servers, or
/// attackers in their place, may answer 230, as if no login were needed any more.
public sealed interface Securing extends Dialogue<TlsSession> {
  /// Sends AUTH TLS and speaks TLS on `terms`.
  static Step<TlsSession> begin(TlsTerms terms) {
    FtpCommand auth = new FtpCommand.AuthTls();
    return Step.await(new AwaitingAuthReply(auth, terms), new Action.Send(auth));
  }

  @Override
  default Deadline deadline() {
    return Deadline.REPLY;
  }

  /// AUTH is on its way.
  record AwaitingAuthReply(FtpCommand sent, TlsTerms terms) implements Securing {
    @Override
    public Step<TlsSession> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION ->
            reply.is(ReplyCode.SECURITY_AGREED)
                ? Step.await(new AwaitingHandshake(), new Action.SecureControl(terms))
                : Step.fail(new Failure.ProtectionRefused(sent, reply));
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(new Failure.ProtectionRefused(sent, reply));
      };
    }

    @Override
    public Step<TlsSession> onDisturbance(Disturbance disturbance) {
      return disturbance instanceof ControlBroken(Failure.ServiceClosing(Reply reply))
          ? Step.fail(new Failure.ProtectionRefused(sent, reply))
          : Step.fail(unsecured(disturbance));
    }
  }

  /// The server has agreed; the TLS handshake is under way.
  record AwaitingHandshake() implements Securing {
    @Override
    public Step<TlsSession> onReply(Reply reply) {
      return Step.fail(new Failure.NotSecured(new TlsFault.ClearTextInjected()));
    }

    @Override
    public Step<TlsSession> onSurplus(Reply reply) {
      return onReply(reply);
    }

    @Override
    public Step<TlsSession> onControlSecured(TlsSession session) {
      return Step.succeed(session);
    }

    @Override
    public Step<TlsSession> onDisturbance(Disturbance disturbance) {
      return Step.fail(unsecured(disturbance));
    }
  }

  /// The failure that a disturbance is while a connection is being protected.
  static Failure unsecured(Disturbance disturbance) {
    return switch (disturbance) {
      case ControlNotOpened(Failure failure) -> failure;
      case ControlNotSecured(TlsFault fault) -> new Failure.NotSecured(fault);
      case ControlBroken(_) -> new Failure.NotSecured(new TlsFault.ClearTextInjected());
      case ControlLost() -> new Failure.NotSecured(new TlsFault.ConnectionLost());
      case DeadlinePassed() -> new Failure.NotSecured(new TlsFault.Overdue());
      case Interrupted() -> new Failure.Interrupted();
    };
  }
}
