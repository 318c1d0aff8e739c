package dev.hexftp.adapter.socket.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/// A wire that carries the bytes as they are. Its peer ends its bytes by closing. Such an end can
/// be forged by an attacker on the path, so a plain wire never reports a cut.
///
/// @param channel a connected channel, non-blocking
public record PlainWire(SocketChannel channel) implements Wire {
  @Override
  public int read(ByteBuffer target) throws IOException {
    return channel.read(target);
  }

  /// The socket itself and nothing around it: so a direct buffer reaches the system without a copy.
  @Override
  public WritableByteChannel output() {
    return channel;
  }

  @Override
  public boolean end() throws IOException {
    channel.shutdownOutput();
    return true;
  }

  @Override
  public int interest(int wanted) {
    return wanted;
  }

  @Override
  public boolean holdsReceived() {
    return false;
  }
}
