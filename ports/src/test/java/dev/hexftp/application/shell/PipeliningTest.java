package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.Pipelined.STANDS_IT;
import static dev.hexftp.application.shell.Pipelined.assertFetched;
import static dev.hexftp.application.shell.Pipelined.finish;
import static dev.hexftp.application.shell.Pipelined.goOn;
import static dev.hexftp.application.shell.Pipelined.greetedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Commands that are sent before the one before has been answered.
class PipeliningTest {
  private final List<String> stored = new ArrayList<>();

  @Test
  void the_next_data_connection_is_asked_for_after_the_present_file() {
    ShellUnderTest test = greetedBy(STANDS_IT);

    test.does("mget *");

    assertThat(conversation(test))
        .containsSequence(
            "---> RETR a", "---> EPSV", "150 coming", "226 done", "229", "---> RETR b");
    assertThat(conversation(test)).endsWith("---> RETR c", "150 coming", "226 done");
    assertFetched(test);
  }

  @Test
  void in_active_mode_the_next_file_itself_is_asked_for_after_the_present_one() {
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
  void a_file_that_cannot_be_kept_leaves_no_reply_outstanding() {
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
  void unknown_servers_are_not_pipelined() {
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
  void the_reply_to_a_command_ahead_may_come_before_the_last_byte() {
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
  void a_refusal_of_the_command_ahead_is_not_the_end_of_the_file() {
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
        .contains("may not accept commands that are sent ahead")
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
  void the_reply_to_a_vain_command_ahead_is_not_taken_for_another() {
    ShellUnderTest test = greetedBy(STANDS_IT);
    test.server
        .sends("NLST *", "a\r\nsub/a\r\n")
        .sends("RETR sub/a", "another")
        .answers("PWD", "257 \"/here\"");

    test.fails("mget *");
    test.does("pwd");

    assertThat(conversation(test)).endsWith("---> PWD", "257 \"/here\"");
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
