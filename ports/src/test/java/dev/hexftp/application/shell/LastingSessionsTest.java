package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.TlsSamples.GOOD;
import static dev.hexftp.application.shell.TlsSamples.session;
import static dev.hexftp.application.shell.TlsSamples.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.tls.Resumption;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.testkit.net.MemoryPeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sessions that go on over a new control connection.
class LastingSessionsTest {
  // --- Lost before the confirmation ---

  @Test
  void an_upload_that_nobody_confirmed_is_complete_if_the_server_has_all_bytes_and_had_not() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "12345");
    test.server
        .answers("CWD sub", "250 there")
        .answers("DELE a.txt", "250 gone")
        .on("STOR a.txt", LastingSessionsTest::takeAndDie)
        .answers("SIZE a.txt", "213 5")
        .answers("PWD", "257 \"/sub\"");

    test.does("cd sub").does("delete a.txt").does("put a.txt").does("pwd");

    assertThat(test.heardSinceLogin())
        .containsExactly(
            "CWD sub",
            "DELE a.txt",
            "TYPE I",
            "EPSV",
            "STOR a.txt",
            "USER anna",
            "PASS secret",
            "FEAT",
            "CWD sub",
            "TYPE I",
            "SIZE a.txt",
            "PWD");
    assertThat(test.display.diagnostics())
        .contains("the connection was lost before the server confirmed the transfer; connecting")
        .contains("'a.txt' is complete: the server has all 5 bytes");
    assertThat(test.display.output()).contains("ftp: 5 bytes sent");
  }

  /// The server may have dropped the new file and kept an old one.
  @Test
  void an_upload_that_nobody_confirmed_is_not_proven_by_a_size_that_it_may_have_had() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "12345");
    test.server
        .on("STOR a.txt", LastingSessionsTest::takeAndDie)
        .answers("SIZE a.txt", "213 5")
        .answers("PWD", "257 \"/\"");

    Failure failure = test.fails("put a.txt");
    test.does("pwd");

    assertThat(failure).isInstanceOf(Failure.Unconfirmed.class);
    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.CONNECTION_LOST);
    assertThat(test.display.diagnostics())
        .contains("'a.txt' has 5 bytes at the server; an older file may have had as many")
        .doesNotContain("is complete");
  }

  @Test
  void a_size_that_was_heard_before_the_upload_and_differs_lets_it_be_proven() {
    for (String before : List.of("213 7", "550 no such file")) {
      ShellUnderTest test = ShellUnderTest.loggedIn();
      test.files.put("a.txt", "12345");
      test.server
          .answers("SIZE a.txt", before)
          .on(
              "STOR a.txt",
              peer -> {
                test.server.answers("SIZE a.txt", "213 5");
                takeAndDie(peer);
              });

      test.does("binary");
      test.shell.execute("quote SIZE a.txt");
      test.does("put a.txt");

      assertThat(test.display.diagnostics()).as(before).contains("'a.txt' is complete");
    }
  }

  @Test
  void a_size_that_was_heard_in_another_directory_is_no_evidence() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "12345");
    test.server
        .answers("CWD sub", "250 there")
        .answers("DELE a.txt", "250 gone")
        .on("STOR a.txt", LastingSessionsTest::takeAndDie)
        .answers("SIZE a.txt", "213 5");

    test.does("delete a.txt").does("cd sub");

    assertThat(test.fails("put a.txt")).isInstanceOf(Failure.Unconfirmed.class);
  }

  /// The server may still examine the file, and refuse it.
  @Test
  void silence_after_an_upload_is_not_taken_for_a_loss() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "12345");
    test.server
        .answers("DELE a.txt", "250 gone")
        .on(
            "STOR a.txt",
            peer -> {
              peer.say("150 send it");
              var _ = peer.takeData();
            })
        .answers("SIZE a.txt", "213 5");

    test.does("delete a.txt");
    Failure failure = test.fails("put a.txt");

    assertThat(failure).isInstanceOf(Failure.Unconfirmed.class);
    assertThat(test.server.connections()).isEqualTo(1);
  }

  @Test
  void an_upload_that_was_reset_behind_its_last_byte_has_failed_whatever_the_server_says() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "12345");
    test.server.on(
        "STOR a.txt",
        peer -> {
          peer.say("150 send it");
          var _ =
              peer.takeData()
                  .thenAccept(
                      _ -> {
                        peer.breakData();
                        peer.say("226 done");
                      });
        });

    Failure failure = test.fails("put a.txt");

    assertThat(failure)
        .isEqualTo(new Failure.DataLost(Direction.SENT, new ByteCount(5), new DataFault.Broken()));
    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.COMMAND_FAILED);
  }

  @Test
  void a_download_that_is_shorter_than_the_server_has_announced_is_discarded() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "old");
    test.server.on(
        "RETR a.txt",
        peer -> {
          peer.say("150 Opening BINARY mode data connection for a.txt (7 bytes).");
          peer.sendData("12345");
          peer.endData();
          peer.say("226 done");
        });

    Failure failure = test.fails("get a.txt");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(test.files.text("a.txt")).isEqualTo("old");
    assertThat(test.display.diagnostics()).contains("the server has named a size of 7 bytes");
  }

  @Test
  void a_download_whose_connection_is_left_open_is_complete_if_its_size_is() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server
        .on(
            "RETR a.txt",
            peer -> {
              peer.say("150 coming");
              peer.sendData("12345");
              peer.say("226 done");
            })
        .answers("SIZE a.txt", "213 5");

    test.does("get a.txt");

    assertThat(test.files.text("a.txt")).isEqualTo("12345");
  }

  @Test
  void a_download_in_whose_middle_the_server_says_421_is_proven_like_one_that_was_cut() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server
        .on(
            "RETR a.txt",
            peer -> {
              peer.say("150 coming");
              peer.sendData("123");
              peer.say("421 too long");
              peer.sendData("45");
              peer.endData();
              peer.hangUp();
            })
        .answers("SIZE a.txt", "213 5");

    test.does("get a.txt");

    assertThat(test.files.text("a.txt")).isEqualTo("12345");
    assertThat(test.display.output()).contains("421 too long");
  }

  @Test
  void a_download_that_nobody_confirmed_is_complete_if_the_file_is_no_bigger() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server.on("RETR a.txt", LastingSessionsTest::sendAndDie).answers("SIZE a.txt", "213 5");

    test.does("get a.txt");

    assertThat(test.files.text("a.txt")).isEqualTo("12345");
  }

  @Test
  void what_is_not_proven_has_failed_and_changes_nothing() {
    for (String size : List.of("213 6", "550 no such file", "500 what?")) {
      ShellUnderTest test = ShellUnderTest.loggedIn();
      test.files.put("a.txt", "old");
      test.server.on("RETR a.txt", LastingSessionsTest::sendAndDie).answers("SIZE a.txt", size);

      Failure failure = test.fails("get a.txt");

      assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.CONNECTION_LOST);
      assertThat(test.files.text("a.txt")).isEqualTo("old");
    }
  }

  @Test
  void a_server_without_size_is_asked_for_the_facts_about_the_file() {
    for (String unknown : List.of("500 what?", "502 not here", "504 not so")) {
      ShellUnderTest test = ShellUnderTest.loggedIn();
      test.server
          .on("RETR a.txt", LastingSessionsTest::sendAndDie)
          .answers("SIZE", unknown)
          .answers("MLST a.txt", "250-listing", " type=file;size=5; a.txt", "250 end");

      test.does("get a.txt");

      assertThat(test.server.heard()).as(unknown).endsWith("SIZE a.txt", "MLST a.txt");
      assertThat(test.files.text("a.txt")).isEqualTo("12345");
      assertThat(test.display.diagnostics())
          .contains("'a.txt' is complete: the server has all 5 bytes");
    }
  }

  @Test
  void facts_that_say_something_else_prove_nothing() {
    for (String entry : List.of(" type=file;size=6; a.txt", " type=dir;size=5; a.txt", " ; a")) {
      ShellUnderTest test = ShellUnderTest.loggedIn();
      test.server
          .on("RETR a.txt", LastingSessionsTest::sendAndDie)
          .answers("MLST a.txt", "250-listing", entry, "250 end");

      Failure failure = test.fails("get a.txt");

      assertThat(failure).isInstanceOf(Failure.Unconfirmed.class);
      assertThat(test.server.heard()).endsWith("SIZE a.txt", "MLST a.txt");
    }
  }

  /// As it is stored it may be shorter than it is sent.
  @Test
  void of_text_the_facts_prove_nothing() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server
        .on("RETR a.txt", LastingSessionsTest::sendAndDie)
        .answers("MLST a.txt", "250-listing", " type=file;size=5; a.txt", "250 end");

    Failure failure = test.does("ascii").fails("get a.txt");

    assertThat(failure).isInstanceOf(Failure.Unconfirmed.class);
    assertThat(test.server.heard()).endsWith("SIZE a.txt");
  }

  @Test
  void a_server_that_knows_size_is_believed_when_it_refuses_the_file() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server
        .on("RETR a.txt", LastingSessionsTest::sendAndDie)
        .answers("SIZE", "550 no such file")
        .answers("MLST a.txt", "250-listing", " type=file;size=5; a.txt", "250 end");

    Failure failure = test.fails("get a.txt");

    assertThat(failure).isInstanceOf(Failure.Unconfirmed.class);
    assertThat(test.server.heard()).endsWith("SIZE a.txt");
  }

  @Test
  void without_a_login_there_is_nothing_to_go_back_to() {
    ShellUnderTest test = ShellUnderTest.quiet();
    test.server.on("RETR a.txt", LastingSessionsTest::sendAndDie);

    test.does("open ftp.example");
    Failure failure = test.fails("get a.txt");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.CONNECTION_LOST);
    assertThat(test.server.connections()).isEqualTo(1);
  }

  private static void takeAndDie(MemoryPeer peer) {
    peer.say("150 send it");
    var _ = peer.takeData().thenAccept(_ -> peer.hangUp());
  }

  private static void sendAndDie(MemoryPeer peer) {
    peer.say("150 coming");
    peer.sendData("12345");
    peer.endData();
    peer.after(Duration.ofSeconds(1), peer::hangUp);
  }

  // --- The trail ---

  @Test
  void a_login_ends_the_trail() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server
        .answers("CWD sub", "250 there")
        .answers("CWD other", "250 there")
        .answers("USER second", "331 password")
        .answers("PASS two", "230 welcome")
        .on("RETR a.txt", LastingSessionsTest::sendAndDie)
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
      // The others may come of a connection that was reset by somebody on the way.
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
