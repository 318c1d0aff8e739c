package dev.hexftp.adapter.socket.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// The bytes of one connection, protected or not on their way to the socket and from it.
///
/// Nothing here waits: a call that cannot continue returns, and is made again when the connection
/// is ready for the operations of [#interest].
public interface Wire {
  /// The result of [#read] after the peer has regularly ended its bytes.
  int END = -1;

  /// The result of [#read] when the connection has ended, but not as the protocol demands: an
  /// attacker may have cut it.
  int CUT_OFF = -2;

  /// Puts received bytes into `target`. The result is their number, 0 if there are none for now,
  /// [#END] or [#CUT_OFF].
  ///
  /// @throws IOException if the connection has broken
  int read(ByteBuffer target) throws IOException;

  /// Where the bytes to be sent go. It takes as many as it can for now, which may be none.
  WritableByteChannel output();

  /// Tells the peer that no more bytes will come. False: that is not done yet, and wants another
  /// call. The peer's bytes can still be read.
  ///
  /// @throws IOException if the connection has broken
  boolean end() throws IOException;

  /// The operations that the socket has to be ready for, as bits of `SelectionKey`, so that
  /// `wanted`, which is reading, writing or both, can continue. A wire may have to write before it
  /// can read, and the other way round.
  int interest(int wanted);

  /// Whether [#read] might bring bytes even though the socket has none: they are here already.
  boolean holdsReceived();
}
