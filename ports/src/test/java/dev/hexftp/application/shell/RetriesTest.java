package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.TlsSamples.retrying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.testkit.net.MemoryPeer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// The failures that are retried, when, and those that are not.
class RetriesTest {
  private final ShellUnderTest test = new ShellUnderTest(retrying(3));

  private void logIn() {
    test.does("open ftp.example").does("user anna secret");
  }

  @Test
  void a_passing_refusal_is_tried_again_with_growing_pauses() {
    logIn();
    test.server.on("DELE x", saying("450 busy", "450 busy", "250 gone"));

    test.does("delete x");

    assertThat(test.heardSinceLogin()).containsExactly("DELE x", "DELE x", "DELE x");
    assertThat(test.pause.wanted()).containsExactly("PT2S PT4S", "PT4S PT8S");
    assertThat(test.display.diagnostics())
        .contains("trying again (1 of 3)", "trying again (2 of 3)");
  }

  @Test
  void a_permanent_refusal_is_not_retried() {
    logIn();
    test.server.answers("DELE x", "550 no");

    test.fails("delete x");

    assertThat(test.heardSinceLogin()).containsExactly("DELE x");
    assertThat(test.pause.wanted()).isEmpty();
  }

  @Test
  void it_is_given_up_after_as_many_tries_as_the_user_wants() {
    logIn();
    test.server.answers("DELE x", "450 busy");

    Failure failure = test.fails("delete x");

    assertThat(test.heardSinceLogin()).hasSize(4);
    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.COMMAND_FAILED);
  }

  @Test
  void after_a_lost_connection_the_session_is_brought_back_and_the_file_fetched_again() {
    logIn();
    test.server.on(
        "RETR a",
        inTurn(
            peer -> {
              peer.say("150 coming");
              peer.sendData("12");
              peer.hangUp();
            },
            peer -> {
              peer.say("150 coming");
              peer.sendData("12345");
              peer.endData();
              peer.say("226 done");
            }));

    test.does("get a");

    assertThat(test.files.text("a")).isEqualTo("12345");
    assertThat(test.server.connections()).isEqualTo(2);
  }

  @Test
  void a_possible_success_is_not_repeated_but_the_session_continues() {
    logIn();
    test.server.on("DELE x", MemoryPeer::hangUp).answers("PWD", "257 \"/\"");

    Failure failure = test.fails("delete x");
    test.does("pwd");

    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.CONNECTION_LOST);
    assertThat(test.server.heard()).containsOnlyOnce("DELE x");
  }

  @Test
  void an_unsent_command_of_any_kind_can_be_sent_again() {
    logIn();
    test.server
        .on(
            "PWD",
            inTurn(
                peer -> {
                  peer.say("257 \"/\"");
                  peer.hangUp();
                },
                peer -> peer.say("257 \"/\"")))
        .answers("DELE x", "250 gone");

    test.does("pwd").does("delete x");

    assertThat(test.server.heard()).containsOnlyOnce("DELE x");
    assertThat(test.server.connections()).isEqualTo(2);
  }

  @Test
  void a_full_server_is_waited_for_at_the_door_and_at_the_login() {
    test.server.on("", saying("421 too many users", "220 ready"));

    test.does("open ftp.example");

    assertThat(test.pause.wanted()).containsExactly("PT2S PT4S");
    assertThat(test.server.connections()).isEqualTo(2);
  }

  @Test
  void a_full_server_is_waited_for_also_by_a_line_of_a_script() {
    test.server.on("PASS secret", saying("421 too many users", "230 welcome"));

    test.does("open ftp.example").does("user anna secret");

    assertThat(test.pause.wanted()).hasSize(1);
  }

  @Test
  void a_wrong_password_is_not_retried_with_any_code() {
    test.server.answers("PASS", "430 Invalid username or password");
    test.does("open ftp.example");

    test.fails("user anna wrong");

    assertThat(test.pause.wanted()).isEmpty();
  }

  @Test
  void a_wrong_password_is_not_tried_again_however_it_is_refused() {
    test.server.answers("PASS", "530 Login incorrect: too many failed attempts by users");
    ShellUnderTest asking = test.does("open ftp.example");

    asking.fails("user anna wrong");

    assertThat(test.server.heard()).containsOnlyOnce("PASS wrong");
    assertThat(test.pause.wanted()).isEmpty();
  }

  @Test
  void a_pause_that_is_interrupted_ends_it() {
    logIn();
    test.server.answers("DELE x", "450 busy");
    test.pause.whilePausing(test.shell::interrupt);
    Duration before = test.network.time().elapsed();

    test.fails("delete x");

    assertThat(test.heardSinceLogin()).hasSize(1);
    assertThat(test.network.time().elapsed()).as("the pause is cut short").isEqualTo(before);
  }

  private static Consumer<MemoryPeer> saying(String... replies) {
    Iterator<String> left = List.of(replies).iterator();
    return peer -> peer.say(left.next());
  }

  private static Consumer<MemoryPeer> inTurn(
      Consumer<MemoryPeer> first, Consumer<MemoryPeer> second) {
    Iterator<Consumer<MemoryPeer>> left = List.of(first, second).iterator();
    return peer -> left.next().accept(peer);
  }
}
