package dev.hexftp.adapter.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/// A wire that carries the bytes as they are.
///
/// @param channel a connected channel, non-blocking
record PlainWire(SocketChannel channel) implements Wire {
  @Override
  public int read(ByteBuffer target) throws IOException {
    return channel.read(target);
  }

  /// The socket itself and nothing around it: only so can the operating system copy a file into it.
  @Override
  public WritableByteChannel output() {
    return channel;
  }

  @Override
  public boolean end() throws IOException {
    channel.shutdownOutput();
    return true;
  }
}
