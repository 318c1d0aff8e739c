package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.wire.Wire;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.WritableByteChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/// A wire that speaks TLS over another wire, as the client.
///
/// The handshake begins with the first call that needs it and goes on with each, whichever it is;
/// until it is done nothing is read or taken. It fails with a [NotSecuredException]; the wire is of
/// no use afterwards. In TLS 1.3 the server may refuse the client when for the client all is done,
/// say because it has shown no certificate (RFC 8446 §4.4.2.4): until the first byte has come that
/// is a failure of the handshake too.
///
/// Every call does a bounded amount of work: it looks into the socket a few times at most, so that
/// a server cannot hold the thread by sending records that carry nothing.
///
/// The end of what the peer sends is its close_notify. Without one the connection was cut off:
/// between two records that is told, for some servers are sloppy; within a record it is a break,
/// since bytes are certainly missing.
public final class TlsWire implements Wire {
  private final Wire carrier;
  private final SSLEngine engine;
  private final RecordBuffers buffers;
  private final Runnable whenSecured;
  private final WritableByteChannel output = new Output();
  private Stage stage = Stage.UNBEGUN;
  private boolean starved = true;
  private int sentUnheard;
  private boolean ended;
  private boolean hasReceived;

  /// How far the handshake is.
  private enum Stage {
    UNBEGUN,
    UNDER_WAY,
    DONE
  }

  /// What became of an attempt to decrypt a record.
  private enum Decrypted {
    RECORD,
    NO_WHOLE_RECORD,
    CLOSE_NOTIFY
  }

  TlsWire(Wire carrier, SSLEngine engine, RecordBuffers buffers, Runnable whenSecured) {
    this.carrier = carrier;
    this.engine = engine;
    this.buffers = buffers;
    this.whenSecured = whenSecured;
  }

  // --- The handshake ---

  /// Goes on with the handshake; true when it is done.
  ///
  /// @throws NotSecuredException if it has failed
  public boolean secure() throws NotSecuredException {
    if (stage == Stage.DONE) {
      return true;
    }
    try {
      if (shakeHands()) {
        stage = Stage.DONE;
        whenSecured.run();
      }
      return stage == Stage.DONE;
    } catch (IOException e) {
      sayWhy();
      throw new NotSecuredException(TlsFaults.of(e), e);
    }
  }

  private boolean shakeHands() throws IOException {
    if (stage == Stage.UNBEGUN) {
      stage = Stage.UNDER_WAY;
      engine.beginHandshake();
    }
    int looks = 0;
    while (isShakingHands()) {
      boolean wraps = engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP;
      if (!flush()) {
        return false;
      } else if (wraps) {
        encrypt(buffers.none());
      } else if (decrypt(buffers.none()) == Decrypted.NO_WHOLE_RECORD) {
        if (looks++ == LOOKS_PER_CALL || !receiveMore()) {
          return false;
        }
      }
    }
    // What is left of the last message goes with what follows.
    flush();
    return true;
  }

  private boolean isShakingHands() throws IOException {
    return switch (statusAfterTasks()) {
      case NEED_WRAP -> {
        if (engine.isOutboundDone()) {
          throw new SSLException("the handshake was closed");
        }
        yield true;
      }
      case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NEED_TASK -> true;
      case FINISHED, NOT_HANDSHAKING -> {
        if (engine.isInboundDone()) {
          throw new SSLException("the server has closed the handshake");
        }
        yield false;
      }
    };
  }

  /// True unless there is nothing for now.
  private boolean receiveMore() throws IOException {
    int count = fill();
    if (count < 0) {
      throw new EOFException("the connection ended during the handshake");
    }
    return count > 0;
  }

  /// Sends the alert that tells the server why, if it can be sent at once.
  private void sayWhy() {
    try {
      if (flush()) {
        encrypt(buffers.none());
        flush();
      }
    } catch (IOException _) {
      // The connection is given up anyway.
    }
  }

