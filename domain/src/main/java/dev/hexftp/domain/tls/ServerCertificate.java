package dev.hexftp.domain.tls;

import java.time.Instant;
import java.util.List;

/// What a server's own certificate says, and what is wrong with it. The texts come from the server.
///
/// @param subject whom it names (X.500, RFC 4514)
/// @param issuer who has signed it
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

  /// What is to be known of it for the next visit.
  public KnownCertificate asKnown() {
    return new KnownCertificate(key, fingerprint, subject, notAfter);
  }
}
