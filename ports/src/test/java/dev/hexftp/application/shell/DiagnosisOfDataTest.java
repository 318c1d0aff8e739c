package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.DiagnosisSamples.advice;
import static dev.hexftp.application.shell.DiagnosisSamples.detail;
import static dev.hexftp.application.shell.DiagnosisSamples.finding;
import static dev.hexftp.application.shell.DiagnosisSamples.knowing;
import static dev.hexftp.application.shell.TlsSamples.GOOD;
import static dev.hexftp.application.shell.TlsSamples.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.testkit.net.MemoryPeer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `diagnose`: which data connections get through.
class DiagnosisOfDataTest {
  private static final HostAddress PEER = new HostAddress.Ipv4(192, 0, 2, 21);

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
  void an_address_of_another_network_is_reported_and_the_peers_own_is_used() {
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
  void an_empty_directory_that_cannot_be_listed_is_no_fault_of_the_connection() {
    ShellUnderTest test = knowing();
    test.server.answers("LIST", "450 no files found");

    test.does("diagnose ftp.example");

    assertThat(finding(test, Check.EPSV).outcome()).isEqualTo(Outcome.WORKS);
    assertThat(finding(test, Check.PORT).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void that_sessions_must_be_resumed_is_found_out_by_not_resuming_one() {
    ShellUnderTest test = knowing();
    test.server.protectedBy(session(GOOD)).on("LIST", DiagnosisOfDataTest::insistOnReuse);

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
}
