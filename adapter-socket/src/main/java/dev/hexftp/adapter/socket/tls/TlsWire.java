package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.tls.RecordLayer.Decrypted;
import dev.hexftp.adapter.socket.wire.Wire;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.WritableByteChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/// A wire that speaks TLS over another wire, as the client.
///
/// The handshake begins with the first call that needs it and each call continues it; until it is
/// done nothing is read or taken. It fails with a [NotSecuredException]; the wire is of no use
/// afterwards. In TLS 1.3 the server may refuse the client when for the client all is done, say
/// because it has shown no certificate (RFC 8446 §4.4.2.4): until the first byte has come that is a
/// failure of the handshake too.
///
/// Every call does a bounded amount of work: it looks into the socket a few times at most, so that
/// a server cannot hold the thread by sending records that carry nothing.
///
/// The peer ends its bytes by close_notify. Without one the connection was cut off: between two
/// records that is reported as a cut, for some servers are sloppy; within a record it is a break,
/// since bytes are certainly missing.
public final class TlsWire implements Wire {
  private final Wire carrier;
  private final SSLEngine engine;
  private final RecordLayer records;
  private final ClientHandshake handshake;
  private final Runnable whenSecured;
  private final WritableByteChannel output = new EncryptingChannel();
  private boolean secured;
  private int sentUnheard;
  private boolean ended;
  private boolean hasReceived;

  /// A wire over `carrier`, for which `engine` speaks. `whenSecured` runs when the handshake is
  /// done.
  TlsWire(Wire carrier, SSLEngine engine, RecordBuffers buffers, Runnable whenSecured) {
    this.carrier = carrier;
    this.engine = engine;
    this.records = new RecordLayer(carrier, engine, buffers);
    this.handshake = new ClientHandshake(engine, records);
    this.whenSecured = whenSecured;
  }

  /// Continues the handshake; true when it is done.
  ///
  /// @throws NotSecuredException if it has failed
  public boolean secure() throws NotSecuredException {
    if (secured) {
      return true;
    }
    try {
      secured = handshake.goOn();
    } catch (IOException e) {
      records.sayAtLast();
      throw new NotSecuredException(TlsFaults.of(e), e);
    }
    if (secured) {
      whenSecured.run();
    }
    return secured;
  }

  /// The negotiated session.
  SSLSession session() {
    return engine.getSession();
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
      records.sayAtLast();
      throw hasReceived ? e : new NotSecuredException(TlsFaults.of(e), e);
    }
  }

  private int receive(ByteBuffer target) throws IOException {
    int begin = target.position();
    records.take(target);
    boolean looked = false;
    while (target.hasRemaining() && answer()) {
      Decrypted result = records.decrypt(target);
      int count = target.position() - begin;
      if (result != Decrypted.RECORD && count > 0) {
        return count;
      }
      if (result == Decrypted.CLOSE_NOTIFY) {
        answerEnd();
        return END;
      }
      if (result == Decrypted.NO_WHOLE_RECORD) {
        int filled = looked ? 0 : records.fill();
        looked = true;
        if (filled <= 0) {
          return filled == 0 ? 0 : cutOff();
        }
      }
    }
    return target.position() - begin;
  }

  private int cutOff() throws IOException {
    if (records.holdsPartOfRecord()) {
      throw new EOFException("the connection ended within a record");
    }
    return CUT_OFF;
  }

  /// RFC 5246 §7.2.1 demands an answer to close_notify, RFC 8446 §6.1 allows it. In either case we
  /// have no bytes left for a peer that has ended, so it gets the answer at once.
  private void answerEnd() {
    engine.closeOutbound();
    records.sayAtLast();
  }

  /// Sends the engine's own messages, such as new keys; true if none of them is left. As long as
  /// something is, no more is received, so that a peer that asks for ever more answers and takes
  /// none cannot make them pile up.
  private boolean answer() throws IOException {
    while (records.flush()
        && records.status() == HandshakeStatus.NEED_WRAP
        && !engine.isOutboundDone()) {
      records.encrypt();
    }
    return !records.holdsUnsent();
  }

  // --- Sending ---

  @Override
  public WritableByteChannel output() {
    return output;
  }

  private final class EncryptingChannel implements WritableByteChannel {
    @Override
    public int write(ByteBuffer source) throws IOException {
      int begin = source.position();
      boolean more = secure();
      while (more) {
        more = records.flush() && source.hasRemaining() && sendMore(source);
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

  /// While keys are being renewed, sending waits for the peer's messages about them. False if it
  /// has to wait.
  private boolean sendMore(ByteBuffer source) throws IOException {
    if (isRenewingKeys()) {
      return letReceive();
    }
    if (sentUnheard > HEARS_EVERY_BYTES) {
      sentUnheard = 0;
      overhear();
    }
    int before = source.remaining();
    boolean said = records.encrypt(source);
    sentUnheard += before - source.remaining();
    return said;
  }

  private boolean isRenewingKeys() {
    return !engine.isOutboundDone() && records.status() == HandshakeStatus.NEED_UNWRAP;
  }

  /// A side that only sends has to read now and then: the server may want new keys.
  private void overhear() throws IOException {
    if (!records.holdsDecrypted()
        && records.decrypt() == Decrypted.NO_WHOLE_RECORD
        && records.fill() > 0) {
      records.decrypt();
    }
  }

  /// False if there is nothing for now, or something that is not read.
  private boolean letReceive() throws IOException {
    if (records.holdsDecrypted()) {
      return false;
    }
    return switch (records.decrypt()) {
      case RECORD -> true;
      case CLOSE_NOTIFY -> throw new SSLException("the server has closed the connection");
      case NO_WHOLE_RECORD -> {
        int count = records.fill();
        if (count < 0) {
          throw new EOFException("the connection ended");
        }
        yield count > 0;
      }
    };
  }

  @Override
  public boolean end() throws IOException {
    if (!ended && secure() && awaitNewKeys()) {
      engine.closeOutbound();
      while (records.flush() && !engine.isOutboundDone()) {
        records.encrypt();
      }
      ended = !records.holdsUnsent() && carrier.end();
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

  // --- The reactor's questions ---

  @Override
  public int interest(int wanted) {
    boolean unsent = records.holdsUnsent();
    if (!secured) {
      return unsent || !handshake.hasBegun() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
    }
    HandshakeStatus status = engine.getHandshakeStatus();
    if (unsent || status == HandshakeStatus.NEED_WRAP) {
      return wanted | SelectionKey.OP_WRITE;
    }
    boolean renewing = status == HandshakeStatus.NEED_UNWRAP && !engine.isOutboundDone();
    return renewing ? SelectionKey.OP_READ : wanted;
  }

  /// As long as something is unsent it has to go first, and the socket tells when it can.
  @Override
  public boolean holdsReceived() {
    return secured && !records.holdsUnsent() && records.holdsReceived();
  }

  private static final int HEARS_EVERY_BYTES = 1024 * 1024;
}
