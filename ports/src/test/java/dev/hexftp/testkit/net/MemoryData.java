package dev.hexftp.testkit.net;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A data connection in memory, seen from both ends.
final class MemoryData {
  private static final long PIECE_BYTES = 64 * 1024;

  private final Deque<ByteBuffer> incoming = new ArrayDeque<>();
  private final ByteArrayOutputStream outgoing = new ByteArrayOutputStream();
  private final WritableByteChannel out = Channels.newChannel(outgoing);
  private final CompletableFuture<TakenData> taken = new CompletableFuture<>();
  private Option<Pump> pump = Option.none();
  private ServerEnd serverEnd = ServerEnd.OPEN;
  private Option<Consumer<Event>> events = Option.none();
  private boolean standing;
  private boolean ended;
  private boolean sentAll;
  private long moved;

  /// The server's work on its end.
  private enum ServerEnd {
    OPEN,
    ENDED,
    BROKEN
  }

  /// Moves one piece; false if there is none to move now.
  private interface Pump {
    boolean move() throws IOException;
  }

  boolean hasEnded() {
    return ended;
  }

  /// The connection stands, if it did not before.
  void open() {
    if (!standing) {
      standing = true;
      tell(new Event.DataOpened());
    }
  }

  /// From now on the client wants to hear of it, and of all events so far.
  void accept(Consumer<Event> listener) {
    events = Option.of(listener);
    if (standing) {
      tell(new Event.DataOpened());
    }
  }

  private void tell(Event event) {
    events.peek(listener -> listener.accept(event));
  }

  // --- The server's side ---

  void send(ByteBuffer bytes) {
    incoming.add(bytes.duplicate());
  }

  void end() {
    serverEnd = ServerEnd.ENDED;
  }

  void breakOff() {
    serverEnd = ServerEnd.BROKEN;
    if (sentAll) {
      tell(new Event.DataFailed(new ByteCount(moved), new DataFault.Broken()));
    }
  }

  boolean isOpenAtServer() {
    return serverEnd == ServerEnd.OPEN && !ended;
  }

  CompletableFuture<TakenData> taken() {
    return taken;
  }

  // --- The client's side ---

  void receive(ByteSink sink, Progress progress) {
    pump = Option.of(() -> receivePiece(sink, progress));
  }

  void transmit(ByteSource source, Progress progress) {
    pump = Option.of(() -> transmitPiece(source, progress));
  }

  /// Whether it stands, and has not ended.
  boolean isStanding() {
    return standing && !ended;
  }

  /// Whether it is there and has something to move; its end is still to come then.
  boolean isMoving() {
    return !ended && pump.isDefined();
  }

  /// Moves one piece, or comes to an end; false if neither can be now.
  boolean move() {
    return isStanding() && pump.exists(this::move);
  }

  private boolean move(Pump wanted) {
    try {
      return wanted.move();
    } catch (LocalIoException e) {
      return fail(new DataFault.Local(e.fault()));
    } catch (IOException _) {
      return fail(new DataFault.Local(LocalFault.IO));
    }
  }

  private boolean receivePiece(ByteSink sink, Progress progress) throws IOException {
    ByteBuffer piece = incoming.poll();
    if (piece == null) {
      return endOfIncoming();
    }
    int size = piece.remaining();
    sink.write(piece);
    return tellProgress(size, progress);
  }

  private boolean endOfIncoming() {
    return switch (serverEnd) {
      case OPEN -> false;
      case ENDED -> finish(new Event.DataEnded(new ByteCount(moved)), true);
      case BROKEN -> fail(new DataFault.Broken());
    };
  }

  private boolean transmitPiece(ByteSource source, Progress progress) throws IOException {
    if (serverEnd == ServerEnd.BROKEN) {
      return fail(new DataFault.Broken());
    }
    long size = source.transferTo(moved, PIECE_BYTES, out);
    sentAll = size == ByteSource.END;
    return sentAll
        ? finish(new Event.DataEnded(new ByteCount(moved)), true)
        : tellProgress(size, progress);
  }

  private boolean tellProgress(long size, Progress progress) {
    if (size > 0) {
      moved += size;
      progress.moved(new ByteCount(moved));
    }
    return true;
  }

  private boolean fail(DataFault fault) {
    return finish(new Event.DataFailed(new ByteCount(moved), fault), false);
  }

  private boolean finish(DataEvent event, boolean regularly) {
    ended = true;
    tell(event);
    taken.complete(new TakenData(ByteBuffer.wrap(outgoing.toByteArray()), regularly));
    return true;
  }

  /// The client gives up waiting for its end.
  void stop() {
    if (!ended) {
      fail(new DataFault.Silent());
    }
  }

  /// The client drops it. If it has ended before, that changes nothing.
  void drop() {
    ended = true;
    taken.complete(new TakenData(ByteBuffer.wrap(outgoing.toByteArray()), false));
  }
}
