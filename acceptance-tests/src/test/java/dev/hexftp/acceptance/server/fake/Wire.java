package dev.hexftp.acceptance.server.fake;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// One TCP connection, and the rough things that a script does with it.
final class Wire implements Closeable {
  private final Socket socket;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    socket.setOOBInline(true);
  }

  void write(byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

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
    InputStream in = socket.getInputStream();
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
    byte[] bytes = socket.getInputStream().readNBytes(count);
    if (bytes.length < count) {
      throw new AssertionError("the client hung up after " + bytes.length + " bytes");
    }
    return bytes;
  }

  byte[] readAll() throws IOException {
    return socket.getInputStream().readAllBytes();
  }

  void expect(byte... expected) throws IOException {
    String heard = HexFormat.of().formatHex(read(expected.length));
    if (!heard.equals(HexFormat.of().formatHex(expected))) {
      throw new AssertionError("the client sent the bytes " + heard);
    }
  }

  /// Waits for a FIN or a reset.
  void expectEnd() throws IOException {
    int next;
    try {
      next = socket.getInputStream().read();
    } catch (SocketException reset) {
      if (socket.isClosed()) {
        // It was us: the watchdog.
        throw reset;
      }
      return;
    }
    if (next >= 0) {
      throw new AssertionError("the client sent " + Character.getName(next) + " instead of ending");
    }
  }

  /// What has arrived and was not read, without waiting for more.
  byte[] unread() {
    try {
      return socket.getInputStream().readNBytes(socket.getInputStream().available());
    } catch (IOException closed) {
      return new byte[0];
    }
  }

  void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  /// Closes with RST in place of FIN.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static final long ENDLESS = 64L << 20;
}
