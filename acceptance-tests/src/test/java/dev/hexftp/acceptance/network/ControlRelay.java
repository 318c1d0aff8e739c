package dev.hexftp.acceptance.network;

import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// Stands between a client and the control port of a server, as a router, a firewall or a bad cable
/// does, and distorts the traffic. In clear only: it reads along.
///
/// ```java
/// try (RunningServer server = kind.start();
///     var relay = ControlRelay.before(server, it -> it.announceAddress("10.0.0.5"))) {
///   … a client that connects to relay.host() and relay.port() …
/// }
/// ```
public final class ControlRelay implements AutoCloseable {
  private final RunningServer server;
  private final Distortions distortions;
  private final Loopback loopback;
  private final ServerSocket listener;
  private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
  private final Journal journal = new Journal();

  private ControlRelay(RunningServer server, Distortions distortions) throws IOException {
    this.server = server;
    this.distortions = distortions;
    this.loopback = server.host().contains(":") ? Loopback.IPV6 : Loopback.IPV4;
    this.listener = new ServerSocket(0, ROOM, loopback.address());
    Pumps.start(this::acceptClients);
  }

  /// A relay to `server`, on the same address.
  public static ControlRelay before(RunningServer server, UnaryOperator<Distortions> distortions)
      throws IOException {
    return new ControlRelay(server, distortions.apply(new Distortions()));
  }

  public String host() {
    return loopback.host();
  }

  public int port() {
    return listener.getLocalPort();
  }

  /// The commands that clients have said so far, also those of which the server has not heard.
  public List<String> commands() {
    return journal.commands();
  }

  /// The lines of replies that clients have got so far.
  public List<String> replies() {
    return journal.replies();
  }

  /// How many bytes of data have passed, if data pass here at all.
  public long dataBytes() {
    return journal.dataBytes();
  }

  /// How many control connections there have been.
  public int connections() {
    return conversations.size();
  }

  /// Ends all control connections that there are now. Data connections go on.
  public void endControl(Ending ending) {
    conversations.forEach(conversation -> conversation.end(ending));
  }

  private void acceptClients() throws IOException {
    while (true) {
      Socket client = listener.accept();
      var upstream = new Socket();
      upstream.connect(new InetSocketAddress(server.host(), server.port()));
      var conversation = new Conversation(client, upstream, distortions, journal);
      conversations.add(conversation);
      conversation.start();
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Conversation each : conversations) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final int ROOM = 50;
}
