package dev.hexftp.domain.transcript;

import static dev.hexftp.domain.transcript.NoticeTable.HOST;
import static dev.hexftp.domain.transcript.NoticeTable.Row;
import static dev.hexftp.domain.transcript.NoticeTable.TABLE;
import static dev.hexftp.domain.transcript.NoticeTable.summary;
import static dev.hexftp.domain.transcript.ProtectionNotices.secured;
import static dev.hexftp.domain.transcript.ProtectionNotices.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  @Test
  void every_notice_is_shown_in_ftp_exes_words() {
    for (Row row : TABLE) {
      assertThat(Shown.of(row.notice(), Shown.VERBOSE)).isEqualTo(row.verbose());
      assertThat(Shown.of(row.notice(), Shown.QUIET)).isEqualTo(row.quiet());
      assertThat(Shown.of(row.notice(), Shown.DEBUGGING)).isEqualTo(row.debugging());
      assertThat(Shown.of(row.notice(), Shown.QUIET_DEBUGGING)).isEqualTo(row.quietDebugging());
    }
  }

  @Test
  void unverified_trust_is_reported_each_time() {
    assertThat(Shown.of(secured(Acceptance.UNCHECKED), Shown.QUIET))
        .isEqualTo(
            "2> ftp: WARNING: the certificate of 192.0.2.10 was not checked; another host could"
                + " listen, or pose as the server\n");
    assertThat(Shown.of(secured(Acceptance.FIRST_USE), Shown.QUIET))
        .startsWith("2> ftp: the certificate of 192.0.2.10 was never seen before and is trusted")
        .contains("SHA-256 11:11");
    assertThat(Shown.of(secured(Acceptance.KNOWN), Shown.QUIET)).isEmpty();
  }

  @Test
  void a_certificate_that_was_renewed_is_shown_beside_the_one_before() {
    Notice.Secured renewed =
        new Notice.Secured(
            HOST,
            new TlsSession(TlsVersion.TLS_1_3, "TLS_X", Certificates.GOOD, Acceptance.BY_AUTHORITY),
            Option.of(Certificates.certificate('2').asKnown()));

    assertThat(Shown.of(renewed, Shown.QUIET))
        .startsWith("2> ftp: the certificate has changed: SHA-256 22:22")
        .contains("is now 11:11");
  }

  @Test
  void the_protection_of_the_present_connection_is_shown() {
    SessionState clear = SessionState.with(HOST, HostAddress.Family.IPV4, TypeName.BINARY);
    TlsSession tls =
        new TlsSession(TlsVersion.TLS_1_2, "TLS_X", Certificates.GOOD, Acceptance.BY_AUTHORITY);

    assertThat(shown(clear)).contains("Connection to 192.0.2.10: in the clear.");
    assertThat(shown(clear.withTls(tls))).contains("TLS 1.2, TLS_X", "; data in the clear.");
    assertThat(shown(clear.withTls(tls).withProtection(ProtectionLevel.PRIVATE)))
        .contains("; data private.");
  }

  @Test
  void the_table_knows_every_notice() {
    assertThat(TABLE.stream().map(row -> row.notice().getClass()).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(Notice.class));
  }

  @Test
  void ftp_exe_gives_a_rate_even_where_no_time_was_measured() {
    Notice sent = new Notice.Summarized(summary(Direction.SENT, 146, 0));

    assertThat(Shown.of(sent, Settings.startingIn(Dialect.FTP_EXE)))
        .isEqualTo("ftp: 146 bytes sent in 0.00Seconds 146000.00Kbytes/sec.\n");
    assertThat(Shown.of(sent, Settings.startingIn(Dialect.OURS)))
        .isEqualTo("ftp: 146 bytes sent in 0.00Seconds.\n");
  }

  @Test
  void figures_look_the_same_in_every_country() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(
              Shown.of(new Notice.Summarized(summary(Direction.SENT, 90_193, 10)), Shown.VERBOSE))
          .isEqualTo("ftp: 90193 bytes sent in 0.01Seconds 9019.30Kbytes/sec.\n");
    } finally {
      Locale.setDefault(before);
    }
  }
}
