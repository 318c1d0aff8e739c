package dev.hexftp.acceptance.server.faulty;

import dev.hexftp.acceptance.network.Pumps;
import dev.hexftp.acceptance.server.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A server on 127.0.0.1 with the faults of one test, for any number of clients.
///
/// ```java
/// try (var server = FaultyFtpServer.with(it -> it.file("/a.txt", "old")
///     .once("STOR", stor -> stor.say("150 go on").say("426 no more")))) {
///   … the client under test …
///   assertThat(server.content("/a.txt")).hasValue(…)
/// }
/// ```
public final class FaultyFtpServer implements AutoCloseable {
  static final String ALICE = "alice:";

  private final Faults faults;
  private final ServerSocket listener;
  private final List<ControlLink> links = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  private FaultyFtpServer(Faults faults) throws IOException {
    this.faults = faults;
    this.listener = new ServerSocket(0, ROOM, Loopback.IPV4.address());
    Pumps.start(this::acceptClients);
  }

  /// Starts a server.
  public static FaultyFtpServer with(UnaryOperator<Faults> faults) throws IOException {
    return new FaultyFtpServer(faults.apply(new Faults()));
  }

  public String host() {
    return Loopback.IPV4.host();
  }

  public int port() {
    return listener.getLocalPort();
  }

  /// The lines that clients have said so far, over all connections.
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /// How many lines with this verb clients have said so far.
  public long count(String verb) {
    return commands.stream().filter(line -> ControlLink.verb(line).equals(verb)).count();
  }

  /// How many control connections there have been.
  public int connections() {
    return connections.get();
  }

  /// The bytes of a file of the user `alice`.
  public Optional<byte[]> content(String path) {
    return contentFor("alice", path);
  }

  /// The bytes of a file of `user`.
  public Optional<byte[]> contentFor(String user, String path) {
    return faults.disk().content(user + ":" + path);
  }

  /// The same as text; `-` if there is no such file.
  public String text(String path) {
    return content(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("-");
  }

  private void acceptClients() throws IOException {
    while (true) {
      var link =
          new ControlLink(listener.accept(), connections.incrementAndGet(), faults, commands::add);
      links.add(link);
      Pumps.start(link::serve);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (ControlLink each : links) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final int ROOM = 50;
}
