package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// Something that has happened and that a dialogue may have to answer.
///
/// The kinds are the ways in which a dialogue can be moved: the server replies, the control
/// connection is opened or secured, the data connection changes, the user answers, or something
/// disturbs the exchange.
public sealed interface Event {
  /// The server sent a whole reply.
  record ReplyArrived(Reply reply) implements Event {}

  /// The control connection stands; the server's end of it is `peer`.
  record ControlOpened(Endpoint peer) implements Event {}

  /// The control connection is protected from here on, as agreed in `session`.
  record ControlSecured(TlsSession session) implements Event {}

  // --- The data connection ---

  /// The data connection changed.
  sealed interface DataEvent extends Event {}

  /// We listen at `local` for the server's data connection.
  record DataListening(Endpoint local) implements DataEvent {}

  /// The data connection stands.
  record DataOpened() implements DataEvent {}

  /// The data connection could not be made.
  ///
  /// @param stranger the address of another host than the server that has connected instead, and
  ///   was refused
  record DataNotOpened(ConnectFault fault, Option<HostAddress> stranger) implements DataEvent {
    /// It could not be made because of `fault`, and no other host has tried.
    public DataNotOpened(ConnectFault fault) {
      this(fault, Option.none());
    }
  }

  /// All bytes have moved: received up to the end, or sent and closed.
  record DataEnded(ByteCount moved) implements DataEvent {}

  /// The stream of received bytes has ended, but the server has not said so: a protected connection
  /// ended without close_notify (RFC 8446 §6.1). Some servers are sloppy, and an attacker can cut a
  /// connection at any byte, so `moved` may be all or not.
  record DataCutOff(ByteCount moved) implements DataEvent {}

  /// The data connection is gone, and its bytes are not complete.
  record DataFailed(ByteCount moved, DataFault fault) implements DataEvent {}

  // --- The user ---

  /// The user was asked for a secret.
  sealed interface Answer extends Event {}

  /// The user gave it.
  record SecretGiven(Secret secret) implements Answer {}

  /// The input had ended, or the typed text cannot be a secret.
  record SecretWithheld() implements Answer {}

  // --- Disturbances ---

  /// Something that can happen in every state and that most states answer in the same way.
  sealed interface Disturbance extends Event {}

  /// The control connection could not be made.
  record ControlNotOpened(Failure failure) implements Disturbance {}

  /// The control connection could not be protected; nothing of FTP has passed since the attempt.
  record ControlNotSecured(TlsFault fault) implements Disturbance {}

  /// The control connection is gone.
  record ControlLost() implements Disturbance {}

  /// The server sent text that is not FTP, or said 421.
  record ControlBroken(Failure failure) implements Disturbance {}

  /// Nothing happened for as long as the state's [Deadline] allows.
  record DeadlinePassed() implements Disturbance {}

  /// The user wants this to stop.
  record Interrupted() implements Disturbance {}
}
