package dev.hexftp.domain.transcript;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.CertificateRefusal;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiagnosisWordsTest {
  private static final HostName HOST = new HostName("ftp.example");
  private static final HostAddress.Ipv4 PEER = new HostAddress.Ipv4(192, 0, 2, 10);
  private static final HostAddress PRIVATE = new HostAddress.Ipv4(10, 0, 0, 5);
  private static final ServerCertificate FAULTY =
      Certificates.certificate('2', CertificateFault.SELF_SIGNED, CertificateFault.WRONG_NAME);

  private static final List<Finding> FINDINGS =
      List.of(
          Finding.works(
              Check.NAME,
              new Detail.Addresses(List.of(PEER, new HostAddress.Ipv6("2001:db8::10")))),
          Finding.works(Check.CONNECTION, new Detail.Reached(new Endpoint(PEER, Port.FTP))),
          Finding.works(Check.GREETING, new Detail.Said(reply("220-hello", "220 ready"))),
          Finding.works(
              Check.EXPLICIT_TLS, new Detail.Agreed(TlsVersion.TLS_1_3, "TLS_AES_256_GCM_SHA384")),
          Finding.fails(
              Check.CERTIFICATE, new Detail.Rejected(new CertificateRefusal.Faulty(FAULTY))),
          Finding.fails(Check.FEATURES_BEFORE_LOGIN, new Detail.NotOffered()),
          Finding.notTried(Check.LOGIN, Hindrance.CERTIFICATE_REFUSED),
          Finding.notTried(Check.FEATURES, Hindrance.CERTIFICATE_REFUSED),
          Finding.notTried(Check.UTF8, Hindrance.CERTIFICATE_REFUSED),
          Finding.notTried(Check.EPSV, Hindrance.CERTIFICATE_REFUSED),
          Finding.notTried(Check.PASSIVE_ADDRESS, Hindrance.CERTIFICATE_REFUSED),
          Finding.notTried(Check.SESSION_REUSE, Hindrance.NO_TLS),
          Finding.notTried(Check.PASV, Hindrance.CERTIFICATE_REFUSED),
          Finding.notTried(Check.PORT, Hindrance.CERTIFICATE_REFUSED),
          Finding.notTried(Check.EPRT, Hindrance.CERTIFICATE_REFUSED));

  @Test
  void people_get_a_table_and_below_it_the_options_to_use() {
    assertThat(shown(FINDINGS, ReportFormat.TEXT))
        .isEqualTo(
            """
            ftp.example, port 21

            name              works      192.0.2.10, 2001:db8::10
            connection        works      192.0.2.10, port 21 (IPv4)
            greeting          works      220 ready
            AUTH TLS          works      TLS 1.3, TLS_AES_256_GCM_SHA384
            certificate       fails      the certificate of the server is not trusted
                                         why:     it is self-signed: no authority vouches for it
                                         why:     it is for another host
                                         subject: CN=ftp.example
                                         names:   ftp.example, 192.0.2.10
                                         issuer:  CN=Example CA
                                         valid:   2026-01-01T00:00:00Z to 2027-01-01T00:00:00Z
                                         SHA-256: %s
            FEAT before login no         the server does not offer it
            not tried: login, FEAT, UTF-8, EPSV, address in PASV, PASV, PORT, EPRT (the
                       certificate is not accepted, so no password was sent)
            not tried: session reuse (the server has no TLS)

            Options to use:
              --tls=explicit  protects the password and the data
              --pin=sha256//%s=  accepts this one key; compare the fingerprint with the server's \
            owner first
            """
                .formatted("22" + ":22".repeat(31), "2".repeat(43)));
  }

  @Test
  void programs_get_one_line_of_json() {
    List<Finding> findings =
        List.of(
            Finding.works(
                Check.FEATURES_BEFORE_LOGIN, new Detail.Features(List.of("A \"b\"", "c"))),
            Finding.works(Check.IMPLICIT_TLS, new Detail.Agreed(TlsVersion.TLS_1_2, "X")),
            Finding.notTried(Check.TLS_1_3, Hindrance.CONNECTION_LOST));

    assertThat(shown(findings, ReportFormat.JSON))
        .isEqualTo(
            """
            {"version":1,"host":"ftp.example","port":21,"findings":[\
            {"check":"features-before-login","outcome":"works","detail":"A \\"b\\", c",\
            "option":null},\
            {"check":"implicit-tls","outcome":"works","detail":"TLS 1.2, X",\
            "option":"--tls=implicit"},\
            {"check":"tls-1-3","outcome":"not-tried",\
            "detail":"the connection was lost and could not be made again","option":null}],\
            "options":["--tls=implicit"]}
            """);
  }

  /// A detail and the words for it.
  record Row(Detail detail, String words) {}

  static final List<Row> TABLE =
      List.of(
          new Row(new Detail.Nothing(), ""),
          new Row(new Detail.Hindered(Hindrance.NO_TLS), "the server has no TLS"),
          new Row(new Detail.Said(reply("500-a", "500 b")), "500 b"),
          new Row(new Detail.Addresses(List.of(PEER)), "192.0.2.10"),
          new Row(
              new Detail.Reached(
                  new Endpoint(new HostAddress.Ipv6("2001:db8::1"), new Port(2_121))),
              "2001:db8::1, port 2121 (IPv6)"),
          new Row(new Detail.Features(List.of()), "nothing"),
          new Row(new Detail.Features(List.of("UTF8", "MLST size*;")), "UTF8, MLST size*;"),
          new Row(new Detail.Agreed(TlsVersion.TLS_1_2, "X"), "TLS 1.2, X"),
          new Row(
              new Detail.Accepted(Certificates.GOOD, Acceptance.PINNED),
              "its key is pinned; subject: CN=ftp.example; names:   ftp.example, 192.0.2.10;"
                  + " issuer:  CN=Example CA; valid:   2026-01-01T00:00:00Z to"
                  + " 2027-01-01T00:00:00Z; SHA-256: 11"
                  + ":11".repeat(31)),
          new Row(
              new Detail.Rejected(new CertificateRefusal.NotPinned(Certificates.GOOD)),
              "the certificate of the server has none of the pinned keys; subject: CN=ftp.example;"
                  + " names:   ftp.example, 192.0.2.10; issuer:  CN=Example CA; valid:  "
                  + " 2026-01-01T00:00:00Z to 2027-01-01T00:00:00Z; SHA-256: 11"
                  + ":11".repeat(31)),
          new Row(new Detail.Compared(PEER, PEER), "192.0.2.10"),
          new Row(
              new Detail.Compared(PRIVATE, PEER),
              "the server says 10.0.0.5, a local address, and is at 192.0.2.10"),
          new Row(
              new Detail.Compared(new HostAddress.Ipv4(198, 51, 100, 1), PEER),
              "the server says 198.51.100.1 and is at 192.0.2.10"),
          new Row(new Detail.ReuseDemanded(true), "demanded, and given"),
          new Row(new Detail.ReuseDemanded(false), "not demanded"),
          new Row(new Detail.Unclosed(), "data come, and end without close_notify"),
          new Row(new Detail.Offered(), "the server says so"),
          new Row(new Detail.NotOffered(), "the server does not offer it"),
          new Row(new Detail.Algorithms(List.of("SHA-256", "MD5")), "SHA-256, MD5"),
          new Row(
              new Detail.OtherEncoding("caf\uDCE9"),
              "the server lists names in another encoding, such as caf\\xE9"),
          new Row(
              stopped(new Failure.NotConnectable(HOST, Port.FTP, ConnectFault.TIMED_OUT)),
              "connection timed out"),
          new Row(stopped(new Failure.UnknownHost(HOST)), "the name has no address"),
          new Row(
              stopped(new Failure.NoGreeting(new Failure.ControlLost())),
              "no FTP greeting came: the server closed the connection"),
          new Row(stopped(new Failure.LoginRefused(reply("530 no"))), "530 no"),
          new Row(stopped(new Failure.ReplyOverdue()), "the server did not answer in time"),
          new Row(
              stopped(
                  new Failure.NoDataConnection(
                      List.of(
                          new DataAttempt(
                              DataMethod.EPSV,
                              new DataAttempt.Obstacle.NotConnected(ConnectFault.TIMED_OUT))))),
              "connection timed out"),
          new Row(
              stopped(
                  new Failure.DataLost(
                      Direction.RECEIVED, new ByteCount(3), new DataFault.Broken())),
              "receiving stopped after 3 bytes: the data connection broke"),
          new Row(stopped(new Failure.InputEnded()), "no answer was given"));

  @Test
  void every_detail_has_its_words() {
    for (Row row : TABLE) {
      String table = shown(List.of(Finding.works(Check.NAME, row.detail)), ReportFormat.TEXT);
      List<String> lines = table.lines().toList();
      String words =
          lines.subList(2, lines.indexOf("Options to use: none needed.") - 1).stream()
              .map(line -> line.length() < COLUMN ? "" : line.substring(COLUMN))
              .collect(Collectors.joining("; "));
      assertThat(words).isEqualTo(row.words);
    }
  }

  private static final int COLUMN = 29;

  @Test
  void the_table_knows_every_detail() {
    assertThat(TABLE.stream().map(row -> row.detail.getClass()).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(Detail.class));
  }

  @Test
  void every_check_has_a_unique_name_that_fits_its_column() {
    Set<String> labels =
        Arrays.stream(Check.values()).map(DiagnosisWords::label).collect(Collectors.toSet());

    assertThat(labels).hasSameSizeAs(Check.values()).allMatch(label -> label.length() < 18);
  }

  private static Detail stopped(Failure failure) {
    return new Detail.Stopped(failure);
  }

  private static String shown(List<Finding> findings, ReportFormat format) {
    return Shown.of(
        new Notice.Diagnosed(new Diagnosis(HOST, Port.FTP, findings), format), Shown.QUIET);
  }
}
