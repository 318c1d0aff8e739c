package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.DiagnosisSamples.advice;
import static dev.hexftp.application.shell.DiagnosisSamples.detail;
import static dev.hexftp.application.shell.DiagnosisSamples.finding;
import static dev.hexftp.application.shell.DiagnosisSamples.knowing;
import static dev.hexftp.application.shell.DiagnosisSamples.outcomes;
import static dev.hexftp.application.shell.DiagnosisSamples.security;
import static dev.hexftp.application.shell.DiagnosisSamples.verbs;
import static dev.hexftp.application.shell.TlsSamples.GOOD;
import static dev.hexftp.application.shell.TlsSamples.SELF_SIGNED;
import static dev.hexftp.application.shell.TlsSamples.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import org.junit.jupiter.api.Test;

/// `diagnose`: peers to which no password is sent, and the report about them.
class DiagnosisOfProtectionTest {
  @Test
  void a_bad_certificate_is_shown_with_its_key_and_learns_no_password() {
    ShellUnderTest test = knowing();
    test.server.protectedBy(session(SELF_SIGNED));

    test.does("diagnose ftp.example");

    assertThat(verbs(test)).containsOnly("FEAT", "AUTH", "QUIT");
    assertThat(finding(test, Check.CERTIFICATE).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(detail(test, Check.LOGIN))
        .isEqualTo(new Detail.Hindered(Hindrance.CERTIFICATE_REFUSED));
    assertThat(advice(test))
        .containsExactly(
            new Advice.SpeakTls(Check.EXPLICIT_TLS, TlsMode.EXPLICIT),
            new Advice.AcceptKey(Check.CERTIFICATE, SELF_SIGNED.key()));
    assertThat(test.display.output()).contains("--pin=" + SELF_SIGNED.key());
  }

  @Test
  void a_pin_lets_the_diagnosis_go_on() {
    ShellUnderTest test =
        knowing(security(TlsMode.OFF, ProtectionLevel.PRIVATE, SELF_SIGNED.key()));
    test.server.protectedBy(session(SELF_SIGNED)).sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.LOGIN).outcome()).isEqualTo(Outcome.WORKS);
  }

  @Test
  void a_server_without_tls_gets_no_password_where_tls_is_required() {
    ShellUnderTest test = knowing(security(TlsMode.EXPLICIT, ProtectionLevel.PRIVATE));

    test.does("diagnose ftp.example");

    assertThat(verbs(test)).containsExactly("FEAT", "AUTH", "QUIT");
    assertThat(detail(test, Check.LOGIN)).isEqualTo(new Detail.Hindered(Hindrance.TLS_WANTED));
    assertThat(detail(test, Check.EPSV)).isEqualTo(new Detail.Hindered(Hindrance.NOT_LOGGED_IN));
  }

  @Test
  void tls_that_breaks_is_tried_in_its_older_version_and_nothing_goes_out_in_the_clear() {
    ShellUnderTest test = knowing();
    test.server.answers("AUTH TLS", "234 speak");

    test.does("diagnose ftp.example");

    assertThat(verbs(test)).containsOnly("FEAT", "AUTH");
    assertThat(outcomes(test, Outcome.FAILS))
        .contains(Check.EXPLICIT_TLS, Check.TLS_1_2, Check.TLS_1_3);
    assertThat(detail(test, Check.LOGIN)).isEqualTo(new Detail.Hindered(Hindrance.TLS_NOT_AGREED));
  }

  @Test
  void a_server_that_protects_no_data_learns_no_password() {
    ShellUnderTest test = knowing();
    test.server.protectedBy(session(GOOD)).answers("PROT", "536 not here");

    test.does("diagnose ftp.example");

    assertThat(verbs(test)).doesNotContain("USER", "PASS");
    assertThat(detail(test, Check.LOGIN))
        .isEqualTo(new Detail.Hindered(Hindrance.DATA_UNPROTECTED));
    assertThat(advice(test)).contains(new Advice.LeaveDataInTheClear(Check.DATA_PROTECTION));
  }

  @Test
  void a_server_that_wants_a_login_first_is_asked_for_protection_again() {
    ShellUnderTest test = knowing();
    test.server.protectedBy(session(GOOD)).sends("LIST", "").answers("PBSZ", "530 log in first");
    test.server.on(
        "PASS secret",
        peer -> {
          test.server.answers("PBSZ", "200 fine");
          peer.say("230 welcome");
        });

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.DATA_PROTECTION).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(finding(test, Check.EPSV).outcome()).isEqualTo(Outcome.WORKS);
  }
}
