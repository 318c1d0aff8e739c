package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.tls.TlsConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// The least that can talk to an FTP server: lines out, lines in, EPSV. The tests of the fixtures
/// use it, so that these do not depend on the client that they are there to test.
public final class RawClient implements AutoCloseable {
  private final Socket control;
  private @Nullable TlsConnection tls;
  private @Nullable SSLContext context;

  /// Connects. Does not read the greeting.
  public RawClient(String host, int port) throws IOException {
    control = connected(host, port);
  }

  /// Sends a line.
  public void say(String line) throws IOException {
    byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.UTF_8);
    TlsConnection secured = tls;
    if (secured == null) {
      control.getOutputStream().write(bytes);
    } else {
      secured.write(bytes);
    }
  }

  /// Sends a line and returns the reply to it.
  public String ask(String line) throws IOException {
    say(line);
    return reply();
  }

  /// The last line of the next reply, without its end; empty when the server has closed.
  public String reply() throws IOException {
    String line = line();
    while (CONTINUED.matcher(line).find() || line.startsWith(" ")) {
      line = line();
    }
    return line;
  }

  /// Opens a passive data connection with EPSV.
  public Socket passive() throws IOException {
    String reply = ask("EPSV");
    Matcher port = PORT.matcher(reply);
    if (!port.find()) {
      throw new IOException("no port in the reply to EPSV: " + reply);
    }
    return connected(control.getInetAddress().getHostAddress(), Integer.parseInt(port.group(1)));
  }

  /// Puts the control connection into TLS.
  public TlsConnection secure(SSLContext tlsContext) throws IOException {
    context = tlsContext;
    TlsConnection secured = overTls(control);
    tls = secured;
    return secured;
  }

  /// Puts a data connection into TLS, in the session of the control connection if the server
  /// agrees.
  public TlsConnection overTls(Socket data) throws IOException {
    return TlsConnection.connect(
        data,
        Objects.requireNonNull(context, "the control connection is not in TLS"),
        control.getInetAddress().getHostAddress(),
        control.getPort());
  }

  /// Says USER and PASS and returns the reply to the latter.
  public String login(String user, String password) throws IOException {
    ask("USER " + user);
    return ask("PASS " + password);
  }

  /// The control connection itself.
  public Socket control() {
    return control;
  }

  @Override
  public void close() throws IOException {
    control.close();
  }

  /// Byte by byte, because the bytes after the line are for the next reader.
  private String line() throws IOException {
    TlsConnection secured = tls;
    InputStream in = secured == null ? control.getInputStream() : secured.input();
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private static Socket connected(String host, int port) throws IOException {
    var socket = new Socket();
    socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static final Pattern CONTINUED = Pattern.compile("^\\d{3}-");
  private static final Pattern PORT = Pattern.compile("\\|\\|\\|(\\d+)\\|");
  private static final int PATIENCE_MILLIS = 10_000;
}
