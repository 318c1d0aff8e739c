package dev.hexftp.adapter.socket.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/// A wire under test and its server. The wire is called as a reactor calls it: only when the line
/// is ready for an operation that the wire is interested in, or when it says that it holds bytes
/// already. One that asks for the wrong thing comes to a standstill, which is a failure.
record Talk(TlsWire wire, MemoryTlsServer server) {
  /// Handshakes.
  Talk secured() throws IOException {
    while (!wire.secure()) {
      await(SelectionKey.OP_READ);
    }
    while (server.turn()) {}
    return this;
  }

  /// Reads once, at most `most` bytes.
  int read(ByteBuffer target) throws IOException {
    while (true) {
      await(SelectionKey.OP_READ);
      int count = wire.read(target);
      if (count != 0) {
        return count;
      }
    }
  }

  /// Reads to the end, in pieces of at most `pieceBytes`.
  Received readAll(int pieceBytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer piece = ByteBuffer.allocateDirect(pieceBytes);
    int count = read(piece.clear());
    while (count > 0) {
      piece.flip();
      while (piece.hasRemaining()) {
        all.write(piece.get());
      }
      count = read(piece.clear());
    }
    return new Received(ByteBuffer.wrap(all.toByteArray()), count);
  }

  /// The received bytes, and how they ended.
  record Received(ByteBuffer bytes, int end) {}

  void write(ByteBuffer source) throws IOException {
    while (source.hasRemaining()) {
      await(SelectionKey.OP_WRITE);
      wire.output().write(source);
    }
  }

  void end() throws IOException {
    do {
      await(SelectionKey.OP_WRITE);
    } while (!wire.end());
    settle();
  }

  /// Lets the server finish its work.
  void settle() {
    while (turn()) {}
  }

  private void await(int wanted) {
    boolean reads = wanted == SelectionKey.OP_READ;
    while (!server.line().isReady(wire.interest(wanted)) && !(reads && wire.holdsReceived())) {
      boolean moved = turn();
      server.line().nextTurn();
      assertThat(moved || server.line().isReady(wire.interest(wanted)))
          .as("something moves")
          .isTrue();
    }
  }

  private boolean turn() {
    return server.turn();
  }
}
