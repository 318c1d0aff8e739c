package dev.hexftp.adapter.socket.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/// A server that speaks TLS over a [Line], by the JDK's engine. It does something only in its
/// turns.
final class MemoryTlsServer {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final SSLEngine engine;
  private final Line line;
  private final ByteBuffer room = ByteBuffer.allocate(64 * 1024);
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private ByteBuffer received = ByteBuffer.allocate(0);
  private ByteBuffer outgoing = ByteBuffer.allocate(0);
  private boolean ending;
  private boolean failed;

  /// The server of one connection, which speaks `version`, as in `1.3`.
  MemoryTlsServer(SSLContext context, String version, Line line) {
    this.engine = context.createSSLEngine();
    this.line = line;
    engine.setUseClientMode(false);
    engine.setEnabledProtocols(new String[] {"TLSv" + version});
  }

  SSLEngine engine() {
    return engine;
  }

  /// Takes part in the choice of an application protocol (RFC 7301).
  void understands(String protocol) {
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {protocol});
    engine.setSSLParameters(parameters);
  }

  Line line() {
    return line;
  }

  void send(ByteBuffer bytes) {
    outgoing = bytes.duplicate();
  }

  /// Ends its bytes, after those that are to be sent before.
  void end() {
    ending = true;
  }

  ByteBuffer heard() {
    return ByteBuffer.wrap(heard.toByteArray());
  }

  /// Whether the client has said that it sends no more.
  boolean hasSeenEnd() {
    return engine.isInboundDone();
  }

  boolean hasFailed() {
    return failed;
  }

  /// Does all work that can be done now; false if there was none.
  boolean turn() {
    take(line.takeFromClient());
    boolean moved = false;
    try {
      while (step()) {
        moved = true;
      }
    } catch (SSLException _) {
      // The alert about it goes out in the next turn.
      moved |= !failed;
      failed = true;
    }
    return moved;
  }

  private void take(ByteBuffer bytes) {
    if (!bytes.hasRemaining()) {
      return;
    }
    received =
        ByteBuffer.allocate(received.remaining() + bytes.remaining())
            .put(received)
            .put(bytes)
            .flip();
  }

  private boolean step() throws SSLException {
    return switch (engine.getHandshakeStatus()) {
      case NEED_TASK -> {
        engine.getDelegatedTask().run();
        yield true;
      }
      case NEED_WRAP -> wrap(NOTHING);
      case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrap();
      case FINISHED, NOT_HANDSHAKING -> unwrap() || sendOn();
    };
  }

  private boolean sendOn() throws SSLException {
    if (failed || engine.isOutboundDone() || !isSecured()) {
      return false;
    }
    if (outgoing.hasRemaining()) {
      return wrap(outgoing);
    }
    if (ending) {
      engine.closeOutbound();
      return wrap(NOTHING);
    }
    return false;
  }

  private boolean isSecured() {
    return !engine.getSession().getCipherSuite().contains("NULL");
  }

  private boolean wrap(ByteBuffer source) throws SSLException {
    SSLEngineResult result = engine.wrap(source, room.clear());
    line.send(room.flip());
    return result.bytesProduced() > 0 || result.getHandshakeStatus() == HandshakeStatus.FINISHED;
  }

  private boolean unwrap() throws SSLException {
    if (failed) {
      return false;
    }
    SSLEngineResult result = engine.unwrap(received, room.clear());
    room.flip();
    while (room.hasRemaining()) {
      heard.write(room.get());
    }
    return result.bytesConsumed() > 0;
  }
}
