package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.adapter.socket.tls.trust.TlsIdentity;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy;
import io.vavr.control.Option;
import java.util.function.Supplier;

/// The TLS of a network: trust and keys for its links, made for the first of them or by [#warmUp].
public final class TlsClient {
  private static final HostName WARM_UP_HOST = new HostName("warm-up.invalid");
  private static final TlsTerms WARM_UP_TERMS =
      new TlsTerms(TrustPolicy.AUTHORITIES, TlsVersion.TLS_1_3);

  private final TlsMaterial material;
  private final Supplier<Option<String>> systemAuthorities;
  private Option<TlsIdentity> identity = Option.none();

  /// TLS with `material`, which trusts the JDK's authorities if that has none.
  public TlsClient(TlsMaterial material) {
    this(material, Option::none);
  }

  /// TLS with `material`, which trusts those that `systemAuthorities` finds, as text in PEM, if
  /// that has none. Where the system has no such text, the JDK's.
  public TlsClient(TlsMaterial material, Supplier<Option<String>> systemAuthorities) {
    this.material = material;
    this.systemAuthorities = systemAuthorities;
  }

  /// Warms up, in a separate thread, for a handshake that is going to come: reads the system's
  /// authorities and runs the generation of keys once, which is slow the first time. A link that
  /// comes earlier waits for it, or makes itself the things that it needs beyond that.
  public void warmUp() {
    Thread.ofPlatform()
        .daemon()
        .name("tls")
        // An error here is reported by the first real handshake.
        .uncaughtExceptionHandler((_, _) -> {})
        .start(() -> forLink(WARM_UP_HOST, Port.FTPS, WARM_UP_TERMS).discardClientHello());
  }

  /// The TLS of one link, to `port` of `host`, on `terms`. Links of several threads may ask.
  public LinkTls forLink(HostName host, Port port, TlsTerms terms) {
    return new LinkTls(terms, identity(), host.text(), port.number());
  }

  private synchronized TlsIdentity identity() {
    TlsIdentity made = identity.getOrElse(() -> TlsIdentity.of(material, systemAuthorities));
    identity = Option.of(made);
    return made;
  }
}
