package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.Event.ControlBroken;
import dev.hexftp.domain.dialogue.Event.ControlLost;
import dev.hexftp.domain.dialogue.Event.ControlNotOpened;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.Disturbance;
import dev.hexftp.domain.dialogue.Event.Interrupted;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.ConnectFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;

/// From the wish for a connection to the server's 220 (RFC 959 §5.4, "connection establishment").
///
/// The server speaks first. 120 says that it will be ready later; the wait goes on. Anything that
/// ends the connection before the greeting is one failure: no FTP service was reached. The result
/// is the server's end of the connection.
public sealed interface Greeting extends Dialogue<Endpoint> {
  /// Awaits the connection to `host` and its greeting.
  static Step<Endpoint> begin(HostName host, Port port) {
    return Step.await(new AwaitingConnection(host, port));
  }

  /// The name is looked up and the connection made.
  record AwaitingConnection(HostName host, Port port) implements Greeting {
    @Override
    public Deadline deadline() {
      return Deadline.CONNECT;
    }

    @Override
    public Step<Endpoint> onControlOpened(Endpoint peer) {
      return Step.await(new AwaitingGreeting(host, port, peer));
    }

    @Override
    public Step<Endpoint> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<Endpoint> onDisturbance(Disturbance disturbance) {
      return Step.fail(unreached(host, port, disturbance));
    }
  }

  /// The connection stands; the server has not spoken.
  record AwaitingGreeting(HostName host, Port port, Endpoint peer) implements Greeting {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<Endpoint> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION -> Step.succeed(peer);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE ->
            Step.fail(new Failure.GreetingRefused(reply));
      };
    }

    @Override
    public Step<Endpoint> onDisturbance(Disturbance disturbance) {
      return Step.fail(unreached(host, port, disturbance));
    }
  }

  private static Failure unreached(HostName host, Port port, Disturbance disturbance) {
    return switch (disturbance) {
      case ControlNotOpened(Failure failure) -> failure;
      case ControlBroken(Failure.ServiceClosing(Reply reply)) -> new Failure.GreetingRefused(reply);
      case ControlBroken(Failure failure) -> new Failure.NoGreeting(failure);
      case ControlLost() -> new Failure.NoGreeting(new Failure.ControlLost());
      case DeadlinePassed() -> new Failure.NotConnectable(host, port, ConnectFault.TIMED_OUT);
      case Interrupted() -> new Failure.Interrupted();
    };
  }
}
