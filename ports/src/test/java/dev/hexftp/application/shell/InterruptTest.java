package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.application.runner.CancelToken;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Ctrl-C, at every moment at which it makes a difference.
class InterruptTest {
  private final ShellUnderTest test = ShellUnderTest.loggedIn();

  @Test
  void an_interrupted_download_is_aborted_and_the_session_goes_on() {
    test.server
        .on(
            "RETR big",
            peer -> {
              peer.say("150 coming");
              peer.sendData("something");
              test.shell.interrupt();
            })
        .answers("ABOR", "426 broken off", "226 aborted")
        .answers("PWD", "257 \"/\"");
    test.files.put("big", "precious");

    Failure failure = test.fails("get big");
    test.does("pwd");

    assertThat(failure).isEqualTo(new Failure.Interrupted());
    assertThat(test.files.text("big")).isEqualTo("precious");
    assertThat(test.display.diagnostics()).contains("nothing was kept of 'big'\n");
    assertThat(test.display.output()).endsWith("426 broken off\n226 aborted\n257 \"/\"\n");
  }

  @Test
  void a_server_that_never_confirms_the_aborted_download_is_in_step_all_the_same() {
    test.server
        .on(
            "RETR big",
            peer -> {
              peer.say("150 coming");
              test.shell.interrupt();
            })
        // Pure-FTPd: a second 150 is all that is ever said about the download.
        .answers("ABOR", "150 0.001 seconds", "226 aborted")
        .answers("PWD", "257 \"/\"");

    test.fails("get big");
    test.does("pwd");

    assertThat(test.heardSinceLogin())
        .containsExactly("TYPE I", "EPSV", "RETR big", "ABOR", "NOOP", "PWD");
  }

