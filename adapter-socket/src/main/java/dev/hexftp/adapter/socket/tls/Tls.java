package dev.hexftp.adapter.socket.tls;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.TlsTerms;
import io.vavr.control.Option;

/// The TLS of a network: what it takes to speak it, made when the first link wants to.
public final class Tls {
  private final TlsMaterial material;
  private Option<TlsIdentity> identity = Option.none();

  /// TLS with `material`.
  public Tls(TlsMaterial material) {
    this.material = material;
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
