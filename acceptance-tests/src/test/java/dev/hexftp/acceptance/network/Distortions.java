package dev.hexftp.acceptance.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/// The effects of a [ControlRelay] on the traffic. Without any it is a faithful one.
public final class Distortions {
  private final List<UnaryOperator<String>> rewritings = new ArrayList<>();
  private final Map<String, String> refusals = new HashMap<>();
  private boolean relaysData;
  private Optional<String> dataAddress = Optional.empty();
  private Trigger ofControlAtReply = Trigger.never();
  private Trigger ofControlAfterData = Trigger.never();
  private Trigger ofDataAfterData = Trigger.never();

  Distortions() {}

  /// Changes each line of a reply that begins with `prefix`.
  public Distortions rewrite(String prefix, UnaryOperator<String> change) {
    rewritings.add(line -> line.startsWith(prefix) ? change.apply(line) : line);
    return this;
  }

  /// Lets the reply to PASV name another address, such as `10.0.0.5`: that of a server after a
  /// router which does not know of it.
  public Distortions announceAddress(String address) {
    String numbers = address.replace('.', ',');
    return rewrite("227", line -> PassiveReply.withAddress(line, numbers));
  }

  /// Lets the replies to PASV and EPSV name another port, such as that of a [BlackHole].
  public Distortions announcePort(int port) {
    return rewrite("22", line -> PassiveReply.withPort(line, port));
  }

  /// Answers a command in place of the server, which never hears of it.
  ///
  /// @param reply without its line end
  public Distortions refuse(String command, String reply) {
    refusals.put(command, reply);
    return this;
  }

  /// Takes passive data connections through the relay too. Without that they go straight to the
  /// server.
  public Distortions relayData() {
    relaysData = true;
    return this;
  }

  /// Takes passive data connections through the relay at another address of this machine, such as
  /// `127.0.0.2`, and lets the reply to PASV name it: that of a server whose data are elsewhere.
  /// The reply to EPSV can name none.
  public Distortions relayDataAt(String address) {
    dataAddress = Optional.of(address);
    return relayData().announceAddress(address);
  }

  /// Ends the control connection in place of passing on the first reply that begins with `prefix`.
  /// Data connections go on; those that pass through the relay have come to their end before.
  /// Happens once, to the connection that comes first.
  public Distortions endControlAtReply(String prefix, Ending ending) {
    ofControlAtReply = new Trigger(Optional.of(ending), prefix, 0);
    return this;
  }

  /// Ends the control connection when so many bytes of data, or some more, have passed in either
  /// direction. The data connection goes on. Happens once.
  public Distortions endControlAfterData(long bytes, Ending ending) {
    relaysData = true;
    ofControlAfterData = new Trigger(Optional.of(ending), "", bytes);
    return this;
  }

  /// Ends the data connection when exactly so many bytes of it have passed in one direction.
  /// Happens once.
  public Distortions endDataAfter(long bytes, Ending ending) {
    relaysData = true;
    ofDataAfterData = new Trigger(Optional.of(ending), "", bytes);
    return this;
  }

  boolean relaysData() {
    return relaysData;
  }

  /// Where data are relayed, if not at the address of the server.
  Optional<String> dataAddress() {
    return dataAddress;
  }

  String rewritten(String reply) {
    String line = reply;
    for (UnaryOperator<String> each : rewritings) {
      line = each.apply(line);
    }
    return line;
  }

  Optional<String> refusalOf(String command) {
    String verb = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    return Optional.ofNullable(refusals.get(verb));
  }

  Optional<Ending> endingOfControlAt(String reply) {
    return reply.startsWith(ofControlAtReply.prefix) ? ofControlAtReply.pull() : Optional.empty();
  }

  Optional<Ending> endingOfControlAfter(long bytes) {
    return bytes >= ofControlAfterData.bytes ? ofControlAfterData.pull() : Optional.empty();
  }

  Optional<Ending> endingOfDataAfter(long bytes) {
    return bytes >= ofDataAfterData.bytes ? ofDataAfterData.pull() : Optional.empty();
  }

  /// How many bytes may pass at most before the next look.
  long dataUntilEnding(long passed) {
    return ofDataAfterData.isSet() ? Math.max(ofDataAfterData.bytes - passed, 0) : Long.MAX_VALUE;
  }

  /// An ending that happens once.
  private static final class Trigger {
    private final Optional<Ending> ending;
    private final String prefix;
    private final long bytes;
    private final AtomicBoolean pulled = new AtomicBoolean();

    private Trigger(Optional<Ending> ending, String prefix, long bytes) {
      this.ending = ending;
      this.prefix = prefix;
      this.bytes = bytes;
    }

    static Trigger never() {
      return new Trigger(Optional.empty(), "", 0);
    }

    boolean isSet() {
      return ending.isPresent() && !pulled.get();
    }

    Optional<Ending> pull() {
      return ending.isPresent() && pulled.compareAndSet(false, true) ? ending : Optional.empty();
    }
  }
}
