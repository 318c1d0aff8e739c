package dev.hexftp.acceptance.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The assumptions of tests about the certificates.
@Timeout(60)
final class WorkshopTest {
  @Test
  void a_good_certificate_is_signed_valid_and_has_the_names_of_the_server() throws Exception {
    X509Certificate good = read(Identity.GOOD.certificate());

    good.verify(read(CertificateAuthority.TRUSTED.certificate()).getPublicKey());
    good.checkValidity();
    assertThat(good.getSubjectAlternativeNames())
        .extracting(name -> (Object) name.get(1))
        .containsExactly("localhost", "ftp.test", "127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  void the_second_good_one_differs_in_its_key() throws Exception {
    X509Certificate second = read(Identity.SECOND_GOOD.certificate());

    second.verify(read(CertificateAuthority.TRUSTED.certificate()).getPublicKey());
    assertThat(Identity.SECOND_GOOD.pin()).isNotEqualTo(Identity.GOOD.pin());
  }

  @Test
  void each_bad_certificate_has_one_fault() throws Exception {
    X509Certificate authority = read(CertificateAuthority.TRUSTED.certificate());
    X509Certificate wrongName = read(Identity.WRONG_NAME.certificate());
    X509Certificate selfSigned = read(Identity.SELF_SIGNED.certificate());
    X509Certificate strange = read(Identity.SIGNED_BY_A_STRANGER.certificate());

    assertThat(wrongName.getSubjectAlternativeNames())
        .extracting(name -> (Object) name.get(1))
        .containsExactly("other.example");
    wrongName.verify(authority.getPublicKey());
    assertThatThrownBy(read(Identity.EXPIRED.certificate())::checkValidity)
        .isInstanceOf(CertificateExpiredException.class);
    assertThatThrownBy(read(Identity.NOT_YET_VALID.certificate())::checkValidity)
        .isInstanceOf(CertificateNotYetValidException.class);
    selfSigned.verify(selfSigned.getPublicKey());
    assertThatThrownBy(() -> strange.verify(authority.getPublicKey()))
        .isInstanceOf(SignatureException.class);
    strange.verify(read(CertificateAuthority.STRANGER.certificate()).getPublicKey());
  }

  @ParameterizedTest
  @EnumSource
  void the_pin_is_that_of_the_key_in_the_certificate(Identity identity) throws Exception {
    byte[] key = read(identity.certificate()).getPublicKey().getEncoded();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);

    assertThat(identity.pin()).isEqualTo("sha256//" + Base64.getEncoder().encodeToString(digest));
    assertThat(identity.pin()).hasSize("sha256//".length() + 44);
  }

  @ParameterizedTest
  @EnumSource
  void keys_are_for_their_owner_and_in_pkcs8(Identity identity) throws IOException {
    assertThat(identity.key()).content().startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(identity.keyAndCertificate())
        .content()
        .isEqualTo(Files.readString(identity.key()) + Files.readString(identity.certificate()));
    assertThat(Files.getPosixFilePermissions(identity.key())).hasSize(2);
    assertThat(Files.getPosixFilePermissions(identity.keyAndCertificate())).hasSize(2);
  }

  @Test
  void keys_are_of_the_kind_that_was_asked_for() throws Exception {
    assertThat(read(Identity.GOOD.certificate()).getPublicKey().getAlgorithm()).isEqualTo("EC");
    assertThat(read(Identity.RSA.certificate()).getPublicKey().getAlgorithm()).isEqualTo("RSA");
  }

  private static X509Certificate read(Path pem) throws Exception {
    try (InputStream in = Files.newInputStream(pem)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }
}
