package dev.hexftp.adapter.socket.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hexftp.adapter.socket.certificates.TestCertificates;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.CertificateRefusal;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The peers that a link trusts.
final class ServerTrustTest {
  private static final TlsTerms AUTHORITIES =
      new TlsTerms(TrustPolicy.AUTHORITIES, TlsVersion.TLS_1_3);

  // --- Faults ---

  @ParameterizedTest
  @CsvSource({
    "good, localhost, ''",
    "good, LOCALHOST, ''",
    "good, ftp.example, ''",
    "good, ftp.example., ''",
    "good, 127.0.0.1, ''",
    "good, ::1, ''",
    "good, ::1%lo, ''",
    "good, 127.0.0.2, WRONG_NAME",
    "good, ::2, WRONG_NAME",
    "good, elsewhere.example, WRONG_NAME",
    "wrong-name, localhost, WRONG_NAME",
    "common-name, localhost, WRONG_NAME",
    "wildcard, ftp.example, ''",
    "wildcard, FTP.Example., ''",
    "wildcard, a.ftp.example, WRONG_NAME",
    "wildcard, example, WRONG_NAME",
    "part-of-a-label, ftp.example, WRONG_NAME",
    "part-of-a-label, localhost, WRONG_NAME",
    "expired, localhost, EXPIRED",
    "expired, elsewhere.example, WRONG_NAME EXPIRED",
    "not-yet-valid, localhost, NOT_YET_VALID",
    "of-stranger, localhost, UNKNOWN_AUTHORITY",
    "self-signed, localhost, SELF_SIGNED",
    "all-wrong, localhost, SELF_SIGNED WRONG_NAME EXPIRED UNFIT",
    "client, localhost, UNFIT",
  })
  void all_faults_of_a_certificate_are_found(String shown, String host, String faults)
      throws IOException {
    LinkTls tls = Links.to(host, "1.3");

    Links.control(tls, TestCertificates.serverContext(shown), "1.3").secured();

    assertThat(certificateOf(tls).faults()).containsExactlyElementsOf(faultsIn(faults));
  }

  @ParameterizedTest
  @CsvSource({"elsewhere.example, ftp.example, ''", "ftp.example, elsewhere.example, WRONG_NAME"})
  void the_name_that_the_server_is_asked_for_counts_and_not_the_hosts(
      String host, String serverName, String faults) throws IOException {
    LinkTls tls = Links.named(host, serverName);

    Links.control(tls, TestCertificates.serverContext("good"), "1.3").secured();

    assertThat(certificateOf(tls).faults()).containsExactlyElementsOf(faultsIn(faults));
  }

  private static List<CertificateFault> faultsIn(String words) {
    return Arrays.stream(words.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(CertificateFault::valueOf)
        .toList();
  }

  @Test
  void where_the_user_names_no_authorities_those_of_the_system_decide() {
    Talk talk =
        Links.control(Links.strict("localhost"), TestCertificates.serverContext("good"), "1.3");

    assertThat(faultOf(talk))
        .isInstanceOfSatisfying(
            TlsFault.Untrusted.class,
            fault ->
                assertThat(fault.refusal().shown().faults())
                    .containsExactly(CertificateFault.UNKNOWN_AUTHORITY));
  }

  // --- Facts ---

  @Test
  void a_certificate_is_described_as_by_other_tools() throws Exception {
    LinkTls tls = Links.to("localhost", "1.3");
    Links.control(tls, TestCertificates.serverContext("good"), "1.3").secured();

    ServerCertificate told = certificateOf(tls);

    byte[] encoded = TestCertificates.certificate("good").getEncoded();
    byte[] key = TestCertificates.certificate("good").getPublicKey().getEncoded();
    assertThat(told.subject()).isEqualTo("CN=localhost");
    assertThat(told.issuer()).isEqualTo("CN=Example CA");
    assertThat(told.names())
        .containsExactly("localhost", "ftp.example", "127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(told.fingerprint().text().replace(":", ""))
        .isEqualTo(HexFormat.of().withUpperCase().formatHex(sha256(encoded)));
    assertThat(told.key().digest()).isEqualTo(Base64.getEncoder().encodeToString(sha256(key)));
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  // --- The policy decides ---

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_flawless_certificate_is_accepted(String version) throws IOException {
    LinkTls tls = Links.NETWORK.forLink(new HostName("localhost"), Port.FTP, AUTHORITIES);

    Links.control(tls, TestCertificates.serverContext("good"), version).secured();

    assertThat(tls.session().map(TlsSession::acceptance)).contains(Acceptance.BY_AUTHORITY);
    assertThat(tls.session().map(TlsSession::version)).isEqualTo(TlsVersion.of(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_certificate_with_faults_is_refused_with_its_facts(String version) {
    LinkTls tls = Links.NETWORK.forLink(new HostName("localhost"), Port.FTP, AUTHORITIES);
    Talk talk = Links.control(tls, TestCertificates.serverContext("wrong-name"), version);

    assertThat(faultOf(talk))
        .isInstanceOfSatisfying(
            TlsFault.Untrusted.class,
            fault -> {
              assertThat(fault.refusal()).isInstanceOf(CertificateRefusal.Faulty.class);
              assertThat(fault.refusal().shown().names()).containsExactly("elsewhere.example");
            });
    assertThat(tls.session()).isEmpty();
  }

  // --- Data connections ---

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_data_connection_may_show_the_certificate_again(String version) throws IOException {
    LinkTls tls = Links.to("localhost", version);
    Links.control(tls, TestCertificates.serverContext("self-signed"), version).secured();

    Talk data = Links.data(tls, TestCertificates.serverContext("self-signed"), version).secured();

    assertThat(data.server().hasFailed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void a_data_connection_with_another_certificate_is_refused_however_good_it_is(String version)
      throws IOException {
    LinkTls tls = Links.to("localhost", version);
    Links.control(tls, TestCertificates.serverContext("good"), version).secured();

    Talk data = Links.data(tls, TestCertificates.serverContext("other"), version);

    assertThat(faultOf(data))
        .isInstanceOfSatisfying(
            TlsFault.OtherCertificate.class,
            fault -> assertThat(fault.shown().isFlawless()).isTrue());
  }

  private static ServerCertificate certificateOf(LinkTls tls) {
    return tls.session().map(TlsSession::certificate).getOrElseThrow(AssertionError::new);
  }

  private static TlsFault faultOf(Talk talk) {
    return catchThrowableOfType(NotSecuredException.class, talk::secured).fault();
  }
}
