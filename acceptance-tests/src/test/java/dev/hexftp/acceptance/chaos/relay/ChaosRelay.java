package dev.hexftp.acceptance.chaos.relay;

import dev.hexftp.acceptance.network.Pumps;
import dev.hexftp.acceptance.server.PortRange;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/// Stands between the program and a server for one run, and injures its connections.
///
/// It listens at a separate address, 127.x.y.z, and there at all ports at which the server can
/// await data. So no reply has to be rewritten, in TLS as little as in the clear: the client goes
/// to the port that the server says (RFC 2428 §3), at the address to which it has connected.
public final class ChaosRelay implements AutoCloseable {
  /// The buffer of a data connection in the system. It is small, so that a sender is still sending
  /// when its connection is injured.
  static final int ROOM = 128 << 10;

  private static final int ATTEMPTS = 20;
  private static final int QUEUE = 20;

  private final RunningServer server;
  private final String host;
  private final boolean secured;
  private final Plan plan;
  private final Ledger ledger = new Ledger();
  private final Selector selector = Selector.open();
  private final List<ServerSocketChannel> listeners = new ArrayList<>();
  private final List<ControlConnection> controls = new CopyOnWriteArrayList<>();
  private final List<DataConnection> transfers = new CopyOnWriteArrayList<>();

  private ChaosRelay(RunningServer server, String host, boolean secured, List<Injury> injuries)
      throws IOException {
    this.server = server;
    this.host = host;
    this.secured = secured;
    this.plan = new Plan(injuries);
  }

  /// A relay before `server`, which awaits data at `dataPorts` only.
  ///
  /// @param secured whether data connections are in TLS
  public static ChaosRelay before(
      RunningServer server, PortRange dataPorts, boolean secured, List<Injury> injuries)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      var relay = new ChaosRelay(server, anyAddress(), secured, injuries);
      try {
        relay.listen(0);
        for (int port : dataPorts.ports().toArray()) {
          relay.listen(port);
        }
        Pumps.start(relay::accept);
        return relay;
      } catch (BindException taken) {
        relay.close();
        if (attempt == ATTEMPTS) {
          throw taken;
        }
      }
    }
  }

  /// The address to connect to.
  public String host() {
    return host;
  }

  /// The port to connect to.
  public int port() {
    return listeners.getFirst().socket().getLocalPort();
  }

  /// Its actions and observations so far.
  public Ledger ledger() {
    return ledger;
  }

  /// Any but those at which servers listen.
  private static String anyAddress() {
    var random = ThreadLocalRandom.current();
    return "127.%d.%d.%d"
        .formatted(random.nextInt(10, 250), random.nextInt(250), random.nextInt(1, 250));
  }

  private void listen(int port) throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    listeners.add(listener);
    listener.configureBlocking(false);
    if (port != 0) {
      listener.setOption(StandardSocketOptions.SO_RCVBUF, ROOM);
    }
    listener.bind(new InetSocketAddress(host, port), QUEUE);
    listener.register(selector, SelectionKey.OP_ACCEPT, port);
  }

  private void accept() throws IOException {
    try {
      while (selector.isOpen()) {
        selector.select(this::accept);
      }
    } catch (ClosedSelectorException closed) {
      // That is the end.
    }
  }

  private void accept(SelectionKey listener) {
    try {
      SocketChannel client = ((ServerSocketChannel) listener.channel()).accept();
      if (client != null) {
        client.configureBlocking(true);
        connect(client.socket(), (Integer) listener.attachment());
      }
    } catch (IOException e) {
      ledger.note("no connection came after all: " + e.getMessage());
    }
  }

  private void connect(Socket client, int port) throws IOException {
    if (port == 0) {
      ledger.note("control " + (controls.size() + 1) + " comes");
      var control =
          new ControlConnection(client, new Socket(server.host(), server.port()), plan, ledger);
      controls.add(control);
      control.start();
    } else {
      client.setSendBufferSize(ROOM);
      int number = plan.nextDataConnection();
      var data =
          new DataConnection(
              number,
              client,
              new InetSocketAddress(server.host(), port),
              secured,
              ledger,
              plan.onData(number));
      transfers.add(data);
      data.start();
    }
  }

  /// Ends all connections, data before control, and waits a moment for the server to notice.
  @Override
  public void close() {
    Connections.close(selector);
    listeners.forEach(Connections::close);
    transfers.forEach(DataConnection::close);
    controls.forEach(ControlConnection::close);
  }
}
