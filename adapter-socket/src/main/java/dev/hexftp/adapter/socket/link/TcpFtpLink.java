package dev.hexftp.adapter.socket.link;

import dev.hexftp.adapter.socket.data.DataConnection;
import dev.hexftp.adapter.socket.data.DataRoute;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.reactor.EventQueue;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.adapter.socket.tls.LinkTls;
import dev.hexftp.adapter.socket.wire.PlainWire;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Progress;
import dev.hexftp.ports.out.time.Ticker;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// A link over TCP.
///
/// It is a reactor in one thread, the one that awaits. No thread reads in the background, so
/// nothing is shared and nothing is locked; only [#interrupt] and the name look-up come from
/// elsewhere, and they do no more than leave a note and wake the selector.
final class TcpFtpLink implements FtpLink {
  private final Reactor reactor;
  private final Ticker ticker;
  private final WireCharset charset;
  private final ControlDialer dialer;
  private final Function<TlsTerms, LinkTls> tls;
  private final EventQueue events = new EventQueue();
  private final DataConnection data;
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private Option<Control> control = Option.none();
  private DataConnection.Wires dataWires = PlainWire::new;
  private Duration lastSign = Duration.ZERO;
  private Duration lastMove = Duration.ZERO;
  private boolean orphaned;
  private Option<LinkTls> spokenTls = Option.none();

  /// The control connection, and the way for the data connections beside it.
  private record Control(ControlConnection connection, DataRoute dataRoute) {}

  /// A link that is connected by `dialer`, and uses `tls` on request.
  TcpFtpLink(
      Reactor reactor,
      Ticker ticker,
      NetworkOptions options,
      ControlDialer dialer,
      Function<TlsTerms, LinkTls> tls) {
    this.reactor = reactor;
    this.ticker = ticker;
    this.dialer = dialer;
    this.tls = tls;
    this.data = new DataConnection(reactor, events, options.data().copyBuffers());
    this.charset = options.charset();
  }

  /// Begins to connect. To be called once, before anything else.
  void open() {
    dialer.begin(
        result ->
            result
                .peek(this::begin)
                .peekLeft(failure -> events.end(new Event.ControlNotOpened(failure))));
  }

  private void begin(ControlDialer.Opened opened) {
    try {
      control =
          Option.of(
              new Control(
                  new ControlConnection(
                      reactor, events, opened.channel(), charset, this::controlLost),
                  opened.data()));
      events.add(new Event.ControlOpened(opened.peer()));
    } catch (IOException _) {
      reactor.drop(opened.channel());
      events.end(new Event.ControlLost());
    }
  }

  @Override
  public Event await(Duration patience) {
    lastSign = ticker.elapsed();
    control.peek(c -> c.connection().flush());
    // Even without any patience there is one look.
    Option<Event> event = next().orElse(() -> turn(patience));
    while (event.isEmpty() && left(patience).isPositive()) {
      event = turn(left(patience));
    }
    return event.getOrElse(new Event.DeadlinePassed());
  }

  private Duration left(Duration patience) {
    return patience.minus(ticker.elapsed().minus(lastSign));
  }

  private Option<Event> turn(Duration longest) {
    reactor.turn(longest);
    return next();
  }

  /// Data that are on their way outlive the control connection, but not for long without moving.
  private void controlLost() {
    orphaned = true;
    lastMove = ticker.elapsed();
    reactor.after(LONGEST_SILENCE, this::giveUpWhenSilent);
  }

  private void giveUpWhenSilent() {
    Duration left = LONGEST_SILENCE.minus(ticker.elapsed().minus(lastMove));
    if (left.isPositive()) {
      reactor.after(left, this::giveUpWhenSilent);
    } else {
      events.end(new Event.ControlLost());
    }
  }

  /// A reply that has not been reported yet may be the one that announces data.
  private boolean dataMayMove() {
    return data.isMoving() || (data.isThere() && events.holdsReply());
  }

  private void releaseIfEnded() {
    if (orphaned && !dataMayMove()) {
      events.end(new Event.ControlLost());
    }
    if (events.hasEnded()) {
      release();
    }
  }

  private Option<Event> next() {
    data.lookBehind();
    releaseIfEnded();
    return interrupted.getAndSet(false) ? Option.of(new Event.Interrupted()) : events.next();
  }

  @Override
  public void send(FtpCommand command) {
    control.peek(c -> c.connection().send(CommandEncoder.encode(command, charset)));
  }

  @Override
  public void secureControl(TlsTerms terms) {
    control.peek(
        c -> {
          LinkTls spoken = tls.apply(terms);
          spokenTls = Option.of(spoken);
          c.connection().secure(spoken);
          releaseIfEnded();
        });
  }

  @Override
  public void protectData(ProtectionLevel level) {
    dataWires =
        switch (level) {
          case CLEAR -> PlainWire::new;
          case PRIVATE -> {
            LinkTls spoken =
                spokenTls.getOrElseThrow(
                    () -> new IllegalStateException("the control connection is in the clear"));
            yield channel -> spoken.data(new PlainWire(channel));
          }
        };
  }

  @Override
  public void resumeSessions(boolean wanted) {
    spokenTls.peek(spoken -> spoken.resumeSessions(wanted));
  }

  @Override
  public Resumption resumption() {
    return spokenTls.map(LinkTls::resumption).getOrElse(Resumption.POSSIBLE);
  }

  @Override
  public void connectData(DataAddress address) {
    control.peek(c -> data.make(c.dataRoute().toServer(address), dataWires));
  }

  @Override
  public void listenForData() {
    control.peek(c -> data.await(() -> c.dataRoute().fromServer(events), dataWires));
  }

  @Override
  public Option<Endpoint> listenAhead() {
    return control.flatMap(c -> c.dataRoute().listenAhead(events)).flatMap(data::keepForNext);
  }

  @Override
  public void receive(ByteSink sink, Progress progress) {
    data.receive(sink, restartingPatience(progress));
  }

  @Override
  public void transmit(ByteSource source, Progress progress) {
    data.transmit(source, restartingPatience(progress));
  }

  private Progress restartingPatience(Progress progress) {
    return moved -> {
      lastSign = ticker.elapsed();
      lastMove = lastSign;
      progress.moved(moved);
    };
  }

  @Override
  public void stopData() {
    data.stop();
  }

  @Override
  public void discardData() {
    data.discard();
  }

  @Override
  public void interrupt() {
    interrupted.set(true);
    reactor.wakeUp();
  }

  @Override
  public void close() {
    events.forgetAll();
    events.end(new Event.ControlLost());
    release();
    reactor.close();
  }

  private void release() {
    dialer.giveUp();
    data.drop();
    control.peek(c -> c.connection().close());
    control = Option.none();
  }

  // Bytes that are still in the buffers on the way come within a moment, or not at all.
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);
}
