package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.TlsSamples.GOOD;
import static dev.hexftp.application.shell.TlsSamples.SELF_SIGNED;
import static dev.hexftp.application.shell.TlsSamples.certificate;
import static dev.hexftp.application.shell.TlsSamples.session;
import static dev.hexftp.application.shell.TlsSamples.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.Trust;
import org.junit.jupiter.api.Test;

/// The protected parts of a session, and the texts that are never sent before protection.
class ProtectionTest {
  @Test
  void tls_comes_before_everything_and_data_are_protected_before_the_login() {
    ShellUnderTest test = explicit(Trust.CA);
    test.server.protectedBy(session(GOOD));

    test.does("open ftp.example").does("user anna secret");

    assertThat(test.server.heard())
        .containsExactly("AUTH TLS", "PBSZ 0", "PROT P", "USER anna", "PASS secret", "FEAT");
    assertThat(test.display.output()).doesNotContain("234", "200");
    assertThat(test.display.diagnostics()).isEmpty();
  }

  @Test
  void with_implicit_tls_the_server_greets_after_the_handshake() {
    ShellUnderTest test = new ShellUnderTest(wanting(TlsMode.IMPLICIT, Trust.CA));
    test.server.protectedFromTheStartBy(session(GOOD));

    test.does("open ftp.example");

    assertThat(test.server.heard()).containsExactly("PBSZ 0", "PROT P");
    assertThat(test.display.output()).contains("220 ready");
  }

  @Test
  void with_implicit_tls_servers_are_looked_for_at_its_own_port() {
    ShellUnderTest test = new ShellUnderTest(wanting(TlsMode.IMPLICIT, Trust.CA));

    Failure failure = test.fails("open deaf.example");

    assertThat(failure)
        .isEqualTo(
            new Failure.NotConnectable(
                new HostName("deaf.example"), Port.FTPS, ConnectFault.REFUSED));
  }

  @Test
  void a_server_without_tls_learns_no_name_and_no_password() {
    for (String reply : new String[] {"500 what?", "530 no", "230 come in", "421 full", "200 ok"}) {
      ShellUnderTest test = explicit(Trust.ANY);
      test.server.answers("AUTH", reply);

      Failure failure = test.fails("open ftp.example");
      Failure afterwards = test.fails("user anna secret");

      assertThat(ExitStatus.of(failure)).as(reply).isEqualTo(ExitStatus.NOT_SECURED);
      assertThat(afterwards).isEqualTo(new Failure.NotConnected());
      assertThat(test.server.heard()).containsExactly("AUTH TLS");
    }
  }

