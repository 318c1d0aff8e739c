package dev.hexftp.adapter.socket.tls.trust;

import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.Fingerprint;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ServerCertificate;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/// Writes a certificate down in the domain's words.
final class CertificateFacts {
  private CertificateFacts() {}

  static ServerCertificate of(X509Certificate certificate, List<CertificateFault> faults)
      throws CertificateEncodingException {
    return new ServerCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        names(certificate),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        fingerprint(certificate),
        pin(certificate),
        faults);
  }

  private static Fingerprint fingerprint(X509Certificate certificate)
      throws CertificateEncodingException {
    HexFormat pairs = HexFormat.ofDelimiter(":").withUpperCase();
    return new Fingerprint(pairs.formatHex(sha256(certificate.getEncoded())));
  }

  private static KeyPin pin(X509Certificate certificate) {
    byte[] subjectPublicKeyInfo = certificate.getPublicKey().getEncoded();
    return new KeyPin(Base64.getEncoder().encodeToString(sha256(subjectPublicKeyInfo)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The host names and addresses among the alternative names (RFC 5280 §4.2.1.6).
  private static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(
                  name -> name.getFirst().equals(DNS_NAME) || name.getFirst().equals(IP_ADDRESS))
              .map(name -> String.valueOf(name.get(1)))
              .toList();
    } catch (CertificateParsingException _) {
      return List.of();
    }
  }

  private static final Integer DNS_NAME = 2;
  private static final Integer IP_ADDRESS = 7;
}
