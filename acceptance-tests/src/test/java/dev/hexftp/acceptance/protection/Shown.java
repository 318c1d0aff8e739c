package dev.hexftp.acceptance.protection;

import dev.hexftp.acceptance.tls.Identity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// The facts that a refusal has to state about a certificate.
///
/// @param subject its name
/// @param notBefore when its time begins, in ISO 8601
/// @param notAfter when its time ends, in ISO 8601
/// @param fingerprint SHA-256, as OpenSSL prints it
record Shown(String subject, String notBefore, String notAfter, String fingerprint) {
  static Shown by(Identity identity) {
    try (InputStream pem = Files.newInputStream(identity.certificate())) {
      var certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return new Shown(
          certificate.getSubjectX500Principal().getName(),
          certificate.getNotBefore().toInstant().toString(),
          certificate.getNotAfter().toInstant().toString(),
          HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