  @Test
  void a_second_interrupt_gives_the_connection_up() {
    test.server
        .on(
            "RETR big",
            peer -> {
              peer.say("150 coming");
              test.shell.interrupt();
            })
        .on("ABOR", _ -> test.shell.interrupt());

    Failure failure = test.fails("get big");
    Failure afterwards = test.fails("pwd");

    assertThat(failure).isEqualTo(new Failure.Abandoned(new Failure.Interrupted()));
    assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.INTERRUPTED);
    assertThat(afterwards).isEqualTo(new Failure.NotConnected());
  }

  @Test
  void the_late_reply_to_an_interrupted_command_is_not_taken_for_the_next_ones() {
    test.server
        .on(
            "CWD slow",
            peer -> {
              test.shell.interrupt();
              peer.after(Duration.ofSeconds(10), () -> peer.say("250 there at last"));
            })
        .answers("DELE x", "550 no such file");

    Failure interrupted = test.fails("cd slow");
    Failure refused = test.fails("delete x");

    assertThat(interrupted).isEqualTo(new Failure.Interrupted());
    assertThat(refused).isInstanceOf(Failure.Refused.class);
    assertThat(test.display.output()).endsWith("250 there at last\n550 no such file\n");
  }

  @Test
  void a_session_that_cannot_be_brought_back_into_step_is_given_up() {
    test.server.on("CWD slow", _ -> test.shell.interrupt());

    test.fails("cd slow");
    Failure overdue = test.fails("delete x");

    assertThat(overdue).isEqualTo(new Failure.ReplyOverdue());
    assertThat(test.heardSinceLogin()).containsExactly("CWD slow");
  }

  @Test
  void an_interrupt_between_two_lines_means_nothing() {
    test.server.answers("PWD", "257 \"/\"");

    boolean heard = test.shell.interrupt();

    assertThat(heard).isFalse();
    test.does("pwd");
  }

  @Test
  void an_interrupt_after_the_last_event_of_a_command_does_not_hit_the_next() {
    test.server.sends("RETR a", "content").answers("PWD", "257 \"/\"");
    interruptDuring(test, "commit");

    test.does("get a").does("pwd");

    assertThat(test.files.text("a")).isEqualTo("content");
    assertThat(test.display.output()).endsWith("257 \"/\"\n");
  }

  @Test
  void an_interrupt_while_a_file_gets_its_name_stops_the_rest() {
    test.server
        .sends("NLST", "first\r\nsecond\r\n")
        .sends("RETR first", "whole")
        .sends("RETR second", "whole")
        .answers("PWD", "257 \"/\"");
    test.does("prompt");
    interruptDuring(test, "commit");

    assertThat(test.fails("mget *")).isEqualTo(new Failure.Interrupted());
    test.does("pwd");

    assertThat(test.files.text("first")).isEqualTo("whole");
    assertThat(test.heardSinceLogin()).doesNotContain("RETR second");
  }

  @Test
  void an_interrupt_while_a_local_directory_is_entered_leaves_it_as_it_was() {
    test.server.sends("RETR a", "content");
    test.files.makeDirectory("sub");
    interruptDuring(test, "directory");

    assertThat(test.fails("lcd sub")).isEqualTo(new Failure.Interrupted());
    test.does("get a");

    assertThat(test.files.everything()).contains("a");
  }

  @Test
  void an_interrupt_while_local_files_are_looked_for_sends_none() {
    test.server.answers("PWD", "257 \"/\"");
    test.files.put("a", "content");
    test.does("prompt");
    interruptDuring(test, "matching");

    assertThat(test.fails("mput *")).isEqualTo(new Failure.Interrupted());
    test.does("pwd");

    assertThat(test.heardSinceLogin()).containsExactly("PWD");
  }

  @Test
  void an_interrupt_that_comes_too_late_for_a_pause_does_not_end_the_next() {
    CancelToken token = new CancelToken();
    List<String> woken = new ArrayList<>();

    token.waiting(() -> woken.add("first"), () -> "over");
    token.cancel();
    boolean taken = token.take();
    token.waiting(() -> woken.add("second"), () -> "over");

    assertThat(taken).isTrue();
    assertThat(woken).isEmpty();
    assertThat(token.take()).isFalse();
  }

  @Test
  void a_wish_that_comes_before_a_wait_ends_it() {
    CancelToken token = new CancelToken();
    List<String> woken = new ArrayList<>();

    token.cancel();
    token.waiting(() -> woken.add("first"), () -> "over");

    assertThat(woken).containsExactly("first");
  }

  private static void interruptDuring(ShellUnderTest test, String method) {
    List<String> once = new ArrayList<>(List.of(method));
    test.whileOnDisk =
        called -> {
          if (once.remove(called)) {
            test.shell.interrupt();
          }
        };
  }

  @Test
  void an_interrupt_while_the_local_shell_has_the_terminal_is_not_for_us() {
    List<Boolean> heard = new ArrayList<>();
    test.server.answers("PWD", "257 \"/\"");
    test.whileOutside = () -> heard.add(test.shell.interrupt());

    test.does("!less poem.txt").does("!");

    assertThat(heard).containsExactly(false, false);
    test.does("pwd");
  }

  @Test
  void after_an_interrupt_in_one_of_many_files_the_user_is_asked_about_the_rest() {
    ShellUnderTest many = interruptedInTheFirstOfTwo("y");

    Failure failure = many.fails("mget *");

    assertThat(failure)
        .isEqualTo(
            new Failure.Incomplete(
                "mget",
                1,
                1,
                0,
                new Failure.Interrupted(),
                List.of(new Failure.FailedFile("first", new Failure.Interrupted()))));
    assertThat(many.answers.asked()).containsExactly(new Question.GoOn(CommandName.MGET));
    assertThat(many.files.text("second")).isEqualTo("whole");
    assertThat(many.files.everything()).noneMatch(path -> path.endsWith("first"));
  }

  @Test
  void without_the_rest_the_command_is_interrupted() {
    for (ShellUnderTest many :
        List.of(interruptedInTheFirstOfTwo("n"), interruptedInTheFirstOfTwo())) {
      Failure failure = many.fails("mget *");

      assertThat(failure).isEqualTo(new Failure.Interrupted());
      assertThat(many.heardSinceLogin()).doesNotContain("RETR second");
      assertThat(many.does("pwd").display.output()).endsWith("257 \"/\"\n");
    }
  }

  private static ShellUnderTest interruptedInTheFirstOfTwo(String... answers) {
    ShellUnderTest many = ShellUnderTest.loggedIn(answers);
    many.server
        .sends("NLST", "first\r\nsecond\r\n")
        .on(
            "RETR first",
            peer -> {
              peer.say("150 coming");
              many.shell.interrupt();
            })
        .answers("ABOR", "426 broken off", "226 aborted")
        .sends("RETR second", "whole")
        .answers("PWD", "257 \"/\"");
    return many.does("prompt");
  }
}
