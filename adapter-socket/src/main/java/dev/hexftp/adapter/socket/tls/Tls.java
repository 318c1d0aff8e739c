package dev.hexftp.adapter.socket.tls;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy;
import io.vavr.control.Option;

/// The TLS of a network: what it takes to speak it, made when the first link wants to, or before
/// that by a thread of its own.
public final class Tls {
  private static final HostName NOBODY = new HostName("nobody.invalid");

  private final TlsMaterial material;
  private Option<TlsIdentity> identity = Option.none();

  /// TLS with `material`.
  public Tls(TlsMaterial material) {
    this.material = material;
  }

  /// TLS is going to be spoken. Until then another thread makes what the first handshake would have
  /// to wait for, and goes once through the code that makes keys, which is slow when it has never
  /// run. A link that comes too early waits for it, and one that needs more makes it itself.
  public void expect() {
    Thread.ofPlatform()
        .daemon()
        .name("tls")
        // What is wrong with this Java is told by whoever really wants to speak.
        .uncaughtExceptionHandler((_, _) -> {})
        .start(this::rehearse);
  }

  private void rehearse() {
    forLink(NOBODY, Port.FTPS, new TlsTerms(TrustPolicy.AUTHORITIES, TlsVersion.TLS_1_3))
        .sayHelloToNobody();
  }

  /// The TLS of one link, to `port` of `host`, on `terms`. Links of several threads may ask.
  public LinkTls forLink(HostName host, Port port, TlsTerms terms) {
    return new LinkTls(terms, identity(), host.text(), port.number());
  }

  private synchronized TlsIdentity identity() {
    TlsIdentity made = identity.getOrElse(() -> TlsIdentity.of(material));
    identity = Option.of(made);
    return made;
  }
}
