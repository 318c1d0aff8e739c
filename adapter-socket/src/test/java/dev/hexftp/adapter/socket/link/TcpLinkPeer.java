package dev.hexftp.adapter.socket.link;

import static dev.hexftp.adapter.socket.link.BlockingSockets.accept;
import static dev.hexftp.adapter.socket.link.BlockingSockets.connectFrom;
import static dev.hexftp.adapter.socket.link.BlockingSockets.inputOf;
import static dev.hexftp.adapter.socket.link.BlockingSockets.io;
import static dev.hexftp.adapter.socket.link.BlockingSockets.listen;
import static dev.hexftp.adapter.socket.link.BlockingSockets.portOf;
import static dev.hexftp.adapter.socket.link.BlockingSockets.reset;

import dev.hexftp.adapter.socket.dial.Endpoints;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.testkit.net.LinkPeer;
import dev.hexftp.testkit.net.TakenData;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/// A server on loopback, made of blocking sockets and none of the code under test.
///
/// Data are moved by a separate thread, one job after the other, since the link moves its end only
/// while it awaits. The same thread speaks the server's part of a handshake.
final class TcpLinkPeer implements LinkPeer, AutoCloseable {
  private final AtomicReference<Duration> timePassed = new AtomicReference<>(Duration.ZERO);
  private final ExecutorService dataJobs =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private final InetAddress address;
  private final ServerSocket controlListener;
  private final Socket control;
  private final TlsPeer tls;
  private final FtpLink link;
  private CompletableFuture<Socket> spokenControl;
  private CompletableFuture<InputStream> heard;
  private CompletableFuture<Socket> data = new CompletableFuture<>();
  private CompletableFuture<Socket> spokenData = new CompletableFuture<>();
  private Option<TlsPeer> dataTls = Option.none();

  /// A server at `address`, and a link that begins to connect to it.
  TcpLinkPeer(InetAddress address) {
    this(address, NetworkOptions.DEFAULT);
  }

  TcpLinkPeer(InetAddress address, SocketOptions options) {
    this(address, network(options));
  }

  TcpLinkPeer(InetAddress address, NetworkOptions options) {
    this(address, options, new TlsPeer("self-signed", "1.3"));
  }

  /// The same, with another TLS.
  TcpLinkPeer(InetAddress address, NetworkOptions options, TlsPeer tls) {
    this.address = address;
    this.tls = tls;
    controlListener = listen(address);
    link =
        new TcpNetwork(
                options,
                _ -> new ProxyRoute.Direct(),
                new TlsClient(TlsMaterial.NOTHING),
                this::elapsed)
            .open(new HostName(address.getHostAddress()), portOf(controlListener));
    // The system has let the link in already.
    control = accept(controlListener);
    spokenControl = CompletableFuture.completedFuture(control);
    heard = CompletableFuture.completedFuture(inputOf(control));
  }

  /// The usual options, but for the sockets of data connections.
  static NetworkOptions network(SocketOptions data) {
    NetworkOptions usual = NetworkOptions.DEFAULT;
    return new NetworkOptions(
        usual.families(), usual.keepAlive(), data, usual.active(), usual.charset());
  }

  @Override
  public FtpLink link() {
    return link;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoints.of(address, controlListener.getLocalPort());
  }

  // --- The control connection ---

  @Override
  public void say(String characters) {
    sayBytes(characters.getBytes(StandardCharsets.ISO_8859_1));
  }

  void sayBytes(byte[] bytes) {
    io(() -> spokenControl.join().getOutputStream().write(bytes));
  }

  void sayUrgently(int b) {
    io(() -> control.sendUrgentData(b));
  }

  /// Also the bytes before the end, if that comes first.
  @Override
  public String hear() {
    StringBuilder line = new StringBuilder();
    io(
        () -> {
          InputStream source = heard.join();
          int b = source.read();
          while (b >= 0) {
            line.append((char) b);
            b = b == '\n' ? -1 : source.read();
          }
        });
    return line.toString();
  }

  @Override
  public void hangUp() {
    io(control::close);
  }

  /// Breaks the control connection off.
  void breakOff() {
    io(() -> reset(control));
  }

  // --- The data connection ---

  @Override
  public Port listenForData() {
    ServerSocket listener = listen(address);
    takeAsData(CompletableFuture.supplyAsync(() -> accept(listener), dataJobs));
    return portOf(listener);
  }

  /// A port that is taken, so that no other process can come to listen at it.
  @Override
  public Port deafPort() {
    Socket taken = new Socket();
    io(() -> taken.bind(new InetSocketAddress(address, 0)));
    return new Port(taken.getLocalPort());
  }

  @Override
  public void connectData(Endpoint endpoint) {
    Socket socket = connectFrom(address, endpoint);
    takeAsData(CompletableFuture.completedFuture(socket));
  }

  private void takeAsData(CompletableFuture<Socket> socket) {
    data = socket;
    spokenData =
        dataTls.fold(
            () -> socket,
            spoken -> CompletableFuture.supplyAsync(() -> spoken.over(socket.join()), dataJobs));
  }

  @Override
  public void sendData(ByteBuffer bytes) {
    CompletableFuture<Socket> receiver = spokenData;
    later(() -> Channels.newChannel(receiver.join().getOutputStream()).write(bytes));
  }

  @Override
  public void endData() {
    CompletableFuture<Socket> end = spokenData;
    later(() -> end.join().close());
  }

  /// Ends the connection, but not the protection on it.
  void cutData() {
    later(
        () -> {
          spokenData.join();
          data.join().close();
        });
  }

  @Override
  public void breakData() {
    later(() -> reset(data.join()));
  }

  @Override
  public CompletableFuture<TakenData> takeData() {
    return CompletableFuture.supplyAsync(() -> readToEnd(spokenData.join()), dataJobs);
  }

  private static TakenData readToEnd(Socket socket) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean endedRegularly = true;
    try {
      socket.getInputStream().transferTo(bytes);
    } catch (SocketException | SSLException _) {
      endedRegularly = false;
    } catch (IOException e) {
      // The watchdog: that nothing came at all is no break.
      throw new UncheckedIOException(e);
    }
    return new TakenData(ByteBuffer.wrap(bytes.toByteArray()), endedRegularly);
  }

  /// The socket of the data connection, once there is one.
  Socket data() {
    return data.join();
  }

  // --- TLS ---

  @Override
  public void speakTls() {
    spokenControl = CompletableFuture.supplyAsync(() -> tls.over(control), dataJobs);
    heard = spokenControl.thenApply(BlockingSockets::inputOf);
  }

  @Override
  public void protectData() {
    protectData(tls);
  }

  /// The same, but by another server.
  void protectData(TlsPeer spoken) {
    dataTls = Option.of(spoken);
  }

  @Override
  public void bareData() {
    dataTls = Option.none();
  }

  // --- Threads and time ---

  @Override
  public void meanwhile(Runnable action) {
    Thread.ofPlatform().daemon().start(action);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime()).plus(timePassed.get());
  }

  @Override
  public void passTime(Duration time) {
    timePassed.updateAndGet(time::plus);
  }

  @Override
  public void close() {
    link.close();
    dataJobs.shutdownNow();
    io(controlListener::close);
  }

  private void later(BlockingSockets.IoAction action) {
    dataJobs.execute(() -> io(action));
  }
}
