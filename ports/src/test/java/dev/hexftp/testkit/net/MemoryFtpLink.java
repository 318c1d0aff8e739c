package dev.hexftp.testkit.net;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyDecoder;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.reply.ReplyLimits;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/// A link in memory. Its other end is a [MemoryPeer], which a [MemoryServer] or a test holds.
public final class MemoryFtpLink implements FtpLink {
  static final Endpoint SERVER = new Endpoint(new HostAddress.Ipv4(192, 0, 2, 21), Port.FTP);
  private static final HostAddress CLIENT = new HostAddress.Ipv4(192, 0, 2, 7);

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  private final MemoryTime time;
  private final MemoryPeer peer;
  private final Deque<Event> untold = new ArrayDeque<>();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final ReplyDecoder replies = new ReplyDecoder(ReplyLimits.DEFAULT);
  private Option<Event> last = Option.none();
  private Option<MemoryData> data = Option.none();
  private Option<Listening> ahead = Option.none();
  private Duration lastMove = Duration.ZERO;
  private boolean lost;

  private MemoryFtpLink(MemoryServer server, MemoryTime time) {
    this.time = time;
    this.peer = new MemoryPeer(this, server);
  }

  /// A link to `server`, connected.
  public static MemoryFtpLink to(MemoryServer server, MemoryTime time) {
    MemoryFtpLink link = new MemoryFtpLink(server, time);
    link.tell(new Event.ControlOpened(SERVER));
    server.connected(link.peer);
    return link;
  }

  /// A link that came to nothing and tells only `event`.
  public static MemoryFtpLink dead(Event event, MemoryTime time) {
    MemoryFtpLink link = new MemoryFtpLink(new ScriptedServer(), time);
    link.end(event);
    return link;
  }

  // --- The client's side ---

  @Override
  public Event await(Duration patience) {
    Duration deadline = time.elapsed().plus(patience);
    while (true) {
      endIfAbandoned();
      if (interrupted.getAndSet(false)) {
        return new Event.Interrupted();
      }
      Event event = untold.poll();
      if (event != null) {
        return event;
      }
      if (last.isDefined()) {
        return last.get();
      }
      if (data.exists(MemoryData::move)) {
        lastMove = time.elapsed();
        deadline = lastMove.plus(patience);
      } else if (!time.passUntil(deadline)) {
        return new Event.DeadlinePassed();
      }
    }
  }

  @Override
  public void send(FtpCommand command) {
    if (last.isEmpty() && !lost) {
      String line = StandardCharsets.UTF_8.decode(CommandEncoder.encode(command)).toString();
      peer.hear(line.substring(0, line.length() - "\r\n".length()));
    }
  }

  @Override
  public void secureControl(TlsTerms terms) {
    if (last.isEmpty() && !lost) {
      boolean inTheClear = holdsReply() || !replies.isBetweenReplies();
      Event event =
          inTheClear
              ? new Event.ControlNotSecured(new TlsFault.ClearTextInjected())
              : peer.speakTls(terms);
      if (event instanceof Event.ControlNotSecured) {
        untold.clear();
        end(event);
      } else {
        tell(event);
        peer.secured();
      }
    }
  }

  @Override
  public void protectData(ProtectionLevel level) {
    peer.dataProtected(level);
  }

  @Override
  public void resumeSessions(boolean wanted) {
    peer.sessionsResumed(wanted);
  }

  @Override
  public Resumption resumption() {
    return peer.resumption();
  }

  @Override
  public void connectData(DataAddress address) {
    if (last.isEmpty()) {
      discardData();
      if (peer.hidesBehindWallAt(address.port())) {
        // Nothing comes back, not even a refusal.
      } else if (peer.listensAt(address.port())) {
        MemoryData made = new MemoryData();
        made.accept(this::tell);
        made.open();
        data = Option.of(made);
      } else {
        tell(new Event.DataNotOpened(ConnectFault.REFUSED));
      }
    }
  }

  @Override
  public void listenForData() {
    if (last.isEmpty()) {
      Listening listening = ahead.getOrElse(this::listening);
      ahead = Option.none();
      discardData();
      data = Option.of(listening.data());
      tell(new Event.DataListening(listening.place()));
      listening.data().accept(this::tell);
    }
  }

  @Override
  public Option<Endpoint> listenAhead() {
    ahead = Option.when(last.isEmpty(), this::listening);
    return ahead.map(Listening::place);
  }

  private Listening listening() {
    return new Listening(new Endpoint(CLIENT, peer.nextPort()), new MemoryData());
  }

  /// A data connection that the server may make.
  private record Listening(Endpoint place, MemoryData data) {}

  @Override
  public void receive(ByteSink sink, Progress progress) {
    data.filter(d -> !d.hasEnded())
        .peek(d -> d.receive(sink, progress))
        .onEmpty(this::tellOfNoData);
  }

  @Override
  public void transmit(ByteSource source, Progress progress) {
    data.filter(d -> !d.hasEnded())
        .peek(d -> d.transmit(source, progress))
        .onEmpty(this::tellOfNoData);
  }

  private void tellOfNoData() {
    tell(new Event.DataFailed(ByteCount.ZERO, new DataFault.Broken()));
  }

  @Override
  public void stopData() {
    data.peek(MemoryData::stop).onEmpty(this::tellOfNoData);
  }

  @Override
  public void discardData() {
    data.peek(MemoryData::drop);
    data = Option.none();
    ahead.peek(listening -> listening.data().drop());
    ahead = Option.none();
    untold.removeIf(event -> event instanceof Event.DataEvent);
  }

  @Override
  public void interrupt() {
    interrupted.set(true);
  }

  @Override
  public void close() {
    untold.clear();
    end(new Event.ControlLost());
  }

  // --- The peer's actions on it ---

  /// The data connection as the server sees it: when it has ended one it goes on with the next.
  Option<MemoryData> data() {
    return data.filter(MemoryData::isOpenAtServer)
        .orElse(() -> ahead.map(Listening::data))
        .orElse(() -> data);
  }

  MemoryTime time() {
    return time;
  }

  void hear(ByteBuffer bytes) {
    Option<Either<ReplyFault, Reply>> reply = replies.decode(bytes);
    while (reply.isDefined() && last.isEmpty() && !lost) {
      reply.forEach(
          decoded ->
              decoded.peek(whole -> tell(new Event.ReplyArrived(whole))).peekLeft(this::breakOff));
      reply = replies.decode(bytes);
    }
  }

  private void breakOff(ReplyFault fault) {
    end(new Event.ControlBroken(new Failure.ProtocolBroken(fault)));
  }

  /// The control connection has ended; bytes that are on their way may still come.
  void lose() {
    lost = true;
    lastMove = time.elapsed();
    time.after(LONGEST_SILENCE, this::endIfSilent);
  }

  private void endIfSilent() {
    Duration left = LONGEST_SILENCE.minus(time.elapsed().minus(lastMove));
    if (left.isPositive()) {
      time.after(left, this::endIfSilent);
    } else {
      end(new Event.ControlLost());
    }
  }

  private void endIfAbandoned() {
    if (lost && !data.exists(d -> d.isMoving() || (!d.hasEnded() && holdsReply()))) {
      end(new Event.ControlLost());
    }
  }

  private boolean holdsReply() {
    return untold.stream().anyMatch(Event.ReplyArrived.class::isInstance);
  }

  void end(Event event) {
    last = last.orElse(Option.of(event));
    data.peek(MemoryData::drop);
    data = Option.none();
  }

  private void tell(Event event) {
    if (last.isEmpty()) {
      untold.add(event);
    }
  }
}
