package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.testkit.net.MemoryPeer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Uploads whose confirmation never came, and the proof of them.
class UnconfirmedUploadsTest {
  // --- Lost before the confirmation ---

  @Test
  void an_unconfirmed_upload_is_complete_if_the_server_has_all_bytes_and_had_not() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "12345");
    test.server
        .answers("CWD sub", "250 there")
        .answers("DELE a.txt", "250 gone")
        .on("STOR a.txt", UnconfirmedUploadsTest::takeAndDie)
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
  void an_unconfirmed_upload_is_not_proven_by_a_size_that_it_may_have_had() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.files.put("a.txt", "12345");
    test.server
        .on("STOR a.txt", UnconfirmedUploadsTest::takeAndDie)
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
        .on("STOR a.txt", UnconfirmedUploadsTest::takeAndDie)
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
  void an_upload_that_was_reset_after_its_last_byte_has_failed_with_any_reply() {
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

  private static void takeAndDie(MemoryPeer peer) {
    peer.say("150 send it");
    var _ = peer.takeData().thenAccept(_ -> peer.hangUp());
  }
}
