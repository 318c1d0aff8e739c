package dev.hexftp.acceptance.proxy;

import dev.hexftp.acceptance.network.Pumps;
import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.Endpoint;
import dev.hexftp.acceptance.server.Loopback;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A SOCKS server inside the process of the tests: version 5 (RFC 1928), on demand with a user and
/// a password (RFC 1929), and versions 4 and 4a. It knows CONNECT only, and finds every name at
/// 127.0.0.1: a name that no other resolver knows shows that it was left to the proxy.
public final class SocksProxy implements RunningProxy {
  /// The user of one that was started with [#startWithPassword].
  public static final Account USER = new Account("proxy-user", "s3cret proxy");

  private final ServerSocket listener;
  private final SocksGreeter greeter;
  private final OptionalInt refusal;
  private final List<String> connections = new CopyOnWriteArrayList<>();
  private final List<Closeable> opened = new CopyOnWriteArrayList<>();

  private SocksProxy(SocksGreeter greeter, OptionalInt refusal) throws IOException {
    this.greeter = greeter;
    this.refusal = refusal;
    this.listener = new ServerSocket(0, ROOM, Loopback.IPV4.address());
    Pumps.start(this::acceptClients);
  }

  /// Starts one for everybody on 127.0.0.1.
  public static SocksProxy start() throws IOException {
    return new SocksProxy(new SocksGreeter(Optional.empty()), OptionalInt.empty());
  }

  /// Starts one for [#USER] alone. That takes version 5.
  public static SocksProxy startWithPassword() throws IOException {
    return new SocksProxy(new SocksGreeter(Optional.of(USER)), OptionalInt.empty());
  }

  /// Starts one that refuses all connections.
  ///
  /// @param code why, as version 5 says it, such as 2 for "not allowed by ruleset" (RFC 1928 §6)
  public static SocksProxy startRefusing(int code) throws IOException {
    return new SocksProxy(new SocksGreeter(Optional.empty()), OptionalInt.of(code));
  }

  @Override
  public Endpoint endpoint() {
    return new Endpoint(Loopback.IPV4.host(), listener.getLocalPort());
  }

  @Override
  public List<String> connections() {
    return List.copyOf(connections);
  }

  @Override
  public String log() {
    return String.join("\n", connections);
  }

  private void acceptClients() throws IOException {
    while (true) {
      Socket client = keep(listener.accept());
      Pumps.start(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    Optional<SocksGreeter.Request> request =
        greeter.greet(new DataInputStream(client.getInputStream()), client.getOutputStream());
    if (request.isPresent()) {
      connect(client, request.get());
    } else {
      client.close();
    }
  }

  private void connect(Socket client, SocksGreeter.Request request) throws IOException {
    if (refusal.isPresent()) {
      refuse(client, request, refusal.getAsInt());
      return;
    }
    Socket upstream;
    try {
      upstream = keep(new Socket(addressOf(request.host()), request.port()));
    } catch (IOException failed) {
      refuse(client, request, CONNECTION_REFUSED);
      return;
    }
    connections.add(request.host() + ":" + request.port());
    client.getOutputStream().write(request.granted());
    Pumps.start(() -> pass(upstream, client));
    pass(client, upstream);
  }

  private static void refuse(Socket client, SocksGreeter.Request request, int code)
      throws IOException {
    client.getOutputStream().write(request.refused(code));
    client.close();
  }

  private static String addressOf(String host) {
    return ADDRESS.matcher(host).matches() ? host : Loopback.IPV4.host();
  }

  private static void pass(Socket from, Socket to) throws IOException {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException broken) {
      from.close();
      to.close();
    }
  }

  private <C extends Closeable> C keep(C closeable) {
    opened.add(closeable);
    return closeable;
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Closeable each : opened) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final int ROOM = 50;
  private static final int CONNECTION_REFUSED = 5;
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
}
