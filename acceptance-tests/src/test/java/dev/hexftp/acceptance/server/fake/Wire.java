package dev.hexftp.acceptance.server.fake;

import dev.hexftp.acceptance.tls.TlsConnection;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// One TCP connection, and the rough things that a script does with it.
final class Wire implements Closeable {
  private final Socket socket;
  private boolean clientHasEnded;
  private @Nullable TlsConnection tls;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setOOBInline(true);
  }

  void write(byte... bytes) throws IOException {
    TlsConnection secured = tls;
    if (secured == null) {
      socket.getOutputStream().write(bytes);
    } else {
      secured.write(bytes);
    }
  }

  private InputStream input() throws IOException {
    TlsConnection secured = tls;
    return secured == null ? socket.getInputStream() : secured.input();
  }

  // ── TLS ───────────────────────────────────────────────────────────────────────────────────────

  /// Waits until the client begins TLS, and completes the handshake.
  void beginTls(SSLContext context, List<TlsVersion> versions) throws IOException {
    tls = TlsConnection.accept(socket, context, versions);
  }

  /// Waits until the client begins TLS, and breaks it off again.
  void expectRefusalOfTls(SSLContext context, List<TlsVersion> versions) throws IOException {
    try {
      beginTls(context, versions);
    } catch (IOException refused) {
      if (socket.isClosed()) {
        // It was us: the watchdog.
        throw refused;
      }
      hearLastWords();
      return;
    }
    throw new AssertionError("the client agreed to TLS");
  }

  /// A side that breaks off may still send an alert before it hangs up.
  private void hearLastWords() {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException reset) {
      // That is a way of hanging up, too.
      return;
    }
  }

  /// Sends the first `count` bytes of the record that holds `content`.
  void writePartOfRecord(int count, byte... content) throws IOException {
    byte[] record = secured().seal(content);
    if (count >= record.length) {
      throw new AssertionError("the record has " + record.length + " bytes, no more");
    }
    socket.getOutputStream().write(record, 0, count);
  }

  private TlsConnection secured() {
    TlsConnection secured = tls;
    if (secured == null) {
      throw new AssertionError("the connection is not in TLS");
    }
    return secured;
  }

  // ── Lines and bytes ───────────────────────────────────────────────────────────────────────────

  void writeInPieces(String text) throws IOException {
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      write(each);
    }
  }

  void tryToWrite(byte... bytes) {
    try {
      write(bytes);
    } catch (IOException clientHasHungUp) {
      // That is the other good outcome.
    }
  }

  /// Writes until the other side hangs up.
  void writeEndlessly(byte... bytes) {
    try {
      for (long written = 0; written < ENDLESS; written += bytes.length) {
        write(bytes);
      }
    } catch (IOException clientHasHungUp) {
      return;
    }
    throw new AssertionError("the client went on reading after " + ENDLESS + " bytes");
  }

  /// The next line without its end, which must be CR LF.
  String line() throws IOException {
    var line = new ByteArrayOutputStream();
    InputStream in = input();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    String text = line.toString(StandardCharsets.UTF_8);
    if (next < 0) {
      throw new AssertionError("the client hung up after \"" + text + "\"");
    }
    if (!text.endsWith("\r")) {
      throw new AssertionError("the client ended a line without CR: \"" + text + "\"");
    }
    return text.substring(0, text.length() - 1);
  }

  byte[] read(int count) throws IOException {
    byte[] bytes = input().readNBytes(count);
    if (bytes.length < count) {
      throw new AssertionError("the client hung up after " + bytes.length + " bytes");
    }
    return bytes;
  }

  /// Reads to the end, which in TLS must be one of TLS.
  byte[] readAll() throws IOException {
    byte[] all = input().readAllBytes();
    TlsConnection secured = tls;
    if (secured != null && !secured.closeNotified()) {
      throw new AssertionError("the client hung up without close_notify");
    }
    clientHasEnded = true;
    return all;
  }

  void expect(byte... expected) throws IOException {
    String heard = HexFormat.of().formatHex(read(expected.length));
    if (!heard.equals(HexFormat.of().formatHex(expected))) {
      throw new AssertionError("the client sent the bytes " + heard);
    }
  }

  /// Waits for a FIN, a reset, or the end of TLS.
  void expectEnd() throws IOException {
    int next;
    try {
      next = input().read();
    } catch (SocketException reset) {
      if (socket.isClosed()) {
        // It was us: the watchdog.
        throw reset;
      }
      clientHasEnded = true;
      return;
    }
    if (next >= 0) {
      throw new AssertionError("the client sent " + Character.getName(next) + " instead of ending");
    }
    clientHasEnded = true;
  }

  /// Whether one of the two has ended it.
  boolean hasEnded() {
    return clientHasEnded || socket.isClosed();
  }

  /// The bytes that have arrived and were not read, without waiting for more.
  byte[] unread() {
    try {
      var unread = new ByteArrayOutputStream();
      // In TLS each round brings one record.
      for (int count = input().available(); count > 0; count = input().available()) {
        unread.write(input().readNBytes(count));
      }
      return unread.toByteArray();
    } catch (IOException closed) {
      return new byte[0];
    }
  }

  void shutdownOutput() throws IOException {
    closeNotify();
    socket.shutdownOutput();
  }

  /// Closes as a polite server does: in TLS, with close_notify before.
  void end() throws IOException {
    closeNotify();
    socket.close();
  }

  private void closeNotify() throws IOException {
    TlsConnection secured = tls;
    if (secured != null) {
      secured.closeNotify();
    }
  }

  /// Closes with RST in place of FIN.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /// Closes with a bare FIN.
  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static final long ENDLESS = 64L << 20;
}
