package dev.hexftp.acceptance.chaos.relay;

import dev.hexftp.acceptance.network.Ending;
import dev.hexftp.acceptance.network.Pumps;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One control connection through the relay: lines until TLS begins, records from then on.
final class ControlConnection implements Closeable {
  /// For a server to end its work when its client has gone.
  private static final int PATIENCE_SECONDS = 2;

  private static final int MOST_BYTES = 1 << 14;

  private final Socket client;
  private final Socket server;
  private final Plan plan;
  private final Ledger ledger;
  private final Replies replies;
  private final CountDownLatch serverIsDone = new CountDownLatch(1);

  /// An injury has ended it: nothing passes any more.
  private volatile boolean over;

  private volatile boolean secured;

  ControlConnection(Socket client, Socket server, Plan plan, Ledger ledger) {
    this.client = client;
    this.server = server;
    this.plan = plan;
    this.ledger = ledger;
    this.replies = new Replies(this, plan, ledger);
  }

  void start() {
    Pumps.start(() -> passing(this::passCommands, server));
    Pumps.start(
        () -> {
          passing(this::passReplies, client);
          serverIsDone.countDown();
        });
  }

  /// Sends whole lines to the client, unless the connection has ended.
  synchronized void say(byte... lines) throws IOException {
    if (!over) {
      client.getOutputStream().write(lines);
    }
  }

  /// Does harm to both sides of the connection.
  ///
  /// @return whether anything can pass afterwards
  boolean suffer(ByteHarm harm) {
    return switch (harm) {
      case ByteHarm.Ends(Ending ending) -> {
        over = true;
        Connections.end(client, ending);
        Connections.end(server, ending);
        yield false;
      }
      case ByteHarm.Delayed(int millis) -> {
        Waiting.millis(millis);
        yield true;
      }
      case ByteHarm.Falsified _, ByteHarm.Repeated _ ->
          throw new IllegalArgumentException("not on a control connection: " + harm);
    };
  }

  boolean isOver() {
    return over;
  }

  /// How one side ends is passed on to the other side.
  private void passing(Pumps.Work work, Socket other) throws IOException {
    try {
      work.run();
      if (!over) {
        Connections.finish(other);
      }
    } catch (IOException broken) {
      if (!over) {
        Connections.reset(other);
      }
    }
  }

  private void passCommands() throws IOException {
    InputStream in = new BufferedInputStream(client.getInputStream());
    while (isMore(in)) {
      if (secured) {
        passRecords(in, server.getOutputStream(), Flow.TO_SERVER);
        return;
      }
      passCommand(ServerReply.line(in));
    }
  }

  private void passCommand(String line) throws IOException {
    if (over) {
      return;
    }
    ledger.note("> " + (line.startsWith("PASS") ? "PASS" : line));
    Optional<Injury.AtCommand> injury = plan.atCommand(line);
    injury.ifPresent(ledger::delivered);
    if (injury.isEmpty()) {
      sendToServer(line);
    } else if (!injury.get().heard()) {
      if (suffer(injury.get().harm())) {
        sendToServer(line);
      }
    } else {
      // The answer could be faster than the end.
      over |= injury.get().harm() instanceof ByteHarm.Ends;
      sendToServer(line);
      suffer(injury.get().harm());
    }
  }

  private void sendToServer(String line) throws IOException {
    server.getOutputStream().write(line.getBytes(ServerReply.CHARSET));
  }

  private void passReplies() throws IOException {
    InputStream in = new BufferedInputStream(server.getInputStream());
    for (var reply = ServerReply.read(in); reply.isPresent(); reply = ServerReply.read(in)) {
      // The client sends its first record as soon as it has heard this.
      secured = secured || reply.get().begins("234");
      replies.pass(reply.get());
      if (secured) {
        passRecords(in, client.getOutputStream(), Flow.TO_CLIENT);
        return;
      }
    }
    replies.finish();
  }

  private void passRecords(InputStream in, OutputStream out, Flow flow) throws IOException {
    for (byte[] record = record(in); record.length > 0; record = record(in)) {
      if (over) {
        continue;
      }
      Optional<Injury.AtRecord> injury = plan.atRecord(flow);
      if (injury.isEmpty()) {
        out.write(record);
        continue;
      }
      int part = record.length * injury.get().passes() / 100;
      out.write(record, 0, part);
      ledger.delivered(injury.get());
      if (suffer(injury.get().harm())) {
        out.write(record, part, record.length - part);
      }
    }
  }

  /// Head and content (RFC 8446 §5.1); empty when there is no more.
  private static byte[] record(InputStream in) throws IOException {
    byte[] head = in.readNBytes(RECORD_HEAD);
    if (head.length < RECORD_HEAD) {
      return head;
    }
    int length = ((head[RECORD_HEAD - 2] & 0xff) << Byte.SIZE) | (head[RECORD_HEAD - 1] & 0xff);
    byte[] content = in.readNBytes(Math.min(length, 2 * MOST_BYTES));
    byte[] record = new byte[RECORD_HEAD + content.length];
    System.arraycopy(head, 0, record, 0, RECORD_HEAD);
    System.arraycopy(content, 0, record, RECORD_HEAD, content.length);
    return record;
  }

  private static boolean isMore(InputStream in) throws IOException {
    in.mark(1);
    boolean more = in.read() >= 0;
    in.reset();
    return more;
  }

  /// The client has gone. A server that learns of that ends its work, and has then written its log.
  @Override
  public void close() {
    Connections.close(client);
    Connections.finish(server);
    try {
      if (!serverIsDone.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        ledger.note("the server has not ended its side");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Connections.close(server);
  }

  private static final int RECORD_HEAD = 5;
}
