package dev.hexftp.adapter.socket;

import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The data connection of a link, from the attempt to make one to its end; there is at most one at
/// a time. Beside it there may be a listener for the one that comes after it.
///
/// Two things have to come together, in any order: a connection that stands, and a pump. As long as
/// one is missing the other waits; what the server sends meanwhile waits in the kernel.
final class DataConnection {
  private final Reactor reactor;
  private final EventQueue events;
  private final CopyBuffers buffers;

  /// For all that is received, made when the first byte is; many sessions never need it.
  private @Nullable ByteBuffer buffer;

  private State state = new Absent();
  private Option<Pump> pump = Option.none();
  private Option<Drainage> drainage = Option.none();
  private Option<Listener> forNext = Option.none();

  private sealed interface State {}

  private record Absent() implements State {}

  private record InTheMaking(Attempt attempt) implements State {}

  private record Standing(SocketChannel channel, Wire wire, SelectionKey key) implements State {}

  DataConnection(Reactor reactor, EventQueue events, CopyBuffers buffers) {
    this.reactor = reactor;
    this.events = events;
    this.buffers = buffers;
  }

  /// Begins to make one by `attempt`, over a wire by `wires`. An earlier one is dropped.
  void make(Attempt attempt, Wires wires) {
    discard();
    state = new InTheMaking(attempt);
    attempt.begin(
        result ->
            events.add(
                result
                    .flatMap(channel -> stand(channel, wires))
                    .fold(this::notOpened, _ -> new Event.DataOpened())));
  }

  /// Begins to wait for one: by the listener that was kept for it, or else by `attempt`.
  void await(Supplier<Attempt> attempt, Wires wires) {
    Option<Listener> kept = forNext;
    forNext = Option.none();
    make(kept.<Attempt>map(listener -> listener).getOrElse(attempt), wires);
  }

  /// Keeps `listener` for the one that comes after the present one. The result is where it listens.
  Option<Endpoint> keepForNext(Listener listener) {
    dropListener();
    forNext = Option.of(listener);
    return listener.endpoint();
  }

  private void dropListener() {
    forNext.peek(Listener::giveUp);
    forNext = Option.none();
  }

  /// How the bytes of data connections travel.
  @FunctionalInterface
  interface Wires {
    /// A wire over `channel`, which is connected and non-blocking.
    Wire over(SocketChannel channel);
  }

  private Event notOpened(ConnectFault fault) {
    state = new Absent();
    return new Event.DataNotOpened(fault);
  }

  private Either<ConnectFault, Standing> stand(SocketChannel channel, Wires wires) {
    try {
      SelectionKey key = reactor.register(channel, 0, this::ready);
      Standing standing = new Standing(channel, wires.over(channel), key);
      state = standing;
      startPumping();
      return Either.right(standing);
    } catch (IOException _) {
      reactor.drop(channel);
      return Either.left(ConnectFault.LOCAL);
    }
  }

  /// Moves what comes into `sink`.
  void receive(ByteSink sink, Progress progress) {
    pump(new Inflow(sink, progress, buffer(), buffers));
  }

  /// Sends what is in `source`, and ends.
  void transmit(ByteSource source, Progress progress) {
    pump(new Outflow(source, progress, buffers));
  }

  private ByteBuffer buffer() {
    if (buffer == null) {
      buffer = Inflow.buffer(buffers);
    }
    return buffer;
  }

  private void pump(Pump wanted) {
    if (state instanceof Absent) {
      events.add(new Event.DataFailed(ByteCount.ZERO, new DataFault.Broken()));
    } else {
      pump = Option.of(wanted);
      startPumping();
    }
  }

  private void startPumping() {
    if (state instanceof Standing standing) {
      pump.peek(p -> standing.key().interestOps(standing.wire().interest(p.interest())));
    }
  }

  /// Whether it stands, or may within a moment: the server may have connected already.
  boolean isThere() {
    return !(state instanceof Absent);
  }

  /// Whether it is there and has something to move; its end is still to come then.
  boolean isMoving() {
    return isThere() && pump.isDefined();
  }

  private void ready() {
    if (state instanceof Standing standing) {
      pump.peek(
          p ->
              p.pump(standing.wire())
                  .peek(end -> finish(standing, p, end))
                  .onEmpty(() -> goOn(standing, p)));
    }
  }

  /// What has been received already no selector announces.
  private void goOn(Standing standing, Pump running) {
    standing.key().interestOps(standing.wire().interest(running.interest()));
    if (running instanceof Inflow && standing.wire().holdsReceived()) {
      reactor.runAgain(standing.key());
    }
  }

  private void finish(Standing standing, Pump finished, Event.DataEvent end) {
    switch (end) {
      case Event.DataEnded(ByteCount moved) when finished instanceof Outflow ->
          drain(standing, moved);
      case Event.DataEnded _, Event.DataCutOff _ -> reactor.drop(standing.channel());
      // Nothing has been sent that could be taken for a file, but perhaps an alert.
      case Event.DataFailed(_, DataFault.NotSecured _) -> reactor.drop(standing.channel());
      case Event.DataFailed _, Event.DataListening _, Event.DataOpened _, Event.DataNotOpened _ ->
          reset(standing.channel());
    }
    state = new Absent();
    pump = Option.none();
    events.add(end);
  }

  private void drain(Standing standing, ByteCount moved) {
    Drainage draining =
        new Drainage(
            reactor,
            standing.key(),
            standing.channel(),
            standing.wire(),
            buffer(),
            () -> events.addBeforeReplies(new Event.DataFailed(moved, new DataFault.Broken())));
    drainage = Option.of(draining);
    draining.begin();
  }

  /// What has become of the end of an upload is looked at before a reply is told that has come
  /// since: which of the two the selector finds first is chance.
  void lookBehind() {
    if (events.holdsReply()) {
      drainage.peek(Drainage::look);
    }
  }

  /// Gives up waiting for its end, and tells how many bytes have moved.
  void stop() {
    ByteCount moved = pump.map(Pump::moved).getOrElse(ByteCount.ZERO);
    boolean moving = isMoving();
    drop();
    if (moving) {
      events.add(new Event.DataFailed(moved, new DataFault.Silent()));
    } else if (!events.holdsData()) {
      events.add(new Event.DataFailed(moved, new DataFault.Broken()));
    }
  }

  /// Drops what there is and what was to be told about it. The server does not see a regular end.
  void discard() {
    drop();
    events.forgetData();
  }

  /// The same, but what has happened is told.
  void drop() {
    switch (state) {
      case Absent() -> {}
      case InTheMaking(Attempt attempt) -> attempt.giveUp();
      case Standing(SocketChannel channel, _, _) -> reset(channel);
    }
    state = new Absent();
    pump = Option.none();
    drainage.peek(Drainage::end);
    drainage = Option.none();
    dropListener();
  }

  /// Without a time to linger closing is breaking off: the peer gets a reset, never an end of file.
  private void reset(SocketChannel channel) {
    try {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException _) {
      // It is broken already.
    }
    reactor.drop(channel);
  }
}
