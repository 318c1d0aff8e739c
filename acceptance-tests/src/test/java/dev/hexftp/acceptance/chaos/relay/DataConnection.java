package dev.hexftp.acceptance.chaos.relay;

import dev.hexftp.acceptance.network.Ending;
import dev.hexftp.acceptance.network.Pumps;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// One passive data connection through the relay.
///
/// Towards the server every injury that ends it is a reset. An orderly end in the middle of an
/// upload would be one that the relay forges: the server takes it for the end of the file, says
/// 226, and no client could know better.
final class DataConnection implements Closeable {
  private static final int BUFFER = 16 << 10;

  private final int number;
  private final Socket client;
  private final InetSocketAddress address;
  private final boolean secured;
  private final Ledger ledger;
  private final List<Injury.OnData> injuries;
  private final Socket server = new Socket();
  private final AtomicInteger directions = new AtomicInteger(2);

  /// The treatment of the next bytes.
  private Optional<ByteHarm> awaiting = Optional.empty();

  /// An injury has ended it: nothing passes any more.
  private volatile boolean over;

  /// A data connection of the session, on its way through the relay.
  ///
  /// @param address where the server awaits it
  /// @param secured whether its bytes are in TLS, so that a forged end differs from a true one
  DataConnection(
      int number,
      Socket client,
      InetSocketAddress address,
      boolean secured,
      Ledger ledger,
      List<Injury.OnData> injuries) {
    this.number = number;
    this.client = client;
    this.address = address;
    this.secured = secured;
    this.ledger = ledger;
    this.injuries = new ArrayList<>(injuries);
  }

  void start() {
    Pumps.start(this::run);
  }

  private void run() {
    note("comes");
    var refused = claim(new DataPoint.Refused());
    if (refused.isPresent()) {
      over = true;
      ledger.delivered(refused.get());
      endClient(refused.get().harm());
      return;
    }
    try {
      server.setReceiveBufferSize(ChaosRelay.ROOM);
      server.setSendBufferSize(ChaosRelay.ROOM);
      server.connect(address);
    } catch (IOException e) {
      note("is not accepted by the server");
      Connections.reset(client);
      return;
    }
    var first = claim(new DataPoint.After(0));
    if (first.isPresent() && !suffer(first.get(), Flow.TO_CLIENT, new Passed())) {
      return;
    }
    Pumps.start(() -> passing(client, server, Flow.TO_SERVER));
    Pumps.start(() -> passing(server, client, Flow.TO_CLIENT));
  }

  private void passing(Socket from, Socket to, Flow flow) {
    var passed = new Passed();
    try {
      pass(from, to, flow, passed);
    } catch (IOException broken) {
      if (!over) {
        over = true;
        note("broke after " + passed.bytes + " bytes " + flow);
        Connections.reset(from);
        Connections.reset(to);
      }
    }
    if (!over && directions.decrementAndGet() == 0) {
      Connections.close(client);
      Connections.close(server);
    }
  }

  private void pass(Socket from, Socket to, Flow flow, Passed passed) throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (true) {
      int count = from.getInputStream().read(buffer, 0, room(passed.bytes));
      if (over) {
        return;
      }
      if (count < 0) {
        end(to, flow, passed);
        return;
      }
      for (int times = treated(buffer); times > 0; times--) {
        to.getOutputStream().write(buffer, 0, count);
      }
      passed.add(buffer, count);
      var injury = claim(new DataPoint.After(passed.bytes));
      if (injury.isPresent() && !suffer(injury.get(), flow, passed)) {
        return;
      }
    }
  }

  private void end(Socket to, Flow flow, Passed passed) {
    var injury = claim(new DataPoint.InPlaceOfEnd());
    if (injury.isEmpty() || suffer(injury.get(), flow, passed)) {
      note("ends after " + passed.bytes + " bytes " + flow);
      Connections.finish(to);
    }
  }

  /// How many bytes may pass before something happens.
  private synchronized int room(long passed) {
    long room = BUFFER;
    for (Injury.OnData each : injuries) {
      if (each.point() instanceof DataPoint.After(long bytes) && bytes > passed) {
        room = Math.min(room, bytes - passed);
      }
    }
    return (int) room;
  }

  private synchronized Optional<Injury.OnData> claim(DataPoint point) {
    var found = injuries.stream().filter(each -> each.point().equals(point)).findFirst();
    found.ifPresent(injuries::remove);
    return found;
  }

  /// @return whether anything can pass afterwards
  private boolean suffer(Injury.OnData injury, Flow flow, Passed passed) {
    ledger.delivered(injury);
    note(passed.bytes + " bytes have passed " + flow);
    switch (injury.harm()) {
      case ByteHarm.Ends(Ending ending) -> {
        over = true;
        if (ending == Ending.FIN && flow == Flow.TO_CLIENT && !secured) {
          ledger.forged(new Ledger.ForgedEnd(passed.bytes, passed.atEndOfName()));
        }
        endClient(injury.harm());
        if (ending != Ending.SILENCE) {
          Connections.reset(server);
        }
      }
      case ByteHarm.Delayed(int millis) -> Waiting.millis(millis);
      case ByteHarm.Falsified _, ByteHarm.Repeated _ -> {
        synchronized (this) {
          awaiting = Optional.of(injury.harm());
        }
      }
    }
    return !over;
  }

  /// Treats the next bytes.
  ///
  /// @return how often they are to be passed
  private synchronized int treated(byte[] buffer) {
    ByteHarm harm = awaiting.orElse(new ByteHarm.Delayed(0));
    awaiting = Optional.empty();
    if (harm instanceof ByteHarm.Falsified) {
      buffer[0] ^= 1;
    }
    return harm instanceof ByteHarm.Repeated ? 2 : 1;
  }

  private void endClient(ByteHarm harm) {
    if (harm instanceof ByteHarm.Ends(Ending ending)) {
      Connections.end(client, ending);
    }
  }

  private void note(String what) {
    ledger.note("data " + number + " " + what);
  }

  /// The run has ended. Open connections are broken off, so that the server waits for nothing.
  @Override
  public void close() {
    over = true;
    Connections.reset(client);
    Connections.reset(server);
  }

  /// The bytes that have passed in one direction.
  private static final class Passed {
    private long bytes;
    private int last = '\n';

    void add(byte[] buffer, int count) {
      bytes += count;
      last = buffer[count - 1];
    }

    /// All names in a run end in `n` and have no other one.
    boolean atEndOfName() {
      return last == '\n' || last == '\r' || last == 'n';
    }
  }
}
