package dev.hexftp.testkit.net;

import dev.hexftp.domain.tls.TlsSession;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A server that answers each line as a test has written down.
///
/// ```java
/// new ScriptedServer()
///     .greets("220 ready")
///     .answers("USER anna", "331 and your password?")
///     .on("RETR big", peer -> {
///           peer.say("150 coming");
///           peer.sendData("only a p");
///           peer.breakData();
///           peer.say("426 the disk is on fire");
///         });
/// ```
///
/// A line is looked up whole, and then by its verb; a line that is not there gets 502. A rule that
/// is given twice counts as it was given last. [#welcoming] begins with the rules that nearly all
/// tests need.
public final class ScriptedServer implements MemoryServer {
  private static final String GREETING = "";

  private final Map<String, Consumer<MemoryPeer>> rules = new HashMap<>();
  private final List<String> heard = new ArrayList<>();
  private Option<TlsSession> tls = Option.none();
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean busy;
  private boolean greetsWhenSecured;
  private int connections;

  /// A server that greets, lets `user` in with `password`, makes data connections of all four
  /// kinds, takes every TYPE and says goodbye. The rest is for the test to add.
  public static ScriptedServer welcoming(String user, String password) {
    return new ScriptedServer()
        .answers(GREETING, "220 ready")
        .answers("USER", "331 password please")
        .answers("USER " + user, "331 password please")
        .answers("PASS", "530 wrong")
        .answers("PASS " + password, "230 welcome")
        .answers("TYPE", "200 as you like")
        .on("EPSV", peer -> peer.say("229 come (|||" + peer.listen().number() + "|)"))
        .on("PASV", ScriptedServer::listenPlainly)
        .answers("EPRT", "200 will come")
        .answers("PORT", "200 will come")
        .answers("NOOP", "200 still here")
        .on("QUIT", ScriptedServer::sayGoodbye);
  }

  private static void listenPlainly(MemoryPeer peer) {
    int port = peer.listen().number();
    peer.say("227 come (192,0,2,21," + port / 256 + "," + port % 256 + ")");
  }

  private static void sayGoodbye(MemoryPeer peer) {
    peer.say("221 goodbye");
    peer.hangUp();
  }

  /// Does `action` on `line`, a whole line or a verb.
  public ScriptedServer on(String line, Consumer<MemoryPeer> action) {
    rules.put(line, action);
    return this;
  }

  /// Says `replies` on `line`.
  public ScriptedServer answers(String line, String... replies) {
    return on(line, peer -> List.of(replies).forEach(peer::say));
  }

  /// Greets with `replies`.
  public ScriptedServer greets(String... replies) {
    return answers(GREETING, replies);
  }

  /// Sends `text` as data on `line`, without anything going wrong.
  public ScriptedServer sends(String line, String text) {
    return on(
        line,
        peer -> {
          peer.say("150 coming");
          peer.sendData(text);
          peer.endData();
          peer.say("226 done");
        });
  }

  /// Takes data on `line`, and passes complete data to `keeper`. Commands that come meanwhile have
  /// to wait, unless it is ABOR.
  public ScriptedServer takes(String line, Consumer<String> keeper) {
    return on(
        line,
        peer -> {
          peer.say("150 go on");
          busy = true;
          var _ = peer.takeData().thenAccept(taken -> conclude(taken, keeper, peer));
        });
  }

  private void conclude(TakenData taken, Consumer<String> keeper, MemoryPeer peer) {
    say(taken, keeper, peer);
    busy = false;
    while (!busy && !waiting.isEmpty()) {
      follow(waiting.remove(), peer);
    }
  }

  private static void say(TakenData taken, Consumer<String> keeper, MemoryPeer peer) {
    if (taken.endedRegularly()) {
      keeper.accept(taken.text());
      peer.say("226 done");
    } else {
      peer.say("426 broken off");
    }
  }

  /// All lines heard so far, from all clients, secrets included.
  public List<String> heard() {
    return List.copyOf(heard);
  }

  /// Speaks TLS after AUTH, agreeing to `session`, and protects data as the client wants.
  public ScriptedServer protectedBy(TlsSession session) {
    tls = Option.of(session);
    return answers("AUTH TLS", "234 speak").answers("PBSZ", "200 fine").answers("PROT", "200 fine");
  }

  /// Uses TLS from the first byte on; the greeting comes after the handshake.
  public ScriptedServer protectedFromTheStartBy(TlsSession session) {
    greetsWhenSecured = true;
    return protectedBy(session);
  }

  /// How many clients have connected.
  public int connections() {
    return connections;
  }

  @Override
  public void connected(MemoryPeer peer) {
    connections++;
    tls.peek(peer::agreesTo);
    if (!greetsWhenSecured) {
      follow(GREETING, peer);
    }
  }

  @Override
  public void secured(MemoryPeer peer) {
    if (greetsWhenSecured) {
      follow(GREETING, peer);
    }
  }

  @Override
  public void heard(String line, MemoryPeer peer) {
    heard.add(line);
    if (busy && !line.equals("ABOR")) {
      waiting.add(line);
    } else {
      follow(line, peer);
    }
  }

  private void follow(String line, MemoryPeer peer) {
    String verb = line.split(" ", 2)[0];
    Consumer<MemoryPeer> rule = rules.getOrDefault(line, rules.get(verb));
    if (rule == null) {
      peer.say("502 no such rule: " + line);
    } else {
      rule.accept(peer);
    }
  }
}
