package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.SurplusSamples.DOUBT;
import static dev.hexftp.application.shell.SurplusSamples.SURPLUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.testkit.net.MemoryPeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that says more than it is asked for, or says it late.
class SurplusRepliesTest {
  private final ShellUnderTest test = ShellUnderTest.loggedIn();
  private final List<String> stored = new ArrayList<>();

  // --- A reply answers a command only if its code can ---

  @ParameterizedTest
  @CsvSource({
    "cd nowhere, CWD nowhere, 550 no such directory",
    "delete x, DELE x, 550 no such file",
    "mkdir x, MKD x, 550 not here",
    "rmdir x, RMD x, 550 not empty",
    "rename x y, RNFR x, 550 no such file",
    "ascii, TYPE A, 504 not that",
    "user bert secret, USER bert, 530 not you"
  })
  void the_confirmation_of_a_file_does_not_answer_the_next_command(
      String line, String command, String refusal) {
    test.files.put("a", "content");
    test.server.takes("STOR", stored::add).answers(command, "226 done again", refusal);
    test.does("put a");

    Failure failure = test.fails(line);

    assertThat(ExitStatus.of(failure)).isIn(ExitStatus.COMMAND_FAILED, ExitStatus.LOGIN_REFUSED);
    assertThat(test.display.output()).contains("226 done again\n" + refusal);
    assertThat(test.display.diagnostics()).containsOnlyOnce(SURPLUS + ": 226 done again");
    assertThat(test.shell.end().failure()).isEmpty();
  }

  @Test
  void the_second_half_of_a_rename_is_not_answered_by_the_confirmation_of_a_file() {
    test.server
        .answers("RNFR x", "350 and now?")
        .answers("RNTO y", "226 done again", "553 not that name");

    assertThat(test.fails("rename x y")).isInstanceOf(Failure.Refused.class);
  }

  @Test
  void a_surplus_reply_that_came_in_between_is_shown_and_answers_nothing() {
    test.files.put("a", "content");
    test.server
        .takes("STOR", stored::add)
        .answers("CWD there", "250 there", "226 done again")
        .answers("DELE x", "550 no such file");

    test.does("put a").does("cd there");
    test.fails("delete x");

    assertThat(test.display.output()).endsWith("250 there\n226 done again\n550 no such file\n");
  }

  // --- Too strict elsewhere ---

  @Test
  void an_upload_is_confirmed_by_any_reply_that_says_done() {
    test.files.put("a", "content");
    test.server
        .on(
            "STOR a",
            peer -> {
              peer.say("150 go on");
              var _ = peer.takeData().thenAccept(_ -> peer.say("200 OK, received 7 bytes"));
            })
        .answers("PWD", "257 \"/\"");

    test.does("put a").does("pwd");

    assertThat(test.display.diagnostics()).isEmpty();
  }

  @Test
  void a_directory_that_is_entered_twice_costs_no_session() {
    test.server.answers("CWD pub", "200 there", "250 there").sends("RETR a", "content of a");

    test.does("cd pub").does("get a");

    assertThat(test.files.text("a")).isEqualTo("content of a");
    assertThat(test.shell.end().failure()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cd x, CWD",
    "ascii, TYPE",
    "delete x, DELE",
    "mkdir x, MKD",
    "rmdir x, RMD",
    "put a, STOR",
    "rename x y, RNTO"
  })
  void a_server_that_wants_more_has_done_nothing(String line, String verb) {
    test.files.put("a", "content");
    test.server.answers("RNFR", "350 and now?").answers(verb, "350 and now?");

    assertThat(test.fails(line)).isInstanceOf(Failure.Refused.class);
  }

  // --- One file ahead ---

  @Test
  void a_refusal_of_a_file_before_the_reply_to_the_next_command_is_heeded() {
    ShellUnderTest many = pipelining();
    List<String> tries = new ArrayList<>();
    many.server.on(
        "RETR b",
        peer -> {
          tries.add("b");
          peer.say("150 coming");
          peer.sendData(tries.size() == 1 ? "cont" : "content of b");
          peer.endData();
          if (tries.size() == 1) {
            peer.say("250 come");
            peer.say("426 cut");
          } else {
            peer.say("226 done");
          }
        });

    many.does("mget *");

    assertThat(many.files.text("b")).isEqualTo("content of b");
    assertThat(tries).hasSize(2);
  }

  @Test
  void a_surplus_confirmation_after_the_beginning_of_a_file_is_not_the_last_word() {
    ShellUnderTest many = pipelining();
    List<String> tries = new ArrayList<>();
    many.server.on(
        "RETR b",
        peer -> {
          tries.add("b");
          peer.say("150 coming");
          if (tries.size() == 1) {
            peer.say("226 done again");
            peer.sendData("cont");
            peer.endData();
            peer.say("426 cut");
          } else {
            finish(peer, "b");
          }
        });

    many.does("mget *");

    assertThat(many.files.text("b")).isEqualTo("content of b");
  }

  @Test
  void a_late_refusal_of_the_last_file_is_heard_by_quit_at_the_latest() {
    ShellUnderTest many = pipelining();
    many.server.on(
        "RETR c",
        peer -> {
          finish(peer, "c");
          peer.after(Duration.ofMillis(300), () -> peer.say("426 cut after all"));
        });
    many.server.on(
        "QUIT",
        peer ->
            peer.after(
                Duration.ofSeconds(1),
                () -> {
                  peer.say("221 goodbye");
                  peer.hangUp();
                }));

    many.does("mget *");

    assertThat(many.shell.end().failure().map(ExitStatus::of)).contains(ExitStatus.COMMAND_FAILED);
    assertThat(many.display.diagnostics()).contains(DOUBT + " (426 cut after all)");
  }

  // --- Optional commands of the client ---

  @ParameterizedTest
  @CsvSource({"500 what?", "502 not here", "530 not for you", "250 ok", "200 fine"})
  void a_file_without_a_1yz_is_there_with_any_answer_to_noop(String answer) {
    test.server
        .on(
            "RETR a",
            peer -> {
              peer.sendData("content of a");
              peer.endData();
              peer.say("226 done");
            })
        .answers("NOOP", answer)
        .answers("PWD", "257 \"/\"");

    test.does("get a").does("pwd");

    assertThat(test.files.text("a")).isEqualTo("content of a");
  }

  @Test
  void an_abort_ends_although_noop_is_not_known() {
    test.server
        .on(
            "RETR big",
            peer -> {
              peer.say("150 coming");
              test.shell.interrupt();
            })
        .answers("ABOR", "426 broken off", "226 aborted")
        .answers("NOOP", "502 not here")
        .answers("PWD", "257 \"/\"");

    assertThat(test.fails("get big")).isEqualTo(new Failure.Interrupted());
    test.does("pwd");
  }

  private ShellUnderTest pipelining() {
    ShellUnderTest many = ShellUnderTest.quiet();
    many.server.greets("220 (vsFTPd 3.0.5)").sends("NLST *", "a\r\nb\r\nc\r\n");
    for (String name : List.of("a", "b", "c")) {
      many.server.sends("RETR " + name, "content of " + name);
    }
    return many.does("open " + ShellUnderTest.HOST).does("user anna secret").does("prompt");
  }

  private static void finish(MemoryPeer peer, String name) {
    peer.say("150 coming");
    peer.sendData("content of " + name);
    peer.endData();
    peer.say("226 done");
  }
}
