package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Downloads whose confirmation never came, or is doubtful, and the proof of them.
class UnconfirmedDownloadsTest {
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
    assertThat(test.display.diagnostics()).contains("the server has announced 7 bytes");
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
  void an_unconfirmed_download_is_complete_if_the_file_is_no_bigger() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server.on("RETR a.txt", DyingServers::sendAndDie).answers("SIZE a.txt", "213 5");

    test.does("get a.txt");

    assertThat(test.files.text("a.txt")).isEqualTo("12345");
  }

  @Test
  void an_unproven_transfer_has_failed_and_changes_nothing() {
    for (String size : List.of("213 6", "550 no such file", "500 what?")) {
      ShellUnderTest test = ShellUnderTest.loggedIn();
      test.files.put("a.txt", "old");
      test.server.on("RETR a.txt", DyingServers::sendAndDie).answers("SIZE a.txt", size);

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
          .on("RETR a.txt", DyingServers::sendAndDie)
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
          .on("RETR a.txt", DyingServers::sendAndDie)
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
        .on("RETR a.txt", DyingServers::sendAndDie)
        .answers("MLST a.txt", "250-listing", " type=file;size=5; a.txt", "250 end");

    Failure failure = test.does("ascii").fails("get a.txt");

    assertThat(failure).isInstanceOf(Failure.Unconfirmed.class);
    assertThat(test.server.heard()).endsWith("SIZE a.txt");
  }

  @Test
  void a_server_that_knows_size_is_believed_when_it_refuses_the_file() {
    ShellUnderTest test = ShellUnderTest.loggedIn();
    test.server
        .on("RETR a.txt", DyingServers::sendAndDie)
        .answers("SIZE", "550 no such file")
        .answers("MLST a.txt", "250-listing", " type=file;size=5; a.txt", "250 end");

    Failure failure = test.fails("get a.txt");

    assertThat(failure).isInstanceOf(Failure.Unconfirmed.class);
    assertThat(test.server.heard()).endsWith("SIZE a.txt");
  }

  @Test
  void without_a_login_there_is_nothing_to_go_back_to() {
    ShellUnderTest test = ShellUnderTest.quiet();
    test.server.on("RETR a.txt", DyingServers::sendAndDie);

    test.does("open ftp.example");
    Failure failure = test.fails("get a.txt");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.CONNECTION_LOST);
    assertThat(test.server.connections()).isEqualTo(1);
  }
}
