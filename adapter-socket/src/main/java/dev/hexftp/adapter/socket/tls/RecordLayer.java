package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.wire.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/// Moves records between an engine, which encrypts and decrypts them, and the wire that carries
/// them. Each method does one thing that can be done now; the next step is decided above.
final class RecordLayer {
  private final Wire carrier;
  private final SSLEngine engine;
  private final RecordBuffers buffers;
  private boolean starved = true;

  /// The result of an attempt to decrypt a record.
  enum Decrypted {
    /// One was decrypted. It may have held nothing for us.
    RECORD,
    /// None is here as a whole.
    NO_WHOLE_RECORD,
    /// The peer has said that it sends no more.
    CLOSE_NOTIFY
  }

  RecordLayer(Wire carrier, SSLEngine engine, RecordBuffers buffers) {
    this.carrier = carrier;
    this.engine = engine;
    this.buffers = buffers;
  }

  /// The next need of the engine. Its tasks are done first: they are sums and looks at
  /// certificates, and nothing in them waits.
  HandshakeStatus status() {
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      task.run();
    }
    return engine.getHandshakeStatus();
  }

  // --- Receiving ---

  /// Decrypts one record into `target`; bytes that do not fit there wait.
  Decrypted decrypt(ByteBuffer target) throws IOException {
    SSLEngineResult result = engine.unwrap(buffers.received(), target);
    if (result.getStatus() == Status.BUFFER_OVERFLOW) {
      ByteBuffer room = buffers.decryptedToFill(session());
      try {
        result = engine.unwrap(buffers.received(), room);
      } finally {
        room.flip();
      }
      take(target);
    }
    starved = result.getStatus() == Status.BUFFER_UNDERFLOW;
    return switch (result.getStatus()) {
      case OK -> Decrypted.RECORD;
      case BUFFER_UNDERFLOW -> Decrypted.NO_WHOLE_RECORD;
      case CLOSED -> Decrypted.CLOSE_NOTIFY;
      case BUFFER_OVERFLOW -> throw new SSLException("a record is bigger than records are");
    };
  }

  /// Decrypts a record of which nothing but its effect on the engine is wanted. If it holds bytes,
  /// they wait.
  Decrypted decrypt() throws IOException {
    return decrypt(buffers.none());
  }

  /// Hands over the bytes that were decrypted before and wait.
  void take(ByteBuffer target) {
    ByteBuffer source = buffers.decrypted();
    int count = Math.min(source.remaining(), target.remaining());
    target.put(source.slice(source.position(), count));
    source.position(source.position() + count);
  }

  /// Looks into the carrier, once. The result is that of [Wire#read].
  int fill() throws IOException {
    ByteBuffer room = buffers.receivedToFill(session());
    try {
      int count = carrier.read(room);
      starved &= count <= 0;
      return count;
    } finally {
      room.flip();
    }
  }

  /// Whether decrypted bytes wait.
  boolean holdsDecrypted() {
    return buffers.decrypted().hasRemaining();
  }

  /// Whether [#decrypt] may find something without [#fill].
  boolean holdsReceived() {
    return holdsDecrypted() || !starved;
  }

  /// Whether a record has begun, and not ended.
  boolean holdsPartOfRecord() {
    return buffers.received().hasRemaining();
  }

  // --- Sending ---

  /// Encrypts as much of `source` as there is room for when nothing is unsent, after the engine's
  /// own messages. False if that was nothing.
  boolean encrypt(ByteBuffer source) throws IOException {
    SSLSession session = session();
    ByteBuffer room = buffers.unsentToFill(session);
    try {
      SSLEngineResult result;
      do {
        result = engine.wrap(source, room);
      } while (status() != HandshakeStatus.NEED_UNWRAP
          && source.hasRemaining()
          && result.bytesProduced() > 0
          && room.remaining() >= session.getPacketBufferSize());
      if (source.hasRemaining() && result.getStatus() == Status.CLOSED) {
        throw new SSLException("nothing can be sent any more");
      }
      return room.position() > 0;
    } finally {
      room.flip();
    }
  }

  /// The same, of nothing.
  boolean encrypt() throws IOException {
    return encrypt(buffers.none());
  }

  /// Passes on encrypted bytes. False if something is left for later.
  boolean flush() throws IOException {
    ByteBuffer unsent = buffers.unsent();
    int count = 1;
    while (unsent.hasRemaining() && count > 0) {
      count = carrier.output().write(unsent);
    }
    return !unsent.hasRemaining();
  }

  /// Whether encrypted bytes are left for later.
  boolean holdsUnsent() {
    return buffers.unsent().hasRemaining();
  }

  /// Sends the engine's last message, an alert, if that can be done at once.
  void sayAtLast() {
    try {
      if (flush()) {
        encrypt();
        flush();
      }
    } catch (IOException _) {
      // The connection is given up anyway.
    }
  }

  private SSLSession session() {
    return engine.getSession();
  }
}
