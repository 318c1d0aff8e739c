package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.adapter.socket.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/// The end of a data connection after an upload: this side has sent its end, and the server has not
/// yet sent its own.
///
/// The connection is read until it does, for two reasons. Closing a connection that holds unread
/// bytes resets it, and the server may lose the last bytes of the file with it. And in TLS 1.3 a
/// server sends there the tickets by which the next data connection resumes the session.
///
/// No command waits for it, since some servers confirm a transfer first and close afterwards. If
/// the server breaks the connection off instead of ending it, it may not have read all, and that is
/// reported.
final class LingeringClose {
  private final Reactor reactor;
  private final SelectionKey key;
  private final SocketChannel channel;
  private final Wire wire;
  private final ByteBuffer sink;
  private final Runnable broken;
  private boolean over;
  private int left = MOST_BYTES;

  /// The close of `channel`, which carries `wire` and is registered as `key`. Bytes that arrive are
  /// dropped into `sink`. `broken` is run if the server breaks the connection off.
  LingeringClose(
      Reactor reactor,
      SelectionKey key,
      SocketChannel channel,
      Wire wire,
      ByteBuffer sink,
      Runnable broken) {
    this.reactor = reactor;
    this.key = key;
    this.channel = channel;
    this.wire = wire;
    this.sink = sink;
    this.broken = broken;
  }

  /// Lets it run beside all other work of the link.
  void begin() {
    key.attach((Runnable) this::look);
    key.interestOps(SelectionKey.OP_READ);
  }

  /// Takes the received bytes, and closes.
  void end() {
    look();
    reactor.drop(channel);
  }

  /// Takes the received bytes.
  void look() {
    if (!over && !readOn()) {
      over = true;
      reactor.drop(channel);
    }
  }

  /// False when the server has ended, or sends as if this were a download.
  private boolean readOn() {
    try {
      int count = 1;
      while (count > 0 && left > 0) {
        count = wire.read(sink.clear());
        left -= count;
      }
      return count == 0;
    } catch (IOException _) {
      broken.run();
      return false;
    }
  }

  private static final int MOST_BYTES = 64 * 1024;
}
