package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.tls.trust.ServerTrust;
import dev.hexftp.adapter.socket.tls.trust.TlsIdentity;
import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;

/// The parts of TLS that the connections of one link share: the terms, the trust, and the session
/// that data connections resume.
///
/// A link has separate sessions, since a ticket of one control connection is worth nothing, and
/// often refused, beside another. The engines of all its connections are made for the host and the
/// port of the *control* connection: these two are the key under which the JDK looks for a session
/// to resume.
public final class LinkTls {
  private final SSLContext context;
  private final ServerTrust trust;
  private final TlsTerms terms;
  private final String host;
  private final int port;
  private Option<TlsWire> control = Option.none();
  private Option<RecordBuffers> dataBuffers = Option.none();
  private final TicketBook tickets;
  private boolean resumes = true;
  private int unmatchedPorts;

  /// The TLS of a link to `port` of `host`, written as the user has. The name in the terms takes
  /// the place of the host's: the server gets it, and its certificate is checked against it.
  LinkTls(TlsTerms terms, TlsIdentity identity, String host, int port) {
    this.terms = terms;
    this.trust = new ServerTrust(identity.inspection(), terms.trust());
    this.context = context(identity.keyManagers(), trust);
    this.tickets = new TicketBook(context.getClientSessionContext());
    this.host = ServerNames.forTls(terms.serverName().map(HostName::text).getOrElse(host));
    this.port = port;
  }

  private static SSLContext context(List<KeyManager> keys, ServerTrust trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.toArray(KeyManager[]::new), new TrustManager[] {trust}, null);
      context.getClientSessionContext().setSessionCacheSize(MOST_SESSIONS);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java speaks no TLS", e);
    }
  }

  /// Protects the control connection, which `carrier` carries. To be called once.
  public TlsWire control(Wire carrier) {
    TlsWire wire =
        new TlsWire(carrier, engine(port), new RecordBuffers(CONTROL_BUFFER_BYTES), () -> {});
    control = Option.of(wire);
    return wire;
  }

  /// Makes the first message of a handshake, for which keys are generated, and discards it.
  void discardClientHello() {
    SSLEngine engine = engine(port);
    ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    try {
      engine.wrap(ByteBuffer.allocate(0), hello);
    } catch (SSLException _) {
      // The first real handshake meets the same error and reports it.
    }
  }

  /// Whether data connections resume the control connection's session, from the next one on.
  public void resumeSessions(boolean wanted) {
    resumes = wanted;
  }

  /// Protects a data connection, which `carrier` carries. The one before must be over.
  public TlsWire data(Wire carrier) {
    RecordBuffers buffers =
        dataBuffers.getOrElse(() -> new RecordBuffers(DATA_BUFFER_BYTES)).emptied();
    dataBuffers = Option.of(buffers);
    if (!resumes) {
      return new TlsWire(carrier, engine(HIGHEST_PORT + ++unmatchedPorts), buffers, () -> {});
    }
    int shownBefore = trust.shown();
    boolean offered = tickets.left(ownSession()) > 0;
    return new TlsWire(
        carrier,
        engine(port),
        buffers,
        // A resumed session shows no certificate again.
        () -> tickets.secured(offered, trust.shown() == shownBefore));
  }

  /// An engine whose session cache key is the host and `keyPort`. A port that cannot exist matches
  /// no session, so such an engine never resumes one.
  private SSLEngine engine(int keyPort) {
    SSLEngine engine = context.createSSLEngine(host, keyPort);
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setProtocols(protocols(terms.highest()));
    parameters.setApplicationProtocols(new String[] {"ftp"});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
    return engine;
  }

  private static String[] protocols(TlsVersion highest) {
    return Arrays.stream(TlsVersion.values())
        .filter(version -> version.compareTo(highest) <= 0)
        .map(version -> PROTOCOL + version.number())
        .toArray(String[]::new);
  }

  /// The negotiated session of the control connection; none before.
  public Option<TlsSession> session() {
    return control.map(TlsWire::session).flatMap(this::described);
  }

  private Option<TlsSession> described(SSLSession agreed) {
    return version(agreed)
        .flatMap(version -> trust.accepted().map(server -> described(agreed, version, server)));
  }

  private static TlsSession described(
      SSLSession agreed, TlsVersion version, ServerTrust.AcceptedCertificate server) {
    return new TlsSession(version, agreed.getCipherSuite(), server.certificate(), server.why());
  }

  private static Option<TlsVersion> version(SSLSession session) {
    String protocol = session.getProtocol();
    return protocol.startsWith(PROTOCOL)
        ? TlsVersion.of(protocol.substring(PROTOCOL.length()))
        : Option.none();
  }

  /// Whether the next data connection can resume the session. One of TLS 1.2 can be resumed as
  /// often as needed; in TLS 1.3 each ticket serves once.
  public Resumption resumption() {
    boolean usesTickets = control.flatMap(wire -> version(wire.session())).contains(TLS_1_3);
    return usesTickets && tickets.areExhausted(ownSession())
        ? Resumption.EXHAUSTED
        : Resumption.POSSIBLE;
  }

  private byte[] ownSession() {
    return control.map(wire -> wire.session().getId()).getOrElse(new byte[0]);
  }

  private static final String PROTOCOL = "TLSv";
  private static final TlsVersion TLS_1_3 = TlsVersion.TLS_1_3;
  // The JDK takes at most ten tickets for one key into account; more would be held for nothing.
  private static final int MOST_SESSIONS = 11;
  private static final int HIGHEST_PORT = 65_535;
  // A record and some more.
  private static final int CONTROL_BUFFER_BYTES = 20 * 1024;
  private static final int DATA_BUFFER_BYTES = 256 * 1024;
}
