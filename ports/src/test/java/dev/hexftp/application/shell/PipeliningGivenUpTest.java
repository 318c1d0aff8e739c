package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.Pipelined.STANDS_IT;
import static dev.hexftp.application.shell.Pipelined.assertFetched;
import static dev.hexftp.application.shell.Pipelined.finish;
import static dev.hexftp.application.shell.Pipelined.goOn;
import static dev.hexftp.application.shell.Pipelined.greetedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.Pipelining;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Servers that do not tolerate commands sent ahead: the spoilt commands are repeated, one at a
/// time.
class PipeliningGivenUpTest {
  private final List<String> stored = new ArrayList<>();

  @Test
  void a_server_that_answers_out_of_turn_is_asked_again_one_at_a_time() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    confusedByPipelining(test);

    test.does("mget *");

    assertFetched(test);
    assertThat(test.display.diagnostics())
        .containsOnlyOnce("may not accept commands that are sent");
    assertThat(test.hostMemory.recall(new HostName(ShellUnderTest.HOST), Port.FTP).pipelining())
        .isEqualTo(Pipelining.OFF);
  }

  @Test
  void facts_about_a_host_hold_in_the_next_session() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    confusedByPipelining(test);
    test.does("mget *").does("close").does("open " + ShellUnderTest.HOST).does("user anna secret");

    test.does("mget *");

    assertThat(test.display.diagnostics())
        .containsOnlyOnce("may not accept commands that are sent");
    assertFetched(test);
  }

  @Test
  void a_transfer_that_breaks_off_is_repeated_one_at_a_time() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    List<String> tries = new ArrayList<>();
    test.server.on(
        "RETR b",
        peer -> {
          tries.add("b");
          peer.say("150 coming");
          peer.sendData("content of b".substring(0, tries.size() == 1 ? 4 : 12));
          if (tries.size() == 1) {
            peer.breakData();
            peer.say("426 EPSV? Then not this");
          } else {
            peer.endData();
            peer.say("226 done");
          }
        });

    test.does("mget *");

    assertFetched(test);
    assertThat(tries).hasSize(2);
  }

  @Test
  void a_file_that_was_dropped_for_the_next_is_repeated_even_if_it_looked_whole() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    List<String> tries = new ArrayList<>();
    test.server.on(
        "RETR b",
        peer -> {
          tries.add("b");
          peer.say("150 coming");
          peer.sendData(tries.size() == 1 ? "cont" : "content of b");
          peer.endData();
          if (tries.size() > 1) {
            peer.say("226 done");
          }
        });
    List<String> dropped = new ArrayList<>();
    test.server.on(
        "EPSV",
        peer -> {
          peer.say("229 come (|||" + peer.listen().number() + "|)");
          if (tries.size() == 1 && dropped.isEmpty()) {
            dropped.add("b");
            peer.say("426 EPSV? Then not this");
          }
        });

    test.does("mget *");

    assertFetched(test);
    assertThat(test.display.diagnostics()).containsOnlyOnce("may not accept commands");
  }

  @Test
  void a_vain_command_ahead_is_not_there_for_the_next_command() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server.sends("NLST *", "a\r\nsub/a\r\n").takes("STOR", stored::add);
    test.files.put("u1", "to u1");

    test.does("passive");
    test.fails("mget *");
    test.does("put u1");

    assertThat(stored).containsExactly("to u1");
    assertThat(test.display.diagnostics()).doesNotContain("may not accept commands");
  }

  @Test
  void a_port_that_swallows_costs_no_more_than_where_it_is_waited_for_alone() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    List<String> asked = new ArrayList<>();
    test.server.on(
        "EPSV",
        peer -> {
          asked.add("EPSV");
          int port = (asked.size() == 3 ? peer.listenBehindWall() : peer.listen()).number();
          peer.say("229 come (|||" + port + "|)");
        });
    List<String> tries = new ArrayList<>();
    test.server.on(
        "RETR b",
        peer -> {
          tries.add("b");
          if (tries.size() > 1) {
            finish(peer, "b");
          }
        });
    test.server.on("ABOR", _ -> {});

    test.does("mget *");

    assertFetched(test);
    assertThat(test.display.diagnostics()).containsOnlyOnce("may not accept commands");
  }

  @ParameterizedTest
  @CsvSource({"get d, RETR, 450 busy", "put u1, STOR, 451 disk on fire", "put u1, STOR, 452 full"})
  void a_refusal_without_commands_ahead_is_not_repeated(
      String command, String verb, String refusal) {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.files.put("u1", "to u1");
    test.does("get a");
    test.server.on(
        verb,
        peer -> {
          stored.add(verb);
          peer.say(refusal);
        });

    test.fails(command);

    assertThat(stored).hasSize(1);
    assertThat(test.display.diagnostics()).doesNotContain("may not accept commands");
  }

  @Test
  void a_failure_without_pipelining_too_is_not_held_against_the_server() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server.answers("RETR b", "450 busy");

    test.fails("mget *");

    assertThat(test.hostMemory.recall(new HostName(ShellUnderTest.HOST), Port.FTP).pipelining())
        .isEqualTo(Pipelining.ONE_AHEAD);
  }

  /// Answers EPSV at once when it comes while a file is being sent, and only then goes on with it.
  private static void confusedByPipelining(ShellUnderTest test) {
    List<Runnable> interrupted = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      test.server.on(
          "RETR " + name,
          peer -> {
            peer.say("150 coming");
            interrupted.add(() -> finish(peer, name));
            peer.after(Duration.ofSeconds(1), () -> goOn(interrupted));
          });
    }
    test.server.on(
        "EPSV",
        peer -> {
          peer.say("229 come (|||" + peer.listen().number() + "|)");
          goOn(interrupted);
        });
  }
}
