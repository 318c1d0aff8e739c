package dev.hexftp.testkit.net;

import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The server's end of a link in memory: the actions of a server towards its client.
///
/// Data may be sent as soon as the client is ready for a data connection, one way or the other: if
/// it listens, the server connects first. Where there is none, sending does nothing.
public final class MemoryPeer {
  private static final int FIRST_PORT = 50_000;

  private final MemoryFtpLink link;
  private final MemoryServer server;
  private Option<Port> listening = Option.none();
  private final Set<Port> walled = new HashSet<>();
  private int ports;
  private Option<TlsSession> tls = Option.none();
  private Option<TlsVersion> agreed = Option.none();
  private Option<HostName> serverName = Option.none();
  private Resumption resumption = Resumption.POSSIBLE;
  private ProtectionLevel dataProtection = ProtectionLevel.CLEAR;
  private boolean resumes = true;

  MemoryPeer(MemoryFtpLink link, MemoryServer server) {
    this.link = link;
    this.server = server;
  }

  // --- The control connection ---

  /// Sends a line of a reply, such as `220 ready` or `211-features`.
  public void say(String line) {
    sayBytes(line + "\r\n");
  }

  /// Sends `characters` in UTF-8 as they are: half a reply, or no reply at all.
  public void sayBytes(String characters) {
    link.hear(StandardCharsets.UTF_8.encode(characters));
  }

  /// Closes the control connection. Replies that were sent before still arrive.
  public void hangUp() {
    link.lose();
  }

  /// Has `action` done after `delay`, while the client waits.
  public void after(Duration delay, Runnable action) {
    link.time().after(delay, action);
  }

  // --- TLS ---

  /// From now on speaks TLS when the client begins to, and agrees to `session`. A peer that was not
  /// told so does not know TLS.
  public void agreesTo(TlsSession session) {
    tls = Option.of(session);
  }

  /// Lets the client know, when it asks, whether there is another session to resume.
  public void leaves(Resumption left) {
    resumption = left;
  }

  /// The version of TLS that was agreed upon.
  public TlsVersion tlsVersion() {
    return agreed.getOrElseThrow(() -> new IllegalStateException("TLS is not spoken"));
  }

  /// By which name the client has asked for the server, if not by that of the host.
  public Option<HostName> serverName() {
    return serverName;
  }

  /// How the client wants its data connections protected.
  public ProtectionLevel dataProtection() {
    return dataProtection;
  }

  /// Whether the client's protected data connections go on with the control connection's session.
  public boolean seesSessionsResumed() {
    return resumes;
  }

  // --- The data connection ---

  /// Listens for one, as after PASV, and says where.
  public Port listen() {
    Port port = nextPort();
    listening = Option.of(port);
    return port;
  }

  /// Names a port that never answers: a firewall drops all packets to it.
  public Port listenBehindWall() {
    Port port = nextPort();
    walled.add(port);
    return port;
  }

  /// Connects to a client that listens, as after PORT. A connection that stands already stays.
  public void openData() {
    link.data().peek(MemoryData::open);
  }

  /// Sends `text` in UTF-8.
  public void sendData(String text) {
    sendData(StandardCharsets.UTF_8.encode(text));
  }

  /// Sends `bytes`.
  public void sendData(ByteBuffer bytes) {
    openData();
    link.data().peek(data -> data.send(bytes));
  }

  /// Ends the data connection: end of file.
  public void endData() {
    openData();
    link.data().peek(MemoryData::end);
  }

  /// Breaks the data connection off.
  public void breakData() {
    openData();
    link.data().peek(MemoryData::breakOff);
  }

  /// The client's data, once they have ended, regularly or not.
  public CompletableFuture<TakenData> takeData() {
    openData();
    return link.data()
        .map(MemoryData::taken)
        .getOrElse(
            () -> CompletableFuture.completedFuture(new TakenData(ByteBuffer.allocate(0), false)));
  }

  // --- For the link ---

  /// The result of the client's wish for TLS: its own policy judges the certificate.
  Event speakTls(TlsTerms terms) {
    serverName = terms.serverName();
    return tls.fold(
        () -> new Event.ControlNotSecured(new TlsFault.NoAgreement("no TLS here")),
        session ->
            terms
                .trust()
                .judge(session.certificate())
                .fold(
                    refusal -> new Event.ControlNotSecured(new TlsFault.Untrusted(refusal)),
                    why -> new Event.ControlSecured(agreed(session, terms, why))));
  }

  private TlsSession agreed(TlsSession session, TlsTerms terms, Acceptance why) {
    TlsVersion version =
        session.version().compareTo(terms.highest()) < 0 ? session.version() : terms.highest();
    agreed = Option.of(version);
    return new TlsSession(version, session.cipherSuite(), session.certificate(), why);
  }

  void secured() {
    server.secured(this);
  }

  void dataProtected(ProtectionLevel level) {
    dataProtection = level;
  }

  void sessionsResumed(boolean wanted) {
    resumes = wanted;
  }

  Resumption resumption() {
    return resumption;
  }

  void hear(String line) {
    server.heard(line, this);
  }

  boolean hidesBehindWallAt(Port port) {
    return walled.contains(port);
  }

  /// Whether the server listens at `port`; it takes one connection.
  boolean listensAt(Port port) {
    boolean listens = listening.contains(port);
    listening = Option.none();
    return listens;
  }

  Port nextPort() {
    return new Port(FIRST_PORT + ports++);
  }
}