  // --- Receiving ---

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (!secure()) {
      return 0;
    }
    try {
      int count = receive(target);
      hasReceived |= count > 0;
      return count;
    } catch (SSLException e) {
      sayWhy();
      throw hasReceived ? e : new NotSecuredException(TlsFaults.of(e), e);
    }
  }

  private int receive(ByteBuffer target) throws IOException {
    int begin = target.position();
    take(target);
    boolean looked = false;
    while (target.hasRemaining() && answer()) {
      Decrypted result = decrypt(target);
      int count = target.position() - begin;
      if (result != Decrypted.RECORD && count > 0) {
        return count;
      }
      if (result == Decrypted.CLOSE_NOTIFY) {
        closeOutput();
        return END;
      }
      if (result == Decrypted.NO_WHOLE_RECORD) {
        int filled = looked ? 0 : fill();
        looked = true;
        if (filled == 0) {
          return 0;
        } else if (filled < 0) {
          return cutOff();
        }
      }
    }
    return target.position() - begin;
  }

  private int cutOff() throws IOException {
    if (buffers.received().hasRemaining()) {
      throw new EOFException("the connection ended within a record");
    }
    return CUT_OFF;
  }

  /// RFC 5246 §7.2.1 demands an answer to close_notify, RFC 8446 §6.1 allows it. In either case we
  /// have nothing to add to what the peer has ended, so it is told at once.
  private void closeOutput() {
    engine.closeOutbound();
    sayWhy();
  }

  /// Sends what the engine has to say by itself, such as new keys; true if nothing of it is left.
  /// As long as something is, no more is received, so that a peer that asks for ever more answers
  /// and takes none cannot make them pile up.
  private boolean answer() throws IOException {
    while (flush() && statusAfterTasks() == HandshakeStatus.NEED_WRAP && !engine.isOutboundDone()) {
      encrypt(buffers.none());
    }
    return !buffers.unsent().hasRemaining();
  }

  /// Decrypts one record into `target`; what does not fit there waits.
  private Decrypted decrypt(ByteBuffer target) throws IOException {
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

  /// Hands over what was decrypted before.
  private void take(ByteBuffer target) {
    ByteBuffer source = buffers.decrypted();
    int count = Math.min(source.remaining(), target.remaining());
    target.put(source.slice(source.position(), count));
    source.position(source.position() + count);
  }

  private int fill() throws IOException {
    ByteBuffer room = buffers.receivedToFill(session());
    try {
      int count = carrier.read(room);
      starved &= count <= 0;
      return count;
    } finally {
      room.flip();
    }
  }

  // --- Sending ---

  @Override
  public WritableByteChannel output() {
    return output;
  }

  private final class Output implements WritableByteChannel {
    @Override
    public int write(ByteBuffer source) throws IOException {
      int begin = source.position();
      if (secure()) {
        while (flush() && source.hasRemaining() && sendMore(source)) {}
      }
      return source.position() - begin;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  @Override
  public boolean end() throws IOException {
    if (!ended && secure() && awaitNewKeys()) {
      engine.closeOutbound();
      while (flush() && !engine.isOutboundDone()) {
        encrypt(buffers.none());
      }
      ended = !buffers.unsent().hasRemaining() && carrier.end();
    }
    return ended;
  }

  /// True unless keys are still being renewed; the last word has to wait for them too.
  private boolean awaitNewKeys() throws IOException {
    boolean heard = true;
    while (heard && isRenewingKeys()) {
      heard = letReceive();
    }
    return heard;
  }

  private boolean isRenewingKeys() {
    return !engine.isOutboundDone() && statusAfterTasks() == HandshakeStatus.NEED_UNWRAP;
  }

  /// While keys are being renewed, sending waits for what the peer has to say about them. False if
  /// it has to wait.
  private boolean sendMore(ByteBuffer source) throws IOException {
    if (isRenewingKeys()) {
      return letReceive();
    }
    if (sentUnheard > HEARS_EVERY_BYTES) {
      sentUnheard = 0;
      overhear();
    }
    int before = source.remaining();
    boolean said = encrypt(source);
    sentUnheard += before - source.remaining();
    return said;
  }

  /// Who only sends has to listen now and then: the server may want new keys.
  private void overhear() throws IOException {
    if (!buffers.decrypted().hasRemaining()
        && decrypt(buffers.none()) == Decrypted.NO_WHOLE_RECORD
        && fill() > 0) {
      decrypt(buffers.none());
    }
  }

  /// Encrypts as much of `source` as there is room for when nothing is unsent, behind what the
  /// engine has to say by itself. False if that was nothing.
  private boolean encrypt(ByteBuffer source) throws IOException {
    SSLSession session = session();
    ByteBuffer room = buffers.unsentToFill(session);
    try {
      SSLEngineResult result;
      do {
        result = engine.wrap(source, room);
        if (statusAfterTasks() == HandshakeStatus.NEED_UNWRAP) {
          break;
        }
      } while (source.hasRemaining()
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

  /// False if there is nothing for now, or something that nobody reads.
  private boolean letReceive() throws IOException {
    if (buffers.decrypted().hasRemaining()) {
      return false;
    }
    Decrypted result = decrypt(buffers.none());
    if (result == Decrypted.CLOSE_NOTIFY) {
      throw new SSLException("the server has closed the connection");
    }
    if (result == Decrypted.RECORD) {
      return true;
    }
    int count = fill();
    if (count < 0) {
      throw new EOFException("the connection ended");
    }
    return count > 0;
  }

  /// Passes on what is encrypted. False if something is left for later.
  private boolean flush() throws IOException {
    ByteBuffer unsent = buffers.unsent();
    int count = 1;
    while (unsent.hasRemaining() && count > 0) {
      count = carrier.output().write(unsent);
    }
    return !unsent.hasRemaining();
  }

  // --- The reactor's questions ---

  @Override
  public int interest(int wanted) {
    boolean unsent = buffers.unsent().hasRemaining();
    return switch (stage) {
      // The client speaks first.
      case UNBEGUN -> SelectionKey.OP_WRITE;
      case UNDER_WAY -> unsent ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
      case DONE -> {
        HandshakeStatus status = engine.getHandshakeStatus();
        if (unsent || status == HandshakeStatus.NEED_WRAP) {
          yield wanted | SelectionKey.OP_WRITE;
        }
        boolean waits = status == HandshakeStatus.NEED_UNWRAP && !engine.isOutboundDone();
        yield waits ? SelectionKey.OP_READ : wanted;
      }
    };
  }

  @Override
  public boolean holdsReceived() {
    // As long as something is unsent it has to go first, and the socket tells when it can.
    return stage == Stage.DONE
        && !buffers.unsent().hasRemaining()
        && (buffers.decrypted().hasRemaining() || !starved);
  }

  // --- The engine ---

  /// What has been agreed upon.
  SSLSession session() {
    return engine.getSession();
  }

  /// The engine's tasks are sums and look at certificates; nothing in them waits.
  private HandshakeStatus statusAfterTasks() {
    for (Runnable task = engine.getDelegatedTask();
        task != null;
        task = engine.getDelegatedTask()) {
      task.run();
    }
    return engine.getHandshakeStatus();
  }

  // A handshake has two or three turns; more looks are left to the next call.
  private static final int LOOKS_PER_CALL = 8;
  private static final int HEARS_EVERY_BYTES = 1024 * 1024;
}
