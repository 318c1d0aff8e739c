package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.CertificateRefusal;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class TlsWordsTest {
  private static final ServerCertificate BAD =
      Certificates.certificate('2', CertificateFault.SELF_SIGNED, CertificateFault.WRONG_NAME);

  @Test
  void a_refused_certificate_is_described_with_the_option_that_accepts_it_and_no_other() {
    String two = "22" + ":22".repeat(31);

    assertThat(shown(new TlsFault.Untrusted(new CertificateRefusal.Faulty(BAD))))
        .isEqualTo(
            """
            2> ftp: the certificate of the server is not trusted; the connection was closed
            2> ftp:   subject: CN=ftp.example
            2> ftp:   names:   ftp.example, 192.0.2.10
            2> ftp:   issuer:  CN=Example CA
            2> ftp:   valid:   2026-01-01T00:00:00Z to 2027-01-01T00:00:00Z
            2> ftp:   SHA-256: %s
            2> ftp:   why:     it is self-signed: no authority vouches for it; it is for another host
            2> ftp: to accept servers with this key, once its owner has confirmed the fingerprint: --pin=sha256//%s=
            """
                .formatted(two, "2".repeat(43)));
  }

  @Test
  void a_changed_certificate_is_shown_beside_the_one_before() {
    CertificateRefusal changed =
        new CertificateRefusal.Changed(BAD, Certificates.certificate('1').asKnown());

    assertThat(shown(new TlsFault.Untrusted(changed)))
        .contains("another certificate than the last time")
        .contains("22:22")
        .contains("the last time it was")
        .contains("11:11");
  }

  @Test
  void the_text_of_a_certificate_cannot_steer_a_terminal() {
    ServerCertificate hostile =
        new ServerCertificate(
            "CN=\u001B[2J",
            "CN=\u202E",
            List.of("\u0007"),
            BAD.notBefore(),
            BAD.notAfter(),
            BAD.fingerprint(),
            BAD.key(),
            BAD.faults());

    assertThat(shown(new TlsFault.OtherCertificate(hostile)))
        .doesNotContain("\u001B", "\u202E", "\u0007")
        .contains("\\x1B[2J");
  }

  private static String shown(TlsFault fault) {
    return Shown.of(new Notice.Failed(new Failure.NotSecured(fault)), Shown.VERBOSE);
  }
}
