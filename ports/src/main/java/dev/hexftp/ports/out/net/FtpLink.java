package dev.hexftp.ports.out.net;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import io.vavr.control.Option;
import java.time.Duration;

/// A control connection to one server, and at most one data connection; a listener for the next one
/// may already exist ([#listenAhead]).
///
/// The link is a source of events. Commands and wishes return at once; [#await] reports their
/// results, in the order in which they happen. Nothing moves outside a call of [#await]: replies
/// are read and data are pumped inside that call, by the calling thread. All methods but
/// [#interrupt] belong to one thread.
///
/// Data that are on their way outlive the control connection. When the server or the network ends
/// it while the data connection is established and bytes are moving, [Event.ControlLost] is
/// reported only when the end of the data has been reported, or when no byte has moved for five
/// seconds. Commands are ignored meanwhile. This makes the order of the two events deterministic.
///
/// No method throws for an event of the network. After [Event.ControlLost],
/// [Event.ControlNotOpened], [Event.ControlNotSecured] or [Event.ControlBroken] the link is dead:
/// its connections are closed, commands and wishes are ignored, and [#await] returns the same event
/// again. The same holds before [Event.ControlOpened].
public interface FtpLink extends AutoCloseable {
  /// The next event. If nothing happens and no byte of data moves for `patience`, that is the event
  /// [Event.DeadlinePassed]. With a patience of zero it is the look whether anything has come
  /// already. Half a reply is nothing: a server cannot buy time with it.
  Event await(Duration patience);

  /// Sends `command`, at the latest with the next [#await]. Nothing is assumed about the commands
  /// before it; they may be unanswered. Commands that are sent without awaiting in between go in
  /// one piece.
  void send(FtpCommand command);

  /// Begins to speak TLS on the control connection, as the client and on `terms`. Brings
  /// [Event.ControlSecured] or [Event.ControlNotSecured]; after the latter the link is dead, and
  /// nothing has been sent but a handshake. Bytes that have come in the clear and have not been
  /// awaited yet are a reason to fail: they may have been put there for the time after.
  void secureControl(TlsTerms terms);

  /// From the next data connection on, data are protected as `level` says. Private ones use TLS on
  /// the terms of the control connection, which must have been secured, and resume its session. The
  /// handshake waits for [#receive] or [#transmit], since servers begin it only when they have said
  /// that a transfer starts. A data connection with another certificate than the control
  /// connection's is not accepted.
  void protectData(ProtectionLevel level);

  /// Whether protected data connections resume the session of the control connection, from the next
  /// one on. At first they do. Without it each is agreed upon anew, which many servers refuse; that
  /// is how to find out whether one does. Means nothing where no TLS is used.
  void resumeSessions(boolean wanted);

  /// Whether the next protected data connection can resume the session of the control connection.
  Resumption resumption();

  /// Begins to connect to `address`. Brings [Event.DataOpened] or [Event.DataNotOpened]. An earlier
  /// data connection is dropped.
  void connectData(DataAddress address);

  /// Begins to listen on the local address of the control connection, at a port that cannot be
  /// guessed. Brings [Event.DataListening] or [Event.DataNotOpened], and [Event.DataOpened] when
  /// the server has connected. Connections from any other address are refused. An earlier data
  /// connection is dropped.
  void listenForData();

  /// Listens for the data connection that comes after the present one, and says where; nothing if
  /// that cannot be. The next [#listenForData] uses it, and until then a peer that connects there
  /// waits. If the present data connection is discarded, or another one made in another way, this
  /// goes with it.
  Option<Endpoint> listenAhead();

  /// Pumps the bytes of the data connection into `sink`, as soon as it is established, to its end.
  /// Brings [Event.DataEnded], [Event.DataCutOff] or [Event.DataFailed], the last at once if there
  /// is no data connection and none is being made. `progress` is called after each piece. Neither
  /// commits nor discards the sink.
  void receive(ByteSink sink, Progress progress);

  /// Pumps all bytes of `source` into the data connection, as soon as it stands, and then closes it
  /// so that the server sees a regular end. Brings [Event.DataEnded] or [Event.DataFailed], as
  /// above; after a failure the server sees no regular end. If the server breaks the connection off
  /// after the last byte, [Event.DataFailed] follows [Event.DataEnded], before any reply that has
  /// come since: it may not have taken all. `progress` is called after each piece. Does not close
  /// the source.
  void transmit(ByteSource source, Progress progress);

  /// Gives up waiting for the end of the data connection, which is dropped. Brings
  /// [Event.DataFailed] with the number of bytes that have moved and the fault that nothing moves
  /// any more; if its end has happened and has not been reported, that remains the last event about
  /// it.
  void stopData();

  /// Drops the data connection, if there is one, in a way that the server cannot take for a regular
  /// end. No event about it follows, not even one that has happened before.
  void discardData();

  /// Makes the present or the next [#await] return [Event.Interrupted]. May be called from any
  /// thread.
  void interrupt();

  /// Closes all connections at once; the link is dead then. May be called twice.
  @Override
  void close();
}
