package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.DiagnosisSamples.advice;
import static dev.hexftp.application.shell.DiagnosisSamples.detail;
import static dev.hexftp.application.shell.DiagnosisSamples.diagnosis;
import static dev.hexftp.application.shell.DiagnosisSamples.finding;
import static dev.hexftp.application.shell.DiagnosisSamples.knowing;
import static dev.hexftp.application.shell.DiagnosisSamples.outcomes;
import static dev.hexftp.application.shell.DiagnosisSamples.verbs;
import static dev.hexftp.application.shell.TlsSamples.GOOD;
import static dev.hexftp.application.shell.TlsSamples.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `diagnose`: its findings, its login, and the commands to the server.
class DiagnosisTest {
  // --- Servers with which all is well ---

  @Test
  void of_a_server_without_tls_everything_else_is_found_out() {
    ShellUnderTest test = knowing();
    test.server
        .answers(
            "FEAT",
            "211-Features:",
            " UTF8",
            " MLST size*;",
            " MFMT",
            " HASH SHA-256*;MD5",
            "211 End")
        .answers("OPTS UTF8 ON", "200 on")
        .sends("LIST", "-rw 1 a.txt\r\n")
        .sends("MLSD", "type=cdir; .\r\ntype=file;size=3; a.txt\r\n")
        .answers("REST", "350 go on")
        .answers("SIZE a.txt", "213 3")
        .answers("MDTM a.txt", "213 20260101000000");

    test.does("diagnose ftp.example");

    assertThat(outcomes(test, Outcome.WORKS))
        .containsExactly(
            Check.NAME,
            Check.CONNECTION,
            Check.GREETING,
            Check.FEATURES_BEFORE_LOGIN,
            Check.LOGIN,
            Check.FEATURES,
            Check.UTF8,
            Check.EPSV,
            Check.PASV,
            Check.PASSIVE_ADDRESS,
            Check.PORT,
            Check.EPRT,
            Check.MLSD,
            Check.REST,
            Check.SIZE,
            Check.MDTM,
            Check.MFMT,
            Check.HASH);
    assertThat(detail(test, Check.HASH))
        .isEqualTo(new Detail.Algorithms(List.of("SHA-256", "MD5")));
    assertThat(advice(test)).isEmpty();
  }

  @Test
  void nothing_is_changed_and_unfinished_work_is_undone() {
    ShellUnderTest test = knowing();
    test.server.sends("LIST", "").answers("REST", "350 go on");

    test.does("diagnose ftp.example");

    assertThat(verbs(test))
        .containsOnly(
            "FEAT", "AUTH", "USER", "PASS", "TYPE", "EPSV", "PASV", "PORT", "EPRT", "LIST", "REST",
            "QUIT");
    assertThat(test.server.heard()).containsSubsequence("REST 1", "REST 0").endsWith("QUIT");
    assertThat(test.server.connections()).isEqualTo(1);
  }

  @Test
  void with_tls_the_login_is_protected_and_both_versions_are_looked_for() {
    ShellUnderTest test = knowing();
    test.server.protectedBy(session(GOOD)).sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(test.server.heard())
        .startsWith(
            "FEAT",
            "AUTH TLS",
            "AUTH TLS",
            "QUIT",
            "PBSZ 0",
            "PROT P",
            "USER anna",
            "PASS secret",
            "FEAT");
    assertThat(test.server.connections()).isEqualTo(2);
    assertThat(outcomes(test, Outcome.WORKS))
        .contains(
            Check.EXPLICIT_TLS,
            Check.CERTIFICATE,
            Check.TLS_1_2,
            Check.TLS_1_3,
            Check.DATA_PROTECTION,
            Check.SESSION_REUSE);
    assertThat(detail(test, Check.SESSION_REUSE)).isEqualTo(new Detail.ReuseDemanded(false));
    assertThat(advice(test))
        .containsExactly(new Advice.SpeakTls(Check.EXPLICIT_TLS, TlsMode.EXPLICIT));
  }

