package dev.hexftp.adapter.socket.link;

import dev.hexftp.adapter.socket.dial.Dialer;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.reactor.EventQueue;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.adapter.socket.tls.LinkTls;
import dev.hexftp.adapter.socket.tls.NotSecuredException;
import dev.hexftp.adapter.socket.tls.TlsWire;
import dev.hexftp.adapter.socket.wire.PlainWire;
import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyDecoder;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.reply.ReplyLimits;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.tls.TlsFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/// The control connection, once it stands: bytes of commands out, replies in.
///
/// Commands queue up and replies come as they come; nothing here counts which belongs to which.
/// When the server or the network has ended it, it is closed and commands are ignored; the link
/// decides the consequences.
final class ControlConnection {
  private final Reactor reactor;
  private final EventQueue events;
  private final SocketChannel channel;
  private final SelectionKey key;
  private final ByteBuffer input = ByteBuffer.allocate(INPUT_BYTES);
  private final TelnetFilter telnet = new TelnetFilter();
  private final ReplyDecoder replies;
  private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
  private final Runnable whenLost;
  private Wire wire;
  private boolean lost;
  private Option<Handshake> handshake = Option.none();

  /// TLS that is being agreed upon.
  private record Handshake(LinkTls tls, TlsWire wire) {}

  /// Takes over `channel`, which is connected and non-blocking. Replies are written in `charset`.
  /// Calls `whenLost` when the connection has ended or been broken off, after all replies.
  ControlConnection(
      Reactor reactor,
      EventQueue events,
      SocketChannel channel,
      WireCharset charset,
      Runnable whenLost)
      throws IOException {
    this.reactor = reactor;
    this.events = events;
    this.channel = channel;
    this.whenLost = whenLost;
    this.replies = new ReplyDecoder(ReplyLimits.DEFAULT, charset);
    this.key = reactor.register(channel, SelectionKey.OP_READ, this::ready);
    this.wire = new PlainWire(channel);
  }

  /// How a socket is prepared before it is connected as a control connection.
  static Dialer.Preparation preparation(NetworkOptions options) {
    return channel -> {
      // A command is small and waits for its reply: nothing is gained by collecting bytes.
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      // Urgent bytes are Telnet signals; they belong where they stand among the others.
      channel.socket().setOOBInline(true);
      options.keepAlive().apply(channel);
    };
  }

  /// Takes `bytes` to be sent after the bytes that are still unsent, with the next [#flush].
  void send(ByteBuffer bytes) {
    if (!lost) {
      unsent.add(bytes);
    }
  }

  /// Sends the unsent bytes: as many as can be now, the rest in later turns.
  ///
  /// Commands that were taken together go out in one piece, and so arrive in one. That matters to
  /// servers that look for ABOR while a transfer runs: a command that is in their hands already by
  /// then waits for its turn, one that arrives later is refused.
  void flush() {
    if (!lost && !unsent.isEmpty() && handshake.isEmpty()) {
      write();
      awaitMore();
    }
  }

  /// Begins TLS, unless the connection is lost. Text that the server has sent before and that is
  /// not reported yet, be it half a reply, may be meant for the time after: then TLS is not begun.
  void secure(LinkTls tls) {
    if (lost) {
      return;
    }
    if (holdsUnreported() || dropReceived() > 0) {
      events.forgetAll();
      events.end(new Event.ControlNotSecured(new TlsFault.ClearTextInjected()));
    } else {
      handshake = Option.of(new Handshake(tls, tls.control(wire)));
      ready();
    }
  }

  private boolean holdsUnreported() {
    return events.holdsReply() || !replies.isBetweenReplies() || !telnet.isBetweenCommands();
  }

  /// Drops the bytes that have been received from the wire. The result is the number of bytes.
  private int dropReceived() {
    try {
      return wire.read(input.clear());
    } catch (IOException _) {
      // The handshake finds that out.
      return 0;
    }
  }

  /// Ends it after the last byte has been sent.
  void close() {
    flush();
    try {
      if (handshake.isEmpty()) {
        wire.end();
      }
    } catch (IOException _) {
      // It is gone already.
    }
    reactor.drop(channel);
  }

  private void ready() {
    handshake.peek(this::shakeHands);
    if (handshake.isEmpty()) {
      write();
      read();
    }
    if (!lost && !events.hasEnded()) {
      awaitMore();
    }
  }

  private void shakeHands(Handshake current) {
    try {
      if (current.wire().secure()) {
        wire = current.wire();
        handshake = Option.none();
        current.tls().session().peek(session -> events.add(new Event.ControlSecured(session)));
      }
    } catch (NotSecuredException e) {
      events.end(new Event.ControlNotSecured(e.fault()));
    }
  }

  private void awaitMore() {
    int wanted =
        unsent.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
    Wire spoken = handshake.map(h -> (Wire) h.wire()).getOrElse(wire);
    key.interestOps(spoken.interest(wanted));
    if (spoken.holdsReceived()) {
      reactor.runAgain(key);
    }
  }

  private void write() {
    try {
      boolean room = true;
      joinUnsent();
      while (room && !unsent.isEmpty()) {
        wire.output().write(unsent.element());
        room = !unsent.element().hasRemaining();
        if (room) {
          unsent.remove();
        }
      }
    } catch (IOException _) {
      // The connection is gone. Reading will find that out too, after the replies that came before.
      unsent.clear();
    }
  }

  private void joinUnsent() {
    if (unsent.size() > 1) {
      int bytes = 0;
      for (ByteBuffer one : unsent) {
        bytes += one.remaining();
      }
      ByteBuffer joined = ByteBuffer.allocate(bytes);
      unsent.forEach(joined::put);
      unsent.clear();
      unsent.add(joined.flip());
    }
  }

  private void read() {
    try {
      int count = 1;
      for (int i = 0; i < READS_PER_TURN && count > 0 && !events.hasEnded(); i++) {
        count = wire.read(input.clear());
        decode(telnet.strip(input.flip()));
      }
      if (count < 0) {
        lose();
      }
    } catch (NotSecuredException e) {
      events.end(new Event.ControlNotSecured(e.fault()));
    } catch (IOException _) {
      lose();
    }
  }

  private void lose() {
    lost = true;
    reactor.drop(channel);
    whenLost.run();
  }

  private void decode(ByteBuffer bytes) {
    boolean more = true;
    while (more) {
      more = replies.decode(bytes).map(this::report).getOrElse(false);
    }
  }

  /// True if another reply may follow.
  private boolean report(Either<ReplyFault, Reply> decoded) {
    return decoded.fold(
        fault -> {
          events.end(new Event.ControlBroken(new Failure.ProtocolBroken(fault)));
          return false;
        },
        reply -> {
          events.add(new Event.ReplyArrived(reply));
          return true;
        });
  }

  private static final int INPUT_BYTES = 16 * 1024;
  // So that a server that never stops talking cannot keep the link from looking at its deadlines.
  private static final int READS_PER_TURN = 64;
}
