package dev.hexftp.adapter.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// The bytes of one connection, whatever is done to them on their way to the socket and from it.
///
/// This is where protection by TLS has its place. Nothing here waits: what cannot go on returns,
/// and is called again when the connection is ready.
interface Wire {
  /// Puts received bytes into `target`. The result is their number, 0 if there are none for now,
  /// and negative after the peer has regularly ended what it sends.
  int read(ByteBuffer target) throws IOException;

  /// Where the bytes to be sent go. It takes as many as it can for now, which may be none.
  WritableByteChannel output();

  /// Tells the peer that no more bytes will come. False: that is not done yet, and wants another
  /// call.
  boolean end() throws IOException;
}