  @Test
  void at_the_port_for_implicit_tls_it_is_spoken_from_the_first_byte_on() {
    ShellUnderTest test = knowing();
    test.server.protectedFromTheStartBy(session(GOOD)).sends("LIST", "");

    test.does("diagnose ftp.example 990");

    assertThat(test.server.heard()).doesNotContain("AUTH TLS").contains("PASS secret");
    assertThat(finding(test, Check.IMPLICIT_TLS).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(finding(test, Check.TLS_1_2).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(diagnosis(test).findings())
        .extracting(Finding::check)
        .doesNotContain(Check.EXPLICIT_TLS);
    assertThat(advice(test))
        .containsExactly(new Advice.SpeakTls(Check.IMPLICIT_TLS, TlsMode.IMPLICIT));
  }

  @Test
  void a_server_of_tls_1_2_needs_no_second_connection() {
    ShellUnderTest test = knowing();
    TlsSession older = new TlsSession(TlsVersion.TLS_1_2, "TLS_Y", GOOD, Acceptance.BY_AUTHORITY);
    test.server.protectedBy(older).sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.TLS_1_2).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(finding(test, Check.TLS_1_3))
        .isEqualTo(Finding.fails(Check.TLS_1_3, new Detail.NotOffered()));
    assertThat(test.server.connections()).isEqualTo(1);
  }

  @Test
  void positions_and_sizes_are_asked_for_in_binary_since_they_would_be_others_in_ascii() {
    ShellUnderTest test = knowing();
    test.server
        .sends("LIST", "")
        .answers("REST", "501 not in ASCII")
        .on(
            "TYPE I",
            peer -> {
              test.server.answers("REST", "350 go on");
              peer.say("200 binary");
            });

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.REST).outcome()).isEqualTo(Outcome.WORKS);
  }

  // --- Login ---

  @Test
  void without_a_login_the_later_checks_are_not_made() {
    ShellUnderTest test = ShellUnderTest.quiet();

    test.does("diagnose ftp.example");

    assertThat(verbs(test)).containsExactly("FEAT", "AUTH", "QUIT");
    assertThat(detail(test, Check.LOGIN)).isEqualTo(new Detail.Hindered(Hindrance.NO_LOGIN_KNOWN));
    assertThat(detail(test, Check.PASV)).isEqualTo(new Detail.Hindered(Hindrance.NOT_LOGGED_IN));
    assertThat(advice(test)).containsExactly(new Advice.NameLogin(Check.LOGIN));
    assertThat(test.answers.asked()).isEmpty();
  }

  @Test
  void the_login_is_asked_for_as_by_open() {
    ShellUnderTest test = ShellUnderTest.asking("anna", "secret");
    test.server.sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(test.server.heard()).contains("USER anna", "PASS secret");
  }

  @Test
  void the_login_of_a_url_counts() {
    ShellUnderTest test = ShellUnderTest.quiet();
    test.server.sends("LIST", "");

    test.does("diagnose ftp://anna:secret@ftp.example/");

    assertThat(finding(test, Check.LOGIN).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(test.toString()).doesNotContain("secret");
  }

  @Test
  void the_present_session_lends_its_login_and_is_left_alone() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server.sends("LIST", "").answers("PWD", "257 \"/\"");

    test.does("diagnose").does("pwd");

    assertThat(finding(test, Check.LOGIN).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(test.server.connections()).isEqualTo(2);
    assertThat(test.display.output()).endsWith("257 \"/\"\n");
  }

  @Test
  void a_refused_login_is_a_finding() {
    ShellUnderTest test = ShellUnderTest.quiet();

    test.does("diagnose ftp://anna:wrong@ftp.example/");

    assertThat(finding(test, Check.LOGIN).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(detail(test, Check.EPSV)).isEqualTo(new Detail.Hindered(Hindrance.NOT_LOGGED_IN));
  }

  // --- Names ---

  @Test
  void names_that_are_not_in_utf8_are_noticed() {
    ShellUnderTest test = knowing();
    test.server.on(
        "LIST",
        peer -> {
          peer.say("150 coming");
          peer.sendData(ByteBuffer.wrap(new byte[] {'a', ' ', 'c', (byte) 0xE9, '\n'}));
          peer.endData();
          peer.say("226 done");
        });

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.UTF8))
        .isEqualTo(Finding.warns(Check.UTF8, new Detail.OtherEncoding("c\uDCE9")));
    assertThat(advice(test)).containsExactly(new Advice.ChooseEncoding(Check.UTF8));
  }
}
