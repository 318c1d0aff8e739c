package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.dialogue.Event.Answer;
import dev.hexftp.domain.dialogue.Event.ControlBroken;
import dev.hexftp.domain.dialogue.Event.ControlLost;
import dev.hexftp.domain.dialogue.Event.ControlNotOpened;
import dev.hexftp.domain.dialogue.Event.ControlNotSecured;
import dev.hexftp.domain.dialogue.Event.ControlOpened;
import dev.hexftp.domain.dialogue.Event.ControlSecured;
import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.Disturbance;
import dev.hexftp.domain.dialogue.Event.Interrupted;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsSession;

/// A state of a conversation with the server.
///
/// How to read a machine: its `begin…` method gives the first step, each record below it is a state
/// named after the event that it awaits, and each `on…` method answers one kind of event. A method
/// that a state does not override answers as written here, so every state answers every event:
///
/// - A reply is the only thing that each state must answer for itself. 421 is no reply in this
///   sense: it may come at any moment and ends every dialogue (RFC 959 §5.4).
/// - Data and answers that the state did not ask for change nothing.
/// - A disturbance fails the dialogue.
///
/// @param <R> the result of the dialogue
public sealed interface Dialogue<R>
    permits Abort,
        Greeting,
        Login,
        OpenData,
        ProveTransfer,
        Rename,
        Securing,
        SingleExchange,
        Transfer {

  /// How long this state is willing to wait.
  Deadline deadline();

  /// The server replied with `reply`, which is not 421, and which can answer the command that was
  /// sent last.
  Step<R> onReply(Reply reply);

  /// The server said something that answers no command of this dialogue. The caller shows and
  /// counts it; most states go on waiting for the right one.
  default Step<R> onSurplus(Reply reply) {
    return Step.await(this);
  }

  /// The step after `event`. Pure: the same state and the same event give the same step.
  default Step<R> on(Event event) {
    return switch (event) {
      case ReplyArrived(Reply reply) when reply.is(ReplyCode.SERVICE_CLOSING) ->
          onDisturbance(new ControlBroken(new Failure.ServiceClosing(reply)));
      case ReplyArrived(Reply reply) -> onReply(reply);
      case ControlOpened(Endpoint peer) -> onControlOpened(peer);
      case ControlSecured(TlsSession session) -> onControlSecured(session);
      case DataEvent data -> onData(data);
      case Answer answer -> onAnswer(answer);
      case Disturbance disturbance -> onDisturbance(disturbance);
    };
  }

  /// The control connection stands.
  default Step<R> onControlOpened(Endpoint peer) {
    return Step.await(this);
  }

  /// The control connection is protected.
  default Step<R> onControlSecured(TlsSession session) {
    return Step.await(this);
  }

  /// The data connection changed.
  default Step<R> onData(DataEvent event) {
    return Step.await(this);
  }

  /// The user answered.
  default Step<R> onAnswer(Answer answer) {
    return Step.await(this);
  }

  /// The exchange was disturbed.
  default Step<R> onDisturbance(Disturbance disturbance) {
    return Step.fail(failureOf(disturbance));
  }

  /// The failure that a disturbance is when nothing better can be made of it.
  static Failure failureOf(Disturbance disturbance) {
    return switch (disturbance) {
      case ControlNotOpened(Failure failure) -> failure;
      case ControlBroken(Failure failure) -> failure;
      case ControlNotSecured(TlsFault fault) -> new Failure.NotSecured(fault);
      case ControlLost() -> new Failure.ControlLost();
      case DeadlinePassed() -> new Failure.ReplyOverdue();
      case Interrupted() -> new Failure.Interrupted();
    };
  }
}