  @Test
  void text_after_the_consent_to_tls_ends_the_attempt() {
    ShellUnderTest test = explicit(Trust.ANY);
    test.server
        .protectedBy(session(GOOD))
        .on(
            "AUTH TLS",
            peer -> {
              peer.say("234 speak");
              peer.say("230 you are logged in");
            });

    Failure failure = test.fails("open ftp.example");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_SECURED);
    assertThat(test.display.diagnostics())
        .contains("unprotected text arrived where only TLS is allowed");
  }

  @Test
  void a_certificate_that_is_not_trusted_ends_the_attempt_with_the_option_that_accepts_it() {
    ShellUnderTest test = explicit(Trust.CA);
    test.server.protectedBy(session(SELF_SIGNED));

    Failure failure = test.fails("open ftp.example");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_SECURED);
    assertThat(test.server.heard()).containsExactly("AUTH TLS");
    assertThat(test.display.diagnostics()).contains("--pin=" + SELF_SIGNED.key());
  }

  @Test
  void a_server_trusted_on_first_use_is_known_the_next_time_and_must_not_change() {
    ShellUnderTest test = explicit(Trust.TOFU);
    test.server.protectedBy(session(SELF_SIGNED));

    test.does("open ftp.example").does("close").does("open ftp.example").does("close");
    test.server.protectedBy(session(certificate('3', CertificateFault.SELF_SIGNED)));
    Failure failure = test.fails("open ftp.example");

    assertThat(test.display.diagnostics()).containsOnlyOnce("was never seen before");
    assertThat(test.display.diagnostics()).contains("another certificate than the last time");
    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_SECURED);
    assertThat(known(test)).isEqualTo(SELF_SIGNED.asKnown());
  }

  @Test
  void an_authority_may_replace_trust_on_first_use() {
    ShellUnderTest test = explicit(Trust.TOFU);
    test.server.protectedBy(session(SELF_SIGNED));

    test.does("open ftp.example").does("close");
    test.server.protectedBy(session(GOOD));
    test.does("open ftp.example");

    assertThat(test.display.diagnostics()).contains("the certificate has changed");
    assertThat(known(test)).isEqualTo(GOOD.asKnown());
  }

  @Test
  void a_missing_check_is_reported_each_time() {
    ShellUnderTest test = explicit(Trust.ANY);
    test.server.protectedBy(session(SELF_SIGNED));

    test.does("open ftp.example");

    assertThat(test.display.diagnostics()).contains("WARNING").contains("was not checked");
  }

  @Test
  void a_server_that_wants_a_login_first_is_asked_for_protection_again_after_it() {
    ShellUnderTest test = explicit(Trust.CA);
    test.server.protectedBy(session(GOOD)).answers("PBSZ", "530 log in first");

    test.does("open ftp.example");
    test.server.answers("PBSZ", "200 fine");
    test.does("user anna secret");

    assertThat(test.server.heard())
        .containsExactly(
            "AUTH TLS", "PBSZ 0", "USER anna", "PASS secret", "PBSZ 0", "PROT P", "FEAT");
  }

  @Test
  void prot_protects_data_and_not_pbsz() {
    ShellUnderTest test = explicit(Trust.CA);
    test.server.protectedBy(session(GOOD)).answers("PBSZ", "500 what?").sends("LIST", "x\r\n");

    test.does("open ftp.example").does("user anna secret").does("dir");

    assertThat(test.server.heard()).containsSubsequence("AUTH TLS", "PBSZ 0", "PROT P", "LIST");
  }

  @Test
  void a_server_that_would_not_protect_data_learns_no_password() {
    ShellUnderTest test = explicit(Trust.CA);
    test.server.protectedBy(session(GOOD)).answers("PROT", "536 not here");

    Failure failure = test.fails("open ftp.example");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_SECURED);
    assertThat(test.server.heard()).containsExactly("AUTH TLS", "PBSZ 0", "PROT P");
  }

  @Test
  void a_server_that_would_not_protect_data_after_the_login_is_left() {
    ShellUnderTest test = explicit(Trust.CA);
    test.server.protectedBy(session(GOOD)).answers("PBSZ", "503 log in first");
    test.does("open ftp.example");

    Failure failure = test.fails("user anna secret");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_SECURED);
    assertThat(test.fails("dir")).isEqualTo(new Failure.NotConnected());
    assertThat(test.server.heard())
        .containsExactly("AUTH TLS", "PBSZ 0", "USER anna", "PASS secret", "PBSZ 0");
  }

  @Test
  void how_data_are_protected_can_be_changed_in_the_session() {
    ShellUnderTest test = explicit(Trust.CA);
    test.server.protectedBy(session(GOOD));
    test.does("open ftp.example").does("user anna secret");

    test.does("tls clear").does("tls clear").does("tls private").does("tls");

    assertThat(test.heardSinceLogin()).containsExactly("PBSZ 0", "PROT C", "PBSZ 0", "PROT P");
    assertThat(test.display.output()).contains("data in the clear.").contains("data private.");
  }

  @Test
  void a_server_that_goes_on_protecting_data_is_not_left_and_not_asked_again() {
    ShellUnderTest test = explicit(Trust.CA);
    test.server.protectedBy(session(GOOD)).answers("PROT C", "534 never").sends("LIST", "a file\n");
    test.does("open ftp.example").does("user anna secret");

    Failure failure = test.fails("tls clear");
    test.does("dir");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(test.display.diagnostics())
        .isEqualTo(
            "ftp: the server refused PROT C (534 never), so data connections stay protected\n");
    assertThat(test.heardSinceLogin()).containsExactly("PBSZ 0", "PROT C", "EPSV", "LIST");
  }

  @Test
  void the_choice_of_tls_holds_for_the_next_server() {
    ShellUnderTest test = ShellUnderTest.quiet();
    test.server.protectedBy(session(GOOD));

    test.does("open ftp.example").does("tls explicit").does("close").does("open ftp.example");

    assertThat(test.server.heard()).containsExactly("QUIT", "AUTH TLS", "PBSZ 0", "PROT P");
  }

  private static Object known(ShellUnderTest test) {
    return test.knownHosts
        .find(new HostName("ftp.example"), Port.FTP)
        .fold(failure -> failure, known -> known.getOrElse(GOOD.asKnown()));
  }

  private static ShellUnderTest explicit(Trust trust) {
    return new ShellUnderTest(wanting(TlsMode.EXPLICIT, trust));
  }
}
