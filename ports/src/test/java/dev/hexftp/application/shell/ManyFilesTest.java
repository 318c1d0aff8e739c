package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `mget`, `mput` and `mdelete`.
class ManyFilesTest {
  private final List<String> stored = new ArrayList<>();
  private ShellUnderTest test = ShellUnderTest.loggedIn();

  @AfterEach
  void nothing_is_left_open() {
    assertThat(test.files.open()).isZero();
  }

  @Test
  void mget_asks_for_names_and_fetches_each_in_the_type_of_the_user() {
    listing("a.txt\r\n\r\nsub/b.txt\r\n").does("prompt").does("mget *.txt");

    assertThat(test.heardSinceLogin())
        .containsExactly(
            "TYPE A",
            "EPSV",
            "NLST *.txt",
            "TYPE I",
            "EPSV",
            "RETR a.txt",
            "EPSV",
            "RETR sub/b.txt");
    assertThat(test.files.text("a.txt")).isEqualTo("A");
    assertThat(test.files.text("b.txt")).isEqualTo("B");
    assertThat(test.display.output())
        .endsWith(
            """
            Interactive mode Off .
            229 come (|||50001|)
            150 coming
            226 done
            ftp: 1 bytes received in 0.00Seconds.
            229 come (|||50002|)
            150 coming
            226 done
            ftp: 1 bytes received in 0.00Seconds.
            """);
  }

  @Test
  void each_file_may_be_left_out_and_the_rest_be_given_up() {
    test = ShellUnderTest.loggedIn("n", "", "quit");

    listing("a.txt\r\nsub/b.txt\r\nc\r\nd\r\n").does("mget *");

    assertThat(test.heardSinceLogin()).contains("RETR sub/b.txt").doesNotContain("RETR a.txt");
    assertThat(test.answers.asked())
        .containsExactly(
            new Question.EachFile(CommandName.MGET, "a.txt"),
            new Question.EachFile(CommandName.MGET, "sub/b.txt"),
            new Question.EachFile(CommandName.MGET, "c"));
  }

  @Test
  void yes_to_all_is_asked_for_once() {
    test = ShellUnderTest.loggedIn("n", "a");

    listing("c\r\na.txt\r\nsub/b.txt\r\n").does("mget *");

    assertThat(test.heardSinceLogin())
        .contains("RETR a.txt", "RETR sub/b.txt")
        .doesNotContain("RETR c");
    assertThat(test.answers.asked()).hasSize(2);
  }

  @Test
  void a_user_without_an_answer_sees_the_possible_answers_and_is_asked_again() {
    test = ShellUnderTest.loggedIn("?", "stop", "n", "q");
    test.answers.interactive();

    listing("a.txt\r\nc\r\nd\r\n").does("mdelete *");

    assertThat(test.heardSinceLogin()).noneMatch(line -> line.startsWith("DELE"));
    assertThat(test.display.diagnostics())
        .contains(
            "ftp: y deletes a.txt, n leaves it out, a deletes all that follow too, q ends here")
        .contains(
            "ftp: 'stop' is no answer to the question about 'mdelete a.txt': y deletes a.txt");
  }

  @Test
  void a_script_that_gives_no_answer_has_failed_and_nothing_more_is_done() {
    test = ShellUnderTest.loggedIn("y", "get a.txt", "y");

    Failure failure = listing("a.txt\r\nc\r\nd\r\n").fails("mdelete *");

    assertThat(failure).isEqualTo(new Failure.NoSuchAnswer("mdelete c", "get a.txt"));
    assertThat(test.heardSinceLogin()).contains("DELE a.txt").doesNotContain("DELE c", "DELE d");
  }

  @Test
  void enter_alone_deletes_nothing() {
    test = ShellUnderTest.loggedIn("");

    Failure failure = listing("a.txt\r\n").fails("mdelete *");

    assertThat(failure).isInstanceOf(Failure.NoSuchAnswer.class);
    assertThat(test.heardSinceLogin()).noneMatch(line -> line.startsWith("DELE"));
  }

  @Test
  void a_file_that_fails_among_many_is_named() {
    listing("a.txt\r\nmissing\r\n").does("prompt");
    test.server.answers("RETR missing", "550 Failed to open file.");

    test.fails("mget *");

    assertThat(test.display.diagnostics()).contains("ftp: mget: 'missing' was not fetched (550)");
  }

  @Test
  void a_full_disk_takes_no_other_file_either_and_the_number_left_out_is_reported() {
    listing("a.txt\r\nsub/b.txt\r\nc\r\n").does("prompt");
    test.server.answers("ABOR", "426 broken off", "226 aborted");
    test.files.limitRoom(0);

    test.fails("mget *");

    assertThat(test.display.diagnostics())
        .contains("No space left on device")
        .endsWith("ftp: mget: 1 failed, 0 done, 2 not tried\n");
  }

