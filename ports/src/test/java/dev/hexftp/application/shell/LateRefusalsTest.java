package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.SurplusSamples.DOUBT;
import static dev.hexftp.application.shell.SurplusSamples.SURPLUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.testkit.net.MemoryPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that refuses late, or hides a refusal after a reply too many.
class LateRefusalsTest {
  private final ShellUnderTest test = ShellUnderTest.loggedIn();

  // --- Doubt ---

  @Test
  void a_late_refusal_fails_the_line_during_which_it_is_noticed() {
    test.server
        .sends("RETR a", "content of a")
        .on(
            "RETR b",
            peer -> {
              peer.say("150 coming");
              peer.sendData("content of b");
              peer.endData();
              peer.say("226 done");
            })
        .answers("PWD", "426 cut after all", "257 \"/\"");

    test.does("get a");
    Failure failure = test.fails("pwd");
    test.does("get b");

    assertThat(failure).isInstanceOf(Failure.Doubted.class);
    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(test.display.output()).contains("426 cut after all\n257 \"/\"\n");
    assertThat(test.shell.end().failure()).contains(failure);
  }

  @Test
  void a_reply_too_many_that_hides_a_refusal_is_noticed_by_quit_at_the_latest() {
    // The deletion is confirmed twice, so CWD takes the second confirmation, and PWD the refusal.
    test.server
        .answers("DELE x", "250 gone")
        .answers("CWD nowhere", "250 gone")
        .answers("PWD", "550 no such directory")
        .on(
            "QUIT",
            peer -> {
              peer.say("257 \"/\"");
              peer.say("221 goodbye");
            });

    test.does("delete x").does("cd nowhere");
    test.fails("pwd");

    assertThat(test.shell.end().failure()).isNotEmpty();
    assertThat(test.display.diagnostics()).contains(DOUBT + " (550 no such directory)");
  }

  @ParameterizedTest
  @CsvSource({"434 what?", "550 no such directory"})
  void a_reply_in_place_of_goodbye_is_for_an_earlier_command(String refusal) {
    test.server.answers("DELE x", "250 gone").answers("QUIT", refusal, "221 goodbye");

    test.does("delete x");

    assertThat(test.shell.end().failure()).isNotEmpty();
  }

  @Test
  void closing_fails_with_a_late_refusal() {
    test.server.answers("DELE x", "250 gone").answers("QUIT", "550 no such file", "221 goodbye");

    test.does("delete x");

    assertThat(test.fails("close")).isInstanceOf(Failure.Doubted.class);
  }

  @Test
  void a_reply_too_many_that_hides_nothing_is_reported_and_no_more() {
    test.server.answers("DELE x", "250 gone").answers("QUIT", "250 gone", "221 goodbye");

    test.does("delete x");

    assertThat(test.shell.end().failure()).isEmpty();
    assertThat(test.display.diagnostics()).contains(SURPLUS + ": 250 gone");
  }

  @Test
  void a_server_that_hangs_up_without_goodbye_leaves_no_doubt() {
    test.server.answers("DELE x", "250 gone").on("QUIT", MemoryPeer::hangUp);

    test.does("delete x");

    assertThat(test.shell.end().failure()).isEmpty();
  }
}
