package dev.hexftp.domain.tls;

/// Why a certificate was not accepted.
public sealed interface CertificateRefusal {
  /// The certificate that was shown.
  ServerCertificate shown();

  /// It has faults, and nothing outweighs them.
  record Faulty(ServerCertificate shown) implements CertificateRefusal {}

  /// Its key is none of the pinned ones.
  record NotPinned(ServerCertificate shown) implements CertificateRefusal {}

  /// The host has shown `before` so far, and no authority vouches for the change.
  record Changed(ServerCertificate shown, KnownCertificate before) implements CertificateRefusal {}
}