  @Test
  void an_input_that_ends_in_a_question_ends_the_command() {
    Failure failure = listing("a.txt\r\nb\r\n").fails("mget *");

    assertThat(failure).isEqualTo(new Failure.InputEnded());
    assertThat(test.heardSinceLogin()).doesNotContain("RETR a.txt");
  }

  @Test
  void failures_are_reported_and_counted_and_the_others_continue() {
    listing("a.txt\r\nmissing\r\n../..\r\nsub/b.txt\r\n").does("prompt");
    test.server.answers("RETR missing", "550 not here");

    Failure failure = test.fails("mget *");

    assertThat(failure)
        .isInstanceOfSatisfying(
            Failure.Incomplete.class,
            incomplete -> {
              assertThat(incomplete.failed()).isEqualTo(1);
              assertThat(incomplete.done()).isEqualTo(2);
              assertThat(incomplete.first()).isInstanceOf(Failure.Refused.class);
            });
    assertThat(test.display.output()).contains("550 not here");
    assertThat(test.display.diagnostics()).endsWith("ftp: mget: 1 failed, 2 done\n");
    assertThat(test.files.text("b.txt")).isEqualTo("B");
  }

  @Test
  void nothing_that_matches_is_a_failure_that_names_the_pattern() {
    Failure failure = listing("").fails("mget *.csv");

    assertThat(failure)
        .isEqualTo(
            new Failure.Incomplete("mget", 1, 0, 0, new Failure.NothingMatched("mget", "*.csv")));
    assertThat(test.display.diagnostics())
        .isEqualTo("ftp: mget: nothing matches '*.csv'\nftp: mget: 1 failed, 0 done\n");
  }

  @Test
  void a_server_that_refuses_to_list_is_quoted_without_its_code() {
    test.server.answers("NLST", "550 No such folder.");

    Failure failure = test.fails("mget *.csv");

    assertThat(failure).isInstanceOf(Failure.Incomplete.class);
    assertThat(test.display.output())
        .endsWith("No such folder.\nCannot find list of remote files.\n");
  }

  @Test
  void a_lost_connection_ends_the_command() {
    listing("a.txt\r\nb\r\nc\r\n").does("prompt");
    test.server.on("RETR a.txt", peer -> peer.hangUp());

    Failure failure = test.fails("mget *");

    assertThat(failure).isEqualTo(new Failure.ControlLost());
    assertThat(test.heardSinceLogin()).doesNotContain("RETR b");
    assertThat(test.fails("pwd")).isEqualTo(new Failure.NotConnected());
  }

  @Test
  void mdelete_deletes_the_names_of_the_servers_list() {
    test = ShellUnderTest.loggedIn("y", "no");
    test.server.answers("DELE", "250 gone");

    listing("a.txt\r\nb\r\n").does("mdelete *");

    assertThat(test.heardSinceLogin()).containsExactly("TYPE A", "EPSV", "NLST *", "DELE a.txt");
    assertThat(test.answers.asked()).hasSize(2);
  }

  @Test
  void mput_stores_local_files_under_their_last_part() {
    test = ShellUnderTest.loggedIn("y", "y");
    test.files.put("a.txt", "A");
    test.files.put("b.txt", "B");
    test.files.put("c.doc", "C");
    test.server.takes("STOR", stored::add);

    test.does("mput *.txt");

    assertThat(test.heardSinceLogin()).contains("STOR a.txt", "STOR b.txt");
    assertThat(stored).containsExactly("A", "B");
    assertThat(test.answers.asked())
        .containsExactly(
            new Question.EachFile(CommandName.MPUT, "a.txt"),
            new Question.EachFile(CommandName.MPUT, "b.txt"));
  }

  @Test
  void after_quit_the_other_words_are_not_reported() {
    test = ShellUnderTest.loggedIn("q");
    test.files.put("a.txt", "A");

    test.does("mput a.txt none");

    assertThat(test.heardSinceLogin()).isEmpty();
    assertThat(test.display.output()).doesNotContain("File not found");
  }

  @Test
  void a_word_without_a_local_match_is_reported_and_the_next_word_follows() {
    test.files.put("a.txt", "A");
    test.server.takes("STOR", stored::add);

    Failure failure = test.does("prompt").fails("mput *.csv a.txt none");

    assertThat(failure)
        .isEqualTo(
            new Failure.Incomplete(
                "mput",
                2,
                1,
                0,
                new Failure.LocalFile("*.csv", LocalUse.READ, LocalFault.MISSING)));
    assertThat(stored).containsExactly("A");
    assertThat(test.display.output())
        .contains("*.csv: File not found\n")
        .endsWith("none: File not found\n");
  }

  private ShellUnderTest listing(String names) {
    test.server
        .sends("NLST", names)
        .sends("RETR a.txt", "A")
        .sends("RETR sub/b.txt", "B")
        .answers("RETR", "550 no");
    return test;
  }
}
