package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.TlsSamples.GOOD;
import static dev.hexftp.application.shell.TlsSamples.session;
import static dev.hexftp.application.shell.TlsSamples.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.testkit.net.MemoryPeer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sessions that go on over a new control connection.
class LastingSessionsTest {
  // --- The trail ---

  @Test
  void a_login_ends_the_trail() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server
        .answers("CWD sub", "250 there")
        .answers("CWD other", "250 there")
        .answers("USER second", "331 password")
        .answers("PASS two", "230 welcome")
        .on("RETR a.txt", DyingServers::sendAndDie)
        .answers("SIZE a.txt", "213 5");

    test.does("cd sub").does("user second two").does("cd other").does("get a.txt");

    List<String> heard = test.server.heard();
    assertThat(heard.subList(heard.lastIndexOf("USER second"), heard.size()))
        .containsExactly("USER second", "PASS two", "FEAT", "CWD other", "TYPE I", "SIZE a.txt");
  }

  // --- TLS sessions that run out ---

  @Test
  void when_no_session_is_left_to_resume_the_next_transfer_goes_over_a_connection_of_tls_1_2() {
    ShellUnderTest test = connectedByTls();
    List<String> stored = new ArrayList<>();
    test.files.put("a.txt", "12345");
    test.server.takes("STOR", stored::add);
    test.server.on("CWD sub", LastingSessionsTest::agreeAndRunOut);

    test.does("cd sub").does("put a.txt").does("put a.txt");

    assertThat(stored).containsExactly("12345", "12345");
    assertThat(test.server.connections()).isEqualTo(2);
    assertThat(test.heardSinceLogin())
        .startsWith(
            "CWD sub",
            "AUTH TLS",
            "PBSZ 0",
            "PROT P",
            "USER anna",
            "PASS secret",
            "FEAT",
            "CWD sub",
            "TYPE I",
            "EPSV",
            "STOR a.txt");
    assertThat(highest(test)).isEqualTo(TlsVersion.TLS_1_2);
  }

  private static void agreeAndRunOut(MemoryPeer peer) {
    peer.say("250 there");
    // Only once: the next connection is another peer.
    peer.leaves(
        peer.tlsVersion() == TlsVersion.TLS_1_3 ? Resumption.EXHAUSTED : Resumption.POSSIBLE);
  }

  @Test
  void a_refused_data_connection_is_tried_once_by_tls_1_2_and_a_host_that_demands_it_remembered() {
    for (String refusal : List.of("425 no reuse", "522 resume it", "426 broken")) {
      ShellUnderTest test = connectedByTls();
      test.files.put("a.txt", "12345");
      test.server.on(
          "STOR a.txt",
          peer -> {
            if (peer.tlsVersion() == TlsVersion.TLS_1_3) {
              peer.say(refusal);
            } else {
              peer.say("226 taken");
              var _ = peer.takeData();
            }
          });

      test.does("put a.txt");

      assertThat(test.server.connections()).as(refusal).isEqualTo(2);
      // The others may come of a connection that was reset by a host on the way.
      assertThat(highest(test))
          .isEqualTo(refusal.startsWith("522") ? TlsVersion.TLS_1_2 : TlsVersion.TLS_1_3);
    }
  }

  @Test
  void a_server_that_refuses_all_the_same_is_believed() {
    ShellUnderTest test = connectedByTls();
    test.files.put("a.txt", "12345");
    test.server.answers("STOR", "425 never");

    Failure failure = test.fails("put a.txt");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(test.server.connections()).isEqualTo(2);
    assertThat(highest(test)).isEqualTo(TlsVersion.TLS_1_3);
  }

  @Test
  void without_tls_such_a_refusal_is_an_answer() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "12345");
    test.server.answers("STOR", "425 never");

    test.fails("put a.txt");

    assertThat(test.server.connections()).isEqualTo(1);
  }

  private static ShellUnderTest connectedByTls() {
    ShellUnderTest test = new ShellUnderTest(wanting(TlsMode.EXPLICIT, Trust.CA));
    test.server.protectedBy(session(GOOD));
    return test.does("open ftp.example").does("user anna secret");
  }

  private static TlsVersion highest(ShellUnderTest test) {
    return test.hostMemory.recall(new HostName("ftp.example"), Port.FTP).highest();
  }
}
