package dev.hexftp.domain.tls;

import java.time.Instant;
import java.util.List;

/// The contents of a server's own certificate, and its faults. The texts come from the server.
///
/// @param subject its name (X.500, RFC 4514)
/// @param issuer the authority that has signed it
/// @param names the host names and addresses that it is for
/// @param notBefore when its time begins
/// @param notAfter when its time ends
/// @param fingerprint of the certificate
/// @param key of the public key in it
/// @param faults everything that the public rules find wrong, for the host that was asked for
public record ServerCertificate(
    String subject,
    String issuer,
    List<String> names,
    Instant notBefore,
    Instant notAfter,
    Fingerprint fingerprint,
    KeyPin key,
    List<CertificateFault> faults) {
  public ServerCertificate {
    names = List.copyOf(names);
    faults = List.copyOf(faults);
  }

  /// Whether the public rules have nothing against it.
  public boolean isFlawless() {
    return faults.isEmpty();
  }

  /// The facts to remember for the next visit.
  public KnownCertificate asKnown() {
    return new KnownCertificate(key, fingerprint, subject, notAfter);
  }
}
