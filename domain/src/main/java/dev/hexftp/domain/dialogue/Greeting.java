package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.Event.ControlBroken;
import dev.hexftp.domain.dialogue.Event.ControlLost;
import dev.hexftp.domain.dialogue.Event.ControlNotOpened;
import dev.hexftp.domain.dialogue.Event.ControlNotSecured;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.Disturbance;
import dev.hexftp.domain.dialogue.Event.Interrupted;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import io.vavr.control.Option;

/// From the wish for a connection to the server's 220 (RFC 959 §5.4, "connection establishment").
///
/// The server speaks first, or with implicit TLS right after the handshake. 120 says that it will
/// be ready later; the client keeps waiting. Anything that ends the connection before the greeting
/// is one failure: no FTP service was reached. A failure of TLS is kept apart: it must never invite
/// a retry in the clear.
public sealed interface Greeting extends Dialogue<Greeted> {
  /// Awaits the connection to `host` and its greeting. With `tls`, TLS is used from the first byte
  /// on, on those terms.
  static Step<Greeted> begin(HostName host, Port port, Option<TlsTerms> tls) {
    return Step.await(new AwaitingConnection(host, port, tls));
  }

  /// The name is looked up and the connection made.
  record AwaitingConnection(HostName host, Port port, Option<TlsTerms> tls) implements Greeting {
    @Override
    public Deadline deadline() {
      return Deadline.CONNECT;
    }

    @Override
    public Step<Greeted> onControlOpened(Endpoint peer) {
      return tls.fold(
          () -> Step.await(new AwaitingGreeting(host, port, peer, Option.none())),
          terms ->
              Step.await(new AwaitingHandshake(host, port, peer), new Action.SecureControl(terms)));
    }

    @Override
    public Step<Greeted> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<Greeted> onDisturbance(Disturbance disturbance) {
      return Step.fail(unreached(host, port, disturbance));
    }
  }

  /// The connection stands; the TLS handshake is under way.
  record AwaitingHandshake(HostName host, Port port, Endpoint peer) implements Greeting {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Greeted> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<Greeted> onControlSecured(TlsSession session) {
      return Step.await(new AwaitingGreeting(host, port, peer, Option.of(session)));
    }

    @Override
    public Step<Greeted> onDisturbance(Disturbance disturbance) {
      return Step.fail(
          disturbance instanceof ControlNotSecured(TlsFault.ClearTextInjected _)
              ? new Failure.NotSecured(new TlsFault.NotAtOnce())
              : Securing.unsecured(disturbance));
    }
  }

  /// The connection stands; the server has not spoken.
  record AwaitingGreeting(HostName host, Port port, Endpoint peer, Option<TlsSession> tls)
      implements Greeting {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Greeted> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION -> Step.succeed(new Greeted(peer, tls, reply));
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(new Failure.GreetingRefused(reply));
      };
    }

    @Override
    public Step<Greeted> onDisturbance(Disturbance disturbance) {
      return Step.fail(unreached(host, port, disturbance));
    }
  }

  private static Failure unreached(HostName host, Port port, Disturbance disturbance) {
    return switch (disturbance) {
      case ControlNotOpened(Failure failure) -> failure;
      case ControlNotSecured(TlsFault fault) -> new Failure.NotSecured(fault);
      case ControlBroken(Failure.ServiceClosing(Reply reply)) -> new Failure.GreetingRefused(reply);
      case ControlBroken(Failure failure) -> new Failure.NoGreeting(failure);
      case ControlLost() -> new Failure.NoGreeting(new Failure.ControlLost());
      case DeadlinePassed() -> new Failure.NotConnectable(host, port, ConnectFault.TIMED_OUT);
      case Interrupted() -> new Failure.Interrupted();
    };
  }
}
