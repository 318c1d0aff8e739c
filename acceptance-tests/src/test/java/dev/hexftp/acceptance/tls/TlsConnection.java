package dev.hexftp.acceptance.tls;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/// TLS over a socket that the caller owns, for tests that look at single records: only requested
/// records are sent, so that a connection may end in each wrong way.
///
/// For one thread. It never closes the socket.
public final class TlsConnection {
  /// So many bytes fit into one record in each version, with all additions of the JDK.
  public static final int RECORD = 16_000;

  private final Socket socket;
  private final SSLEngine engine;
  private final ByteBuffer arrived;
  private final ByteBuffer plain;
  private boolean closeNotified;

  private TlsConnection(Socket socket, SSLEngine engine) {
    this.socket = socket;
    this.engine = engine;
    // The arrived bytes are ready to be decrypted, and the plain ones are ready to be read.
    this.arrived = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).limit(0);
    this.plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).limit(0);
  }

  /// Waits for the other side to begin, as a server, and completes the handshake.
  ///
  /// @throws SSLException if the two do not come together; for an alert of the other side the
  ///   message has its name
  /// @throws EOFException if the other side hangs up
  public static TlsConnection accept(Socket socket, SSLContext context, List<TlsVersion> versions)
      throws IOException {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    engine.setEnabledProtocols(versions.stream().map(TlsVersion::text).toArray(String[]::new));
    var connection = new TlsConnection(socket, engine);
    connection.handshake();
    return connection;
  }

  /// Begins as a client and completes the handshake. A session is resumed if `context` knows one
  /// for the same `host` and `port`, which need not be those of the socket: for a data connection
  /// they are those of the control connection.
  public static TlsConnection connect(Socket socket, SSLContext context, String host, int port)
      throws IOException {
    SSLEngine engine = context.createSSLEngine(host, port);
    engine.setUseClientMode(true);
    var connection = new TlsConnection(socket, engine);
    connection.handshake();
    return connection;
  }

  /// The negotiated session.
  public SSLSession session() {
    return engine.getSession();
  }

  /// Sends `bytes`, in one record if they are at most [#RECORD].
  ///
  /// @throws SSLException in TLS 1.2 if the other side has ended the connection: that ends both
  ///   ways
  public void write(byte... bytes) throws IOException {
    send(seal(bytes));
  }

  /// The records that [#write] would send. The caller must send them in this order, or end the
  /// connection.
  public byte[] seal(byte... bytes) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(bytes);
    byte[] records = new byte[0];
    while (source.hasRemaining()) {
      records = joined(records, wrap(source));
    }
    return records;
  }

  /// Says that nothing more will be sent.
  public void closeNotify() throws IOException {
    engine.closeOutbound();
    while (!engine.isOutboundDone()) {
      send(wrap(ByteBuffer.allocate(0)));
    }
  }

  /// The bytes of the other side. Its end is that of TLS or of TCP; see [#closeNotified].
  /// `available()` counts the bytes that can be read without waiting.
  public InputStream input() {
    return new Decrypted();
  }

  /// Whether the other side has said that nothing more will come.
  public boolean closeNotified() {
    return closeNotified;
  }

  // ── Handshakes ────────────────────────────────────────────────────────────────────────────────

  private void handshake() throws IOException {
    engine.beginHandshake();
    try {
      while (engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
        switch (engine.getHandshakeStatus()) {
          case NEED_TASK, NEED_WRAP -> doOwnPart();
          case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
            if (!unwrap() && !fill()) {
              throw new EOFException("the other side hung up during the TLS handshake");
            }
          }
          case FINISHED, NOT_HANDSHAKING -> {}
        }
        if (closeNotified) {
          throw new EOFException("the other side ended the TLS handshake");
        }
      }
    } catch (SSLException e) {
      doOwnPart(); // The alert.
      throw e;
    }
  }

  /// Runs all tasks of the engine, apart from waiting for the other side.
  private void doOwnPart() throws IOException {
    while (true) {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> engine.getDelegatedTask().run();
        case NEED_WRAP -> send(wrap(ByteBuffer.allocate(0)));
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN, FINISHED, NOT_HANDSHAKING -> {
          return;
        }
      }
    }
  }

  // ── Records ───────────────────────────────────────────────────────────────────────────────────

  private byte[] wrap(ByteBuffer source) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    SSLEngineResult result = engine.wrap(source, record);
    if (source.hasRemaining() && result.getStatus() == SSLEngineResult.Status.CLOSED) {
      throw new SSLException("the connection has ended, and TLS 1.2 knows no half of an end");
    }
    return Arrays.copyOf(record.array(), record.position());
  }

  private void send(byte[] records) throws IOException {
    socket.getOutputStream().write(records);
  }

  /// Decrypts one record, whose bytes are then [#plain], which must be empty.
  ///
  /// @return whether there was a whole record
  private boolean unwrap() throws IOException {
    plain.clear();
    SSLEngineResult result;
    try {
      result = engine.unwrap(arrived, plain);
    } finally {
      plain.flip();
    }
    return switch (result.getStatus()) {
      case OK -> {
        doOwnPart();
        yield true;
      }
      case CLOSED -> {
        // The engine would answer with a close_notify, which is for the test to decide.
        closeNotified = true;
        yield true;
      }
      case BUFFER_UNDERFLOW -> false;
      case BUFFER_OVERFLOW -> throw new IllegalStateException("a record of more than its size");
    };
  }

  /// Waits for bytes from the network.
  ///
  /// @return whether there were some
  private boolean fill() throws IOException {
    arrived.compact();
    int count;
    try {
      count =
          socket.getInputStream().read(arrived.array(), arrived.position(), arrived.remaining());
      arrived.position(arrived.position() + Math.max(count, 0));
    } finally {
      arrived.flip();
    }
    return count > 0;
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] both = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, both, head.length, tail.length);
    return both;
  }

  private final class Decrypted extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (!plain.hasRemaining() && !closeNotified) {
        if (!unwrap() && !fill()) {
          return -1;
        }
      }
      if (!plain.hasRemaining()) {
        return -1;
      }
      int count = Math.min(length, plain.remaining());
      plain.get(bytes, offset, count);
      return count;
    }

    @Override
    public int available() throws IOException {
      while (!plain.hasRemaining() && !closeNotified) {
        if (!unwrap() && !(socket.getInputStream().available() > 0 && fill())) {
          return 0;
        }
      }
      return plain.remaining();
    }
  }
}
