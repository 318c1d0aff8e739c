package dev.hexftp.application;

import static dev.hexftp.application.TlsSamples.GOOD;
import static dev.hexftp.application.TlsSamples.SELF_SIGNED;
import static dev.hexftp.application.TlsSamples.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.failure.ExitStatus;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.testkit.net.MemoryPeer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// `diagnose`: what is found out about servers of all kinds, and what they get to hear.
class DiagnosisTest {
  private static final HostAddress PEER = new HostAddress.Ipv4(192, 0, 2, 21);

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
  void nothing_is_changed_and_what_was_begun_is_undone() {
    ShellUnderTest test = knowing();
    test.server.sends("LIST", "").answers("REST", "350 go on");

    test.does("diagnose ftp.example");

    assertThat(verbs(test))
        .containsOnly(
            "FEAT", "AUTH", "USER", "PASS", "EPSV", "PASV", "PORT", "EPRT", "LIST", "REST", "QUIT");
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

  // --- What no password is sent to ---

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
  void a_server_without_tls_learns_no_password_of_a_user_who_wants_it() {
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

  // --- Who logs in ---

  @Test
  void without_a_login_what_lies_behind_it_is_not_tried() {
    ShellUnderTest test = ShellUnderTest.quiet();

    test.does("diagnose ftp.example");

    assertThat(verbs(test)).containsExactly("FEAT", "AUTH", "QUIT");
    assertThat(detail(test, Check.LOGIN)).isEqualTo(new Detail.Hindered(Hindrance.NO_LOGIN_KNOWN));
    assertThat(detail(test, Check.PASV)).isEqualTo(new Detail.Hindered(Hindrance.NOT_LOGGED_IN));
    assertThat(advice(test)).containsExactly(new Advice.NameLogin(Check.LOGIN));
    assertThat(test.answers.asked()).isEmpty();
  }

  @Test
  void who_is_asked_by_open_is_asked_here_too() {
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

  // --- Data connections ---

  @Test
  void an_epsv_port_that_is_a_black_hole_costs_one_deadline_and_pasv_is_found_to_work() {
    ShellUnderTest test = knowing();
    test.server
        .on("EPSV", peer -> peer.say("229 (|||" + peer.listenBehindWall().number() + "|)"))
        .sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.EPSV).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(finding(test, Check.PASV).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(test.network.time().elapsed()).isEqualTo(Deadlines.DEFAULT.dataOpening());
    assertThat(test.display.output())
        .containsPattern("EPSV +fails +connection timed out")
        .endsWith("Options to use: none needed.\n");
  }

  @Test
  void an_address_of_another_network_is_told_and_the_peers_own_is_used() {
    ShellUnderTest test = knowing();
    test.server.on("PASV", peer -> listen(peer, "10,0,0,5")).sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.PASSIVE_ADDRESS))
        .isEqualTo(
            Finding.warns(
                Check.PASSIVE_ADDRESS,
                new Detail.Compared(new HostAddress.Ipv4(10, 0, 0, 5), PEER)));
    assertThat(finding(test, Check.PASV).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(advice(test)).isEmpty();
  }

  @Test
  void data_that_are_served_elsewhere_are_a_matter_of_belief() {
    ShellUnderTest test = knowing();
    test.server
        .answers("EPSV", "500 what?")
        .answers("PASV", "227 come (198,51,100,7,200,13)")
        .answers("PORT", "500 what?")
        .answers("EPRT", "500 what?");

    test.does("diagnose ftp.example");

    assertThat(advice(test)).containsExactly(new Advice.BelieveAddress(Check.PASSIVE_ADDRESS));
  }

  @Test
  void where_only_the_server_can_connect_it_is_to() {
    ShellUnderTest test = knowing();
    test.server.answers("EPSV", "500 what?").answers("PASV", "500 what?").sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(detail(test, Check.PASSIVE_ADDRESS))
        .isEqualTo(new Detail.Hindered(Hindrance.NO_ADDRESS_SAID));
    assertThat(advice(test)).containsExactly(new Advice.LetServerConnect(Check.PORT));
  }

  @Test
  void an_empty_folder_that_cannot_be_listed_is_no_fault_of_the_connection() {
    ShellUnderTest test = knowing();
    test.server.answers("LIST", "450 no files found");

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.EPSV).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(finding(test, Check.PORT).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void that_sessions_must_be_resumed_is_found_out_by_not_resuming_one() {
    ShellUnderTest test = knowing();
    test.server.protectedBy(session(GOOD)).on("LIST", DiagnosisTest::insistOnReuse);

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.EPSV).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(finding(test, Check.SESSION_REUSE))
        .isEqualTo(Finding.works(Check.SESSION_REUSE, new Detail.ReuseDemanded(true)));
  }

  @Test
  void a_server_that_takes_no_resumed_session_either_is_to_be_spoken_to_in_tls_1_2() {
    ShellUnderTest test = knowing();
    test.server.protectedBy(session(GOOD)).answers("LIST", "522 session reuse required");

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.SESSION_REUSE).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(advice(test)).contains(new Advice.LimitTls(Check.SESSION_REUSE, TlsVersion.TLS_1_2));
  }

  @Test
  void a_server_that_hangs_up_on_a_question_is_asked_the_next_one_over_a_new_connection() {
    ShellUnderTest test = knowing();
    test.server.sends("LIST", "").on("PORT", MemoryPeer::hangUp);

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.PORT).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(finding(test, Check.EPRT).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(test.server.connections()).isEqualTo(2);
  }

  @Test
  void a_server_that_hangs_up_on_every_question_is_not_called_for_ever() {
    ShellUnderTest test = knowing();
    for (String verb : List.of("FEAT", "EPSV", "PASV", "PORT", "EPRT", "REST", "LIST")) {
      test.server.on(verb, MemoryPeer::hangUp);
    }
    test.server.on("AUTH TLS", MemoryPeer::hangUp);

    test.does("diagnose ftp.example");

    assertThat(test.server.connections()).isLessThan(5);
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

  // --- Where there is no server ---

  @Test
  void an_unknown_host_and_a_deaf_one_are_told_and_end_the_run_as_they_would_otherwise() {
    for (String host : List.of("nowhere.example", "deaf.example")) {
      ShellUnderTest test = knowing();

      Failure failure = test.fails("diagnose " + host);

      assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_CONNECTABLE);
      assertThat(finding(test, Check.CONNECTION).outcome()).isEqualTo(Outcome.FAILS);
      assertThat(detail(test, Check.LOGIN)).isEqualTo(new Detail.Hindered(Hindrance.NOT_CONNECTED));
      assertThat(test.display.output()).endsWith("Options to use: none needed.\n");
    }
  }

  @Test
  void implicit_tls_that_cannot_be_had_ends_the_run_as_such() {
    ShellUnderTest test = knowing();

    Failure failure = test.fails("diagnose ftps://ftp.example/");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_SECURED);
    assertThat(finding(test, Check.IMPLICIT_TLS).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void a_server_that_refuses_to_greet_is_told_with_its_words() {
    ShellUnderTest test = knowing();
    test.server.greets("421 too many");

    Failure failure = test.fails("diagnose ftp.example");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.NOT_CONNECTABLE);
    assertThat(test.display.output()).containsPattern("greeting +fails +421 too many");
  }

  @Test
  void an_interrupt_ends_it_at_once_and_for_good() {
    ShellUnderTest test = knowing();
    test.server.on("EPSV", _ -> test.shell.interrupt());

    Failure failure = test.fails("diagnose ftp.example");

    assertThat(failure).isEqualTo(new Failure.Interrupted());
    assertThat(test.server.heard()).endsWith("EPSV");
    assertThat(test.server.connections()).isEqualTo(1);
  }

  @Test
  void programs_get_json_and_nothing_else() {
    ShellUnderTest test = knowing();
    test.server.sends("LIST", "");
    test.does("debug");
    int before = test.display.output().length();

    test.does("diagnose --format=json ftp.example");

    assertThat(test.display.output().substring(before))
        .startsWith("{\"version\":1,\"host\":\"ftp.example\",\"port\":21,")
        .endsWith("],\"options\":[]}\n")
        .containsOnlyOnce("\n");
    assertThat(test.display.diagnostics()).isEmpty();
  }

  // --- Words ---

  private static void listen(MemoryPeer peer, String address) {
    int port = peer.listen().number();
    peer.say("227 come (" + address + "," + port / 256 + "," + port % 256 + ")");
  }

  private static void insistOnReuse(MemoryPeer peer) {
    if (peer.seesSessionsResumed()) {
      peer.say("150 coming");
      peer.endData();
      peer.say("226 done");
    } else {
      peer.say("522 SSL connection failed: session reuse required");
      peer.hangUp();
    }
  }

  /// A quiet shell whose credentials are known.
  private static ShellUnderTest knowing() {
    return knowing(Security.DEFAULT);
  }

  private static ShellUnderTest knowing(Security security) {
    ShellUnderTest test =
        new ShellUnderTest(
            new Preferences(
                Settings.INITIAL,
                new LoginPolicy.Wait(),
                Deadlines.DEFAULT,
                security,
                Persistence.DEFAULT,
                PassiveAddress.OF_PEER,
                ProxyChoice.DIRECT,
                Introduction.NONE));
    Secret.of("secret")
        .map(Credentials.of(new CommandArgument("anna"))::withPassword)
        .peek(anna -> test.credentials.with("ftp.example", anna));
    return test;
  }

  private static Security security(TlsMode mode, ProtectionLevel data, KeyPin... pins) {
    return new Security(mode, data, Trust.CA, Set.of(pins), TlsVersion.TLS_1_3);
  }

  private static List<String> verbs(ShellUnderTest test) {
    return test.server.heard().stream().map(line -> line.split(" ", 2)[0]).toList();
  }

  private static Diagnosis diagnosis(ShellUnderTest test) {
    return test.display.notices().stream()
        .filter(Notice.Diagnosed.class::isInstance)
        .map(notice -> ((Notice.Diagnosed) notice).diagnosis())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private static Finding finding(ShellUnderTest test, Check check) {
    return diagnosis(test).findings().stream()
        .filter(finding -> finding.check() == check)
        .findFirst()
        .orElseThrow();
  }

  private static Detail detail(ShellUnderTest test, Check check) {
    return finding(test, check).detail();
  }

  private static List<Check> outcomes(ShellUnderTest test, Outcome outcome) {
    return Arrays.stream(Check.values())
        .filter(
            check ->
                diagnosis(test).findings().stream()
                    .anyMatch(f -> f.check() == check && f.outcome() == outcome))
        .toList();
  }

  private static List<Advice> advice(ShellUnderTest test) {
    return diagnosis(test).advice();
  }
}
