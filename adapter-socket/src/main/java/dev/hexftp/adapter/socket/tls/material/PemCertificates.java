package dev.hexftp.adapter.socket.tls.material;

import dev.hexftp.domain.tls.MaterialFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads certificates from a PEM text (RFC 7468 §5).
final class PemCertificates {
  private static final Set<String> LABELS = Set.of("CERTIFICATE", "X509 CERTIFICATE");

  private PemCertificates() {}

  /// A fault of the text, for every use of it.
  enum Fault {
    NONE(MaterialFault.NO_AUTHORITY, MaterialFault.NO_CERTIFICATE),
    DAMAGED(MaterialFault.DAMAGED_AUTHORITY, MaterialFault.DAMAGED_CERTIFICATE);

    private final MaterialFault ofAuthorities;
    private final MaterialFault ofClient;

    Fault(MaterialFault ofAuthorities, MaterialFault ofClient) {
      this.ofAuthorities = ofAuthorities;
      this.ofClient = ofClient;
    }

    MaterialFault ofAuthorities() {
      return ofAuthorities;
    }

    MaterialFault ofClient() {
      return ofClient;
    }
  }

  /// All certificates in `pem`, at least one.
  static Either<Fault, List<X509Certificate>> read(String pem) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (PemBlock block : PemBlock.in(pem)) {
      if (LABELS.contains(block.label())) {
        Option<X509Certificate> certificate = block.bytes().flatMap(PemCertificates::decode);
        if (certificate.isEmpty()) {
          return Either.left(Fault.DAMAGED);
        }
        certificate.forEach(certificates::add);
      }
    }
    return certificates.isEmpty() ? Either.left(Fault.NONE) : Either.right(certificates);
  }

  /// The certificates in `pem` that are not damaged.
  static List<X509Certificate> intact(String pem) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (PemBlock block : PemBlock.in(pem)) {
      if (LABELS.contains(block.label())) {
        block.bytes().flatMap(PemCertificates::decode).forEach(certificates::add);
      }
    }
    return certificates;
  }

  private static Option<X509Certificate> decode(byte[] encoded) {
    try {
      return CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded))
              instanceof X509Certificate certificate
          ? Option.of(certificate)
          : Option.none();
    } catch (CertificateException _) {
      return Option.none();
    }
  }
}
