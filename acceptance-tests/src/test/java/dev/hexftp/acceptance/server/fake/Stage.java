package dev.hexftp.acceptance.server.fake;

import dev.hexftp.acceptance.network.BlackHole;
import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsContexts;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// The tools of a running script: the connections, and a record of the bytes that came over them.
/// The script uses it on its own thread; the test may close it and look at the records from another
/// one.
final class Stage implements Closeable {
  private final Loopback loopback;
  private final ServerSocket listener;
  private final List<Closeable> opened = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<byte[]> received = new CopyOnWriteArrayList<>();
  private final Map<Identity, SSLContext> contexts = new EnumMap<>(Identity.class);
  private volatile String step = "before the first step, no client has connected";
  private volatile @Nullable Wire control;
  private @Nullable Wire data;
  private @Nullable Wire thief;
  private @Nullable ServerSocket passive;
  private boolean nextAnnounced;

  Stage(Loopback loopback) throws IOException {
    this.loopback = loopback;
    this.listener = listen(ROOM);
  }

  int port() {
    return listener.getLocalPort();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  List<byte[]> received() {
    return List.copyOf(received);
  }

  void atStep(String description) {
    step = description;
  }

  String step() {
    return step;
  }

  // ── Control ───────────────────────────────────────────────────────────────────────────────────

  void acceptControl() throws IOException {
    closeConnections();
    thief = null;
    forgetData();
    control = wire(listener.accept());
  }

  Wire control() {
    return required(control, "there is no control connection");
  }

  void hear(Predicate<String> expected) throws IOException {
    String line = control().line();
    heard.add(line);
    if (line.startsWith("PORT ") || line.startsWith("EPRT ")) {
      nextAnnounced = true;
    }
    if (!expected.test(line)) {
      throw new AssertionError("the client said \"" + line + "\"");
    }
  }

  /// The client's lines that no step has heard.
  String unheard() {
    Wire last = control;
    return last == null ? "" : new String(last.unread(), StandardCharsets.UTF_8);
  }

  /// One for each identity, with a cache of sessions that all connections share.
  SSLContext contextOf(Identity identity) {
    return contexts.computeIfAbsent(identity, TlsContexts::presenting);
  }

  // ── Data ──────────────────────────────────────────────────────────────────────────────────────

  void offerPassive(IntFunction<String> reply) throws IOException {
    forgetData();
    ServerSocket open = keep(listen(ROOM));
    passive = open;
    control().write(reply.apply(open.getLocalPort()).getBytes(StandardCharsets.UTF_8));
  }

  void offerBlackHole() throws IOException {
    BlackHole hole = keep(BlackHole.at(loopback));
    control().write(passiveReply(hole.port()).getBytes(StandardCharsets.UTF_8));
  }

  String passiveReply(int port) {
    String last = heard.isEmpty() ? "" : heard.getLast();
    if (last.startsWith("EPSV")) {
      return "229 Entering extended passive mode (|||" + port + "|)\r\n";
    }
    if (last.equals("PASV")) {
      return "227 Entering passive mode (127,0,0,1," + port / 256 + "," + port % 256 + ")\r\n";
    }
    throw new AssertionError("the client has not just said EPSV or PASV but \"" + last + "\"");
  }

  /// The data connection; opens it if need be. When the client has said where it listens, that is
  /// for the connection after the present one, if there is one that has not ended.
  Wire data() throws IOException {
    if (nextAnnounced && (data == null || data.hasEnded())) {
      forgetData();
    }
    Wire open = data;
    if (open == null) {
      ServerSocket offered = passive;
      open = wire(offered == null ? connectToClient(Optional.empty()) : offered.accept());
      data = open;
    }
    return open;
  }

  void receiveData() throws IOException {
    received.add(data().readAll());
  }

  void receiveData(byte[] expected) throws IOException {
    receiveData();
    byte[] last = received.getLast();
    if (!Arrays.equals(last, expected)) {
      throw new AssertionError(
          "the client sent \"" + new String(last, StandardCharsets.UTF_8) + "\"");
    }
  }

  void receiveData(int count) throws IOException {
    received.add(data().read(count));
  }

  void thiefConnects() throws IOException {
    thief =
        wire(connectToClient(loopback == Loopback.IPV4 ? Optional.of(STRANGER) : Optional.empty()));
  }

  Wire thief() {
    return required(thief, "no thief has connected");
  }

  private Socket connectToClient(Optional<String> from) throws IOException {
    InetSocketAddress address =
        ClientAddress.last(heard)
            .orElseThrow(() -> new AssertionError("the client has given no address for data"));
    var socket = new Socket();
    socket.bind(new InetSocketAddress(from.orElse(loopback.host()), 0));
    socket.connect(address);
    return socket;
  }

  // ── Housekeeping ──────────────────────────────────────────────────────────────────────────────

  @Override
  public void close() throws IOException {
    listener.close();
    closeConnections();
  }

  private void closeConnections() throws IOException {
    for (Closeable each : opened) {
      each.close();
    }
  }

  /// The next data connection is a new one.
  private void forgetData() {
    data = null;
    passive = null;
    nextAnnounced = false;
  }

  private ServerSocket listen(int backlog) throws IOException {
    return new ServerSocket(0, backlog, loopback.address());
  }

  private Wire wire(Socket socket) throws IOException {
    return keep(new Wire(socket));
  }

  private <C extends Closeable> C keep(C closeable) {
    opened.add(closeable);
    return closeable;
  }

  private static Wire required(@Nullable Wire wire, String otherwise) {
    if (wire == null) {
      throw new AssertionError(otherwise);
    }
    return wire;
  }

  /// For clients that connect before they are accepted.
  private static final int ROOM = 50;

  /// All of 127.0.0.0/8 is this machine, but this is not the address of the server.
  private static final String STRANGER = "127.0.0.2";
}
