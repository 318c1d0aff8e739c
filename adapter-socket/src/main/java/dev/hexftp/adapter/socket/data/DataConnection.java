package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.dial.Attempt;
import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.reactor.EventQueue;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The data connection of a link, from the attempt to make one to its end; there is at most one at
/// a time. Beside it there may be a listener for the one that comes after it.
///
/// Two things have to come together, in any order: a connection that stands, and a pump. As long as
/// one is missing the other waits; the server's bytes meanwhile wait in the kernel.
public final class DataConnection {
  private final Reactor reactor;
  private final EventQueue events;
  private final CopyBuffers buffers;

  /// For all that is received, made when the first byte is; many sessions never need it.
  private @Nullable ByteBuffer buffer;

  private State state = new NoConnection();
  private Option<Pump> pump = Option.none();
  private Option<LingeringClose> lingering = Option.none();
  private Option<Listener> forNext = Option.none();

  private sealed interface State {}

  private record NoConnection() implements State {}

  private record Attempting(Attempt attempt) implements State {}

  private record Established(SocketChannel channel, Wire wire, SelectionKey key) implements State {}

  public DataConnection(Reactor reactor, EventQueue events, CopyBuffers buffers) {
    this.reactor = reactor;
    this.events = events;
    this.buffers = buffers;
  }

  /// Begins to make one by `attempt`, over a wire by `wires`. An earlier one is dropped.
  public void make(Attempt attempt, Wires wires) {
    discard();
    state = new Attempting(attempt);
    attempt.begin(
        result ->
            events.add(
                result
                    .flatMap(channel -> stand(channel, wires))
                    .fold(this::notOpened, _ -> new Event.DataOpened())));
  }

  /// Begins to wait for one: by the listener that was kept for it, or else by `attempt`.
  public void await(Supplier<Attempt> attempt, Wires wires) {
    Option<Listener> kept = forNext;
    forNext = Option.none();
    make(kept.<Attempt>map(listener -> listener).getOrElse(attempt), wires);
  }

  /// Keeps `listener` for the one that comes after the present one. The result is where it listens.
  public Option<Endpoint> keepForNext(Listener listener) {
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
  public interface Wires {
    /// A wire over `channel`, which is connected and non-blocking.
    Wire over(SocketChannel channel);
  }

  private Event notOpened(ConnectFault fault) {
    Option<HostAddress> stranger =
        state instanceof Attempting(Listener listener) ? listener.stranger() : Option.none();
    state = new NoConnection();
    return new Event.DataNotOpened(fault, stranger);
  }

  private Either<ConnectFault, Established> stand(SocketChannel channel, Wires wires) {
    try {
      SelectionKey key = reactor.register(channel, 0, this::ready);
      Established established = new Established(channel, wires.over(channel), key);
      state = established;
      startPumping();
      return Either.right(established);
    } catch (IOException _) {
      reactor.drop(channel);
      return Either.left(ConnectFault.LOCAL);
    }
  }

  /// Moves received bytes into `sink`.
  public void receive(ByteSink sink, Progress progress) {
    pump(new Inflow(sink, progress, buffer(), buffers));
  }

  /// Sends the bytes of `source`, and ends.
  public void transmit(ByteSource source, Progress progress) {
    pump(new Outflow(source, progress, buffers));
  }

  private ByteBuffer buffer() {
    if (buffer == null) {
      buffer = Inflow.buffer(buffers);
    }
    return buffer;
  }

  private void pump(Pump wanted) {
    if (state instanceof NoConnection) {
      events.add(new Event.DataFailed(ByteCount.ZERO, new DataFault.Broken()));
    } else {
      pump = Option.of(wanted);
      startPumping();
    }
  }

  private void startPumping() {
    if (state instanceof Established established) {
      pump.peek(p -> established.key().interestOps(established.wire().interest(p.interest())));
    }
  }

  /// Whether it stands, or may within a moment: the server may have connected already.
  public boolean isThere() {
    return !(state instanceof NoConnection);
  }

  /// Whether it is there and has something to move; its end is still to come then.
  public boolean isMoving() {
    return isThere() && pump.isDefined();
  }

  private void ready() {
    if (state instanceof Established established) {
      pump.peek(
          p ->
              p.pump(established.wire())
                  .peek(end -> finish(established, p, end))
                  .onEmpty(() -> goOn(established, p)));
    }
  }

  /// Bytes that have been received already are not announced by a selector.
  private void goOn(Established established, Pump running) {
    established.key().interestOps(established.wire().interest(running.interest()));
    if (running instanceof Inflow && established.wire().holdsReceived()) {
      reactor.runAgain(established.key());
    }
  }

  private void finish(Established established, Pump finished, Event.DataEvent end) {
    switch (end) {
      case Event.DataEnded(ByteCount moved) when finished instanceof Outflow ->
          closeLingering(established, moved);
      case Event.DataEnded _, Event.DataCutOff _ -> end(established.channel());
      // Nothing has been sent that could be taken for a file, but perhaps an alert.
      case Event.DataFailed(_, DataFault.NotSecured _) -> end(established.channel());
      case Event.DataFailed _, Event.DataListening _, Event.DataOpened _, Event.DataNotOpened _ ->
          reset(established.channel());
    }
    state = new NoConnection();
    pump = Option.none();
    events.add(end);
  }

  private void closeLingering(Established established, ByteCount moved) {
    DataSockets.endRegularly(established.channel());
    LingeringClose closing =
        new LingeringClose(
            reactor,
            established.key(),
            established.channel(),
            established.wire(),
            buffer(),
            () -> events.addBeforeReplies(new Event.DataFailed(moved, new DataFault.Broken())));
    lingering = Option.of(closing);
    closing.begin();
  }

  /// The end of an upload is checked before a later reply is reported: which of the two the
  /// selector finds first is chance.
  public void lookBehind() {
    if (events.holdsReply()) {
      lingering.peek(LingeringClose::look);
    }
  }

  /// Gives up waiting for its end, and tells how many bytes have moved.
  public void stop() {
    ByteCount moved = pump.map(Pump::moved).getOrElse(ByteCount.ZERO);
    boolean moving = isMoving();
    drop();
    if (moving) {
      events.add(new Event.DataFailed(moved, new DataFault.Silent()));
    } else if (!events.holdsData()) {
      events.add(new Event.DataFailed(moved, new DataFault.Broken()));
    }
  }

  /// Drops the connection and its unreported events. The server does not see a regular end.
  public void discard() {
    drop();
    events.forgetData();
  }

  /// The same, but the events are reported.
  public void drop() {
    switch (state) {
      case NoConnection() -> {}
      case Attempting(Attempt attempt) -> attempt.giveUp();
      case Established(SocketChannel channel, _, _) -> reset(channel);
    }
    state = new NoConnection();
    pump = Option.none();
    lingering.peek(LingeringClose::end);
    lingering = Option.none();
    dropListener();
  }

  private void end(SocketChannel channel) {
    DataSockets.endRegularly(channel);
    reactor.drop(channel);
  }

  /// The peer gets a reset, never an end of file; see [DataSockets].
  private void reset(SocketChannel channel) {
    reactor.drop(channel);
  }
}
