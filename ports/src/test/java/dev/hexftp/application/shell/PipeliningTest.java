package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.testkit.net.MemoryPeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands that are sent before the one before has been answered.
class PipeliningTest {
  private static final String STANDS_IT = "220 (vsFTPd 3.0.5)";

  private final List<String> stored = new ArrayList<>();

  @Test
  void the_next_data_connection_is_asked_for_behind_the_present_file() {
    ShellUnderTest test = greetedBy(STANDS_IT);

    test.does("mget *");

    assertThat(conversation(test))
        .containsSequence(
            "---> RETR a", "---> EPSV", "150 coming", "226 done", "229", "---> RETR b");
    assertThat(conversation(test)).endsWith("---> RETR c", "150 coming", "226 done");
    assertFetched(test);
  }

  @Test
  void where_we_listen_the_next_file_itself_is_asked_for_behind_the_present_one() {
    ShellUnderTest test = greetedBy(STANDS_IT);

    test.does("passive").does("mget *");

    assertThat(conversation(test))
        .containsSequence(
            "---> RETR a",
            "---> PORT",
            "---> RETR b",
            "150 coming",
            "226 done",
            "200 will come",
            "---> PORT",
            "---> RETR c",
            "150 coming");
    assertFetched(test);
  }

  @Test
  void where_we_listen_a_file_is_overwritten_only_when_it_is_its_turn() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server.takes("STOR", stored::add);
    List.of("u1", "u2", "u3").forEach(name -> test.files.put(name, "to " + name));

    test.does("passive").does("get a").does("mput u*");

