package dev.hexftp.testkit.net;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.Fingerprint;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import dev.hexftp.ports.out.net.FtpLink;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The link in memory keeps the contract that the real one keeps.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class MemoryFtpLinkTest implements FtpLinkContract {
  private final Peer peer = new Peer();

  @Override
  public LinkPeer peer() {
    return peer;
  }

  /// A server that does nothing of its own accord but remember its input.
  private static final class Peer implements LinkPeer, MemoryServer {
    private static final Port DEAF_PORT = new Port(1);
    private static final ServerCertificate SELF_SIGNED =
        new ServerCertificate(
            "CN=ftp.example",
            "CN=ftp.example",
            List.of("ftp.example"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"),
            new Fingerprint("22" + ":22".repeat(31)),
            new KeyPin("2".repeat(43) + "="),
            List.of(CertificateFault.SELF_SIGNED));

    private final MemoryTime time = new MemoryTime();
    private final Deque<String> heard = new ArrayDeque<>();
    private final Deque<MemoryPeer> connected = new ArrayDeque<>();
    private final MemoryFtpLink link = MemoryFtpLink.to(this, time);

    @Override
    public void connected(MemoryPeer peer) {
      connected.add(peer);
    }

    @Override
    public void heard(String line, MemoryPeer peer) {
      heard.add(line + "\r\n");
    }

    @Override
    public FtpLink link() {
      return link;
    }

    @Override
    public Endpoint endpoint() {
      return MemoryFtpLink.SERVER;
    }

    @Override
    public void say(String characters) {
      connected.element().sayBytes(characters);
    }

    @Override
    public String hear() {
      return heard.remove();
    }

    @Override
    public void hangUp() {
      connected.element().hangUp();
    }

    @Override
    public Port listenForData() {
      return connected.element().listen();
    }

    @Override
    public Port deafPort() {
      return DEAF_PORT;
    }

    @Override
    public void connectData(Endpoint endpoint) {
      connected.element().openData();
    }

    @Override
    public void sendData(ByteBuffer bytes) {
      connected.element().sendData(bytes);
    }

    @Override
    public void endData() {
      connected.element().endData();
    }

    @Override
    public void breakData() {
      connected.element().breakData();
    }

    @Override
    public CompletableFuture<TakenData> takeData() {
      return connected.element().takeData();
    }

    @Override
    public void speakTls() {
      connected
          .element()
          .agreesTo(
              new TlsSession(
                  TlsVersion.TLS_1_3, "TLS_AES_256_GCM_SHA384", SELF_SIGNED, Acceptance.UNCHECKED));
    }

    /// There are no listeners in memory.
    @Override
    public void protectData() {}

    @Override
    public void bareData() {}

    @Override
    public void meanwhile(Runnable action) {
      time.after(Duration.ZERO, () -> CompletableFuture.runAsync(action).join());
    }

    @Override
    public void passTime(Duration duration) {
      time.pass(duration);
    }
  }
}
