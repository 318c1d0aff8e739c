package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.WritableByteChannel;

/// A connection in memory between a client, for which it is a wire, and a server. In each turn it
/// carries a limited number of bytes in each direction, so that all bytes arrive in pieces.
final class Line implements Wire {
  private final int bytesPerTurn;
  private final ByteArrayOutputStream fromClient = new ByteArrayOutputStream();
  private final Output output = new Output();
  private ByteBuffer toClient = ByteBuffer.allocate(0);
  private int mayRead;
  private int mayWrite;
  private boolean closedByServer;
  private boolean broken;
  private boolean full;
  private boolean endedByClient;

  Line(int bytesPerTurn) {
    this.bytesPerTurn = bytesPerTurn;
    nextTurn();
  }

  void nextTurn() {
    mayRead = bytesPerTurn;
    mayWrite = full ? 0 : bytesPerTurn;
  }

  /// From now on takes nothing from the client.
  void fillUp() {
    full = true;
    mayWrite = 0;
  }

  /// The readiness that a selector would see.
  boolean isReady(int interest) {
    boolean readable =
        (toClient.hasRemaining() && mayRead > 0)
            || (closedByServer && !toClient.hasRemaining())
            || broken;
    return ((interest & SelectionKey.OP_READ) != 0 && readable)
        || ((interest & SelectionKey.OP_WRITE) != 0 && (mayWrite > 0 || broken));
  }

  // --- The server's end ---

  /// The bytes that have arrived since the last time.
  ByteBuffer takeFromClient() {
    ByteBuffer taken = ByteBuffer.wrap(fromClient.toByteArray());
    fromClient.reset();
    return taken;
  }

  void send(ByteBuffer bytes) {
    toClient =
        ByteBuffer.allocate(toClient.remaining() + bytes.remaining())
            .put(toClient)
            .put(bytes)
            .flip();
  }

  /// The bytes that have been sent and not read.
  int underWay() {
    return toClient.remaining();
  }

  void close() {
    closedByServer = true;
  }

  /// Loses everything under way but its first `kept` bytes, and closes.
  void cutAfter(int kept) {
    toClient.limit(toClient.position() + kept);
    closedByServer = true;
  }

  void breakOff() {
    broken = true;
  }

  boolean isEndedByClient() {
    return endedByClient;
  }

  // --- The client's end ---

  @Override
  public int read(ByteBuffer target) throws IOException {
    failIfBroken();
    if (!toClient.hasRemaining()) {
      return closedByServer ? END : 0;
    }
    int count = Math.min(mayRead, Math.min(target.remaining(), toClient.remaining()));
    target.put(toClient.slice(toClient.position(), count));
    toClient.position(toClient.position() + count);
    mayRead -= count;
    return count;
  }

  @Override
  public WritableByteChannel output() {
    return output;
  }

  private final class Output implements WritableByteChannel {
    @Override
    public int write(ByteBuffer source) throws IOException {
      failIfBroken();
      int count = Math.min(mayWrite, source.remaining());
      for (int i = 0; i < count; i++) {
        fromClient.write(source.get());
      }
      mayWrite -= count;
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  private void failIfBroken() throws IOException {
    if (broken) {
      throw new IOException("Connection reset");
    }
  }

  @Override
  public boolean end() {
    endedByClient = true;
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