    assertThat(conversation(test))
        .containsSequence("---> STOR u1", "---> PORT", "150 go on", "226 done", "200 will come");
    assertThat(stored).containsExactly("to u1", "to u2", "to u3");
  }

  @Test
  void what_cannot_be_kept_here_leaves_no_reply_behind() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server
        .sends("NLST *", "a\r\nsub/a\r\nb\r\n")
        .sends("RETR sub/a", "another")
        .answers("PWD", "257 \"/here\"");

    test.does("passive");
    test.fails("mget *");
    test.does("pwd");

    assertThat(test.files.text("a")).isEqualTo("content of a");
    assertThat(test.files.text("b")).isEqualTo("content of b");
    assertThat(conversation(test)).endsWith("---> PWD", "257 \"/here\"");
  }

  @Test
  void of_a_server_that_is_not_known_one_thing_is_asked_at_a_time() {
    ShellUnderTest test = greetedBy("220 ready");

    test.does("mget *");

    assertThat(conversation(test))
        .containsSequence("---> RETR a", "150 coming", "226 done", "---> EPSV", "229");
    assertFetched(test);
  }

  @Test
  void nothing_is_sent_ahead_of_a_question() {
    ShellUnderTest test = greetedBy(STANDS_IT, "y", "y", "y");

    test.does("prompt").does("mget *");

    assertThat(conversation(test))
        .containsSequence("---> RETR a", "150 coming", "226 done", "---> EPSV", "229");
  }

  @Test
  void bytes_to_be_sent_wait_for_no_reply() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server.takes("STOR", stored::add);
    List.of("u1", "u2", "u3").forEach(name -> test.files.put(name, "to " + name));

    test.does("get a").does("mput u*");

    assertThat(conversation(test))
        .containsSequence("---> STOR u1", "---> EPSV", "150 go on", "226 done", "229");
    assertThat(stored).containsExactly("to u1", "to u2", "to u3");
  }

  @Test
  void the_reply_to_what_went_ahead_may_come_before_the_last_byte() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server.on(
        "RETR b",
        peer -> {
          peer.say("150 coming");
          peer.say("226 done");
          peer.after(
              Duration.ofSeconds(1),
              () -> {
                peer.sendData("content of b");
                peer.endData();
              });
        });

    test.does("mget *");

    assertFetched(test);
    assertThat(test.display.diagnostics()).isEmpty();
  }

  @Test
  void what_refuses_the_command_ahead_is_not_the_end_of_the_file() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    List<Runnable> underWay = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      test.server.on(
          "RETR " + name,
          peer -> {
            peer.say("150 coming");
            underWay.add(() -> finish(peer, name));
            peer.after(Duration.ofSeconds(1), () -> goOn(underWay));
          });
    }
    test.server.on(
        "EPSV",
        peer ->
            peer.say(
                underWay.isEmpty()
                    ? "229 come (|||" + peer.listen().number() + "|)"
                    : "500 Unknown command"));

    test.does("mget *");

    assertFetched(test);
    assertThat(test.display.diagnostics())
        .contains("may not stand commands that are sent ahead")
        .doesNotContain("using PASV");
  }

  @Test
  void a_file_that_is_refused_does_not_disturb_the_next() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server.answers("RETR b", "550 not for you");

    Failure failure = test.fails("mget *");

    assertThat(failure).isInstanceOf(Failure.Incomplete.class);
    assertThat(test.files.text("a")).isEqualTo("content of a");
    assertThat(test.files.text("c")).isEqualTo("content of c");
  }

  @Test
  void what_was_sent_ahead_in_vain_is_not_taken_for_the_reply_to_something_else() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server
        .sends("NLST *", "a\r\nsub/a\r\n")
        .sends("RETR sub/a", "another")
        .answers("PWD", "257 \"/here\"");

    test.fails("mget *");
    test.does("pwd");

    assertThat(conversation(test)).endsWith("---> PWD", "257 \"/here\"");
  }

  @Test
  void a_server_that_answers_out_of_turn_is_asked_again_one_at_a_time() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    confusedByPipelining(test);

    test.does("mget *");

    assertFetched(test);
    assertThat(test.display.diagnostics()).containsOnlyOnce("may not stand commands that are sent");
    assertThat(test.hostMemory.recall(new HostName(ShellUnderTest.HOST), Port.FTP).pipelining())
        .isEqualTo(Pipelining.OFF);
  }

  @Test
  void what_was_remembered_of_a_host_holds_in_the_next_session() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    confusedByPipelining(test);
    test.does("mget *").does("close").does("open " + ShellUnderTest.HOST).does("user anna secret");

    test.does("mget *");

    assertThat(test.display.diagnostics()).containsOnlyOnce("may not stand commands that are sent");
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
    assertThat(test.display.diagnostics()).containsOnlyOnce("may not stand commands");
  }

  @Test
  void what_went_ahead_in_vain_is_not_there_for_the_next_command() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server.sends("NLST *", "a\r\nsub/a\r\n").takes("STOR", stored::add);
    test.files.put("u1", "to u1");

    test.does("passive");
    test.fails("mget *");
    test.does("put u1");

    assertThat(stored).containsExactly("to u1");
    assertThat(test.display.diagnostics()).doesNotContain("may not stand commands");
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
    assertThat(test.display.diagnostics()).containsOnlyOnce("may not stand commands");
  }

  @ParameterizedTest
  @CsvSource({"get d, RETR, 450 busy", "put u1, STOR, 451 disk on fire", "put u1, STOR, 452 full"})
  void who_is_alone_and_refused_is_not_tried_again(String command, String verb, String refusal) {
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
    assertThat(test.display.diagnostics()).doesNotContain("may not stand commands");
  }

  @Test
  void what_fails_one_at_a_time_too_is_not_held_against_the_server() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server.answers("RETR b", "450 busy");

    test.fails("mget *");

    assertThat(test.hostMemory.recall(new HostName(ShellUnderTest.HOST), Port.FTP).pipelining())
        .isEqualTo(Pipelining.ONE_AHEAD);
  }

  /// A server with the files a, b and c, and a user who wants them without being asked.
  private static ShellUnderTest greetedBy(String greeting, String... answers) {
    ShellUnderTest test = ShellUnderTest.quiet(answers);
    test.server.greets(greeting).sends("NLST *", "a\r\nb\r\nc\r\n");
    for (String name : List.of("a", "b", "c")) {
      test.server.sends("RETR " + name, "content of " + name);
    }
    return test.does("open " + ShellUnderTest.HOST)
        .does("user anna secret")
        .does("prompt")
        .does("debug");
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

  private static void finish(MemoryPeer peer, String name) {
    peer.sendData("content of " + name);
    peer.endData();
    peer.say("226 done");
  }

  private static void goOn(List<Runnable> interrupted) {
    List<Runnable> now = List.copyOf(interrupted);
    interrupted.clear();
    now.forEach(Runnable::run);
  }

  private static void assertFetched(ShellUnderTest test) {
    for (String name : List.of("a", "b", "c")) {
      assertThat(test.files.text(name)).isEqualTo("content of " + name);
    }
  }

  /// Commands and replies as the user sees them with `debug`. Ports are left out.
  private static List<String> conversation(ShellUnderTest test) {
    return test.display
        .output()
        .lines()
        .filter(line -> line.matches("---> .*|[1-5]\\d\\d .*"))
        .map(line -> line.startsWith("229") ? "229" : line)
        .map(line -> line.startsWith("---> PORT") ? "---> PORT" : line)
        .toList();
  }
}
