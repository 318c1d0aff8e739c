package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.FileOutcome;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `mget`, `mput`, `mdelete`, `mdir`, `mls`.
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
            200 as you like
            229 come (|||50001|)
            150 coming
            226 done
            ftp: 1 bytes received in 0.00Seconds 1000.00Kbytes/sec.
            229 come (|||50002|)
            150 coming
            226 done
            ftp: 1 bytes received in 0.00Seconds 1000.00Kbytes/sec.
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
  void a_name_that_looks_like_an_option_is_no_option() {
    test.server.sends("NLST ./-la", "./-la\r\n").answers("DELE ./-la", "250 gone");

    test.does("prompt").does("mdelete -la");

    assertThat(test.heardSinceLogin()).containsSubsequence("NLST ./-la", "DELE ./-la");
  }

  @Test
  void a_full_disk_takes_no_other_file_either_and_it_is_told_how_many_are_left_out() {
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
  void what_fails_is_told_and_counted_and_the_others_go_on() {
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
    assertThat(test.display.diagnostics())
        .endsWith("ftp: mget: 1 failed, 2 done\n");
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
        .endsWith("200 as you like\nNo such folder.\nCannot find list of remote files.\n");
  }

  @Test
  void where_the_server_knows_no_patterns_they_are_applied_here() {
    listing("sub/b.txt\r\nc.doc\r\n.\r\na.txt\r\n").does("prompt");
    test.server.answers("NLST *.txt", "550 Can't check for file existence");

    test.does("mget *.txt");

    assertThat(test.heardSinceLogin())
        .containsSubsequence("NLST *.txt", "NLST", "RETR sub/b.txt", "RETR a.txt")
        .doesNotContain("RETR c.doc");
    assertThat(test.display.output()).doesNotContain("Can't check");
  }

  @Test
  void a_word_that_is_no_pattern_is_a_name_also_where_the_server_does_not_list_it() {
    listing("").does("prompt");
    test.server.answers("NLST a.txt", "550 Can't check for file existence");

    Failure failure = test.fails("mget a.txt missing");

    assertThat(test.files.text("a.txt")).isEqualTo("A");
    assertThat(failure).isInstanceOf(Failure.Incomplete.class);
    assertThat(test.display.output()).endsWith("550 no\n");
  }

  @Test
  void a_refusal_when_nothing_fits_means_that_nothing_matches() {
    listing("c.doc\r\n");
    test.server.answers("NLST *.txt", "550 No such file");

    test.fails("mdelete *.txt");

    assertThat(test.display.diagnostics()).startsWith("ftp: mdelete: nothing matches '*.txt'\n");
  }

  @Test
  void a_second_file_of_the_same_name_does_not_replace_the_first() {
    test.server.sends("NLST", "one/x\r\ntwo/x\r\n").sends("RETR one/x", "1").sends("RETR", "2");

    Failure failure = test.does("prompt").fails("mget */x");

    assertThat(failure)
        .isEqualTo(new Failure.Incomplete("mget", 1, 1, 0, new Failure.NameTaken("two/x")));
    assertThat(test.files.text("x")).isEqualTo("1");
  }

  @Test
  void a_name_that_fits_two_patterns_is_one_file() {
    test.server.answers("DELE", "250 gone");

    listing("a.txt\r\n").does("prompt").does("mdelete *.txt a*");

    assertThat(test.heardSinceLogin()).containsOnlyOnce("DELE a.txt");
  }

  @Test
  void with_globbing_off_the_words_are_the_names() {
    listing("never asked\r\n").does("glob").does("prompt").does("mget a.txt sub/b.txt");

    assertThat(test.heardSinceLogin()).noneMatch(line -> line.startsWith("NLST"));
    assertThat(test.files.text("b.txt")).isEqualTo("B");
  }

  @Test
  void a_server_that_lists_more_than_the_pattern_chooses_no_local_file() {
    test.files.put(".bashrc", "mine");
    test.files.put("Makefile", "mine");
    test.server.sends("RETR .bashrc", "theirs").sends("RETR Makefile", "theirs");

    listing("a.txt\r\n.bashrc\r\nMakefile\r\n").does("prompt");
    CommandOutcome outcome = test.outcomeOf("mget *.txt");

    assertThat(test.files.text("a.txt")).isEqualTo("A");
    assertThat(test.files.text(".bashrc")).isEqualTo("mine");
    assertThat(test.files.text("Makefile")).isEqualTo("mine");
    assertThat(test.display.diagnostics())
        .isEqualTo(
            "ftp: mget: '*.txt' does not cover 2 names that the server lists for it; they are left"
                + " out: '.bashrc', 'Makefile'\n");
    assertThat(outcome.files())
        .containsExactlyInAnyOrder(
            FileOutcome.done("a.txt"),
            FileOutcome.skipped(".bashrc", FileOutcome.Reason.NOT_ASKED_FOR),
            FileOutcome.skipped("Makefile", FileOutcome.Reason.NOT_ASKED_FOR));
  }

  @Test
  void a_server_that_lists_more_than_the_pattern_chooses_no_file_to_delete() {
    test.server.answers("DELE", "250 gone");

    Failure failure =
        listing("a.tmp\r\nMakefile\r\nsub/b.tmp\r\n").does("prompt").fails("mdelete *.tmp");

    assertThat(test.heardSinceLogin())
        .containsExactly("TYPE A", "EPSV", "NLST *.tmp", "DELE a.tmp");
    assertThat(failure)
        .isInstanceOfSatisfying(
            Failure.Incomplete.class,
            incomplete -> {
              assertThat(incomplete.failed()).isEqualTo(1);
              assertThat(incomplete.done()).isEqualTo(1);
              assertThat(incomplete.first()).isInstanceOf(Failure.NamesLeftOut.class);
            });
    assertThat(test.display.diagnostics())
        .contains("'*.tmp' does not cover 2 names", "'Makefile', 'sub/b.tmp'");
  }

  @Test
  void a_server_that_lists_something_else_than_the_file_chooses_nothing() {
    test.server.answers("DELE", "250 gone");

    listing("other/a.txt\r\n").does("prompt").does("mget a").fails("mdelete a");

    assertThat(test.heardSinceLogin()).noneMatch(line -> line.matches("(RETR|DELE) .*"));
  }

  @Test
  void names_without_directory_get_it_back() {
    test.server.sends("NLST", "a\r\nb\r\n").sends("RETR sub/a", "A").sends("RETR sub/b", "B");

    test.does("prompt").does("mget sub/*").does("mget sub");

    assertThat(test.heardSinceLogin())
        .containsSubsequence("RETR sub/a", "RETR sub/b", "RETR sub/a", "RETR sub/b");
  }

  @Test
  void hidden_files_are_fetched_by_a_pattern_that_begins_with_a_dot() {
    test.server.sends("NLST", ".rc\r\na\r\n").sends("RETR", "x");

    test.does("prompt").does("mget *").does("mget .*");

    assertThat(test.heardSinceLogin().stream().filter(line -> line.startsWith("RETR")))
        .containsExactly("RETR a", "RETR .rc");
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
  void mdelete_deletes_what_the_server_lists() {
    test = ShellUnderTest.loggedIn("y", "no");
    test.server.answers("DELE", "250 gone");

    listing("a.txt\r\nb\r\n").does("mdelete *");

    assertThat(test.heardSinceLogin()).containsExactly("TYPE A", "EPSV", "NLST *", "DELE a.txt");
    assertThat(test.answers.asked()).hasSize(2);
  }

  @Test
  void mput_stores_what_is_here_under_its_last_part() {
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
  void whoever_quits_is_not_told_about_the_other_words() {
    test = ShellUnderTest.loggedIn("q");
    test.files.put("a.txt", "A");

    test.does("mput a.txt none");

    assertThat(test.heardSinceLogin()).isEmpty();
    assertThat(test.display.output()).doesNotContain("File not found");
  }

  @Test
  void what_matches_nothing_here_is_told_and_the_next_word_follows() {
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

  @Test
  void mdir_shows_one_listing_after_the_other() {
    listings().does("mdir one two -");

    assertThat(test.heardSinceLogin()).containsExactly("EPSV", "LIST one", "EPSV", "LIST two");
    assertThat(test.display.output())
        .containsSubsequence("1\n", "226 done", "5 bytes", "2\n", "226 done", "5 bytes");
  }

  @Test
  void mls_keeps_all_listings_in_one_file_if_the_user_agrees() {
    test = ShellUnderTest.loggedIn("y");

    listings().does("mls one - out.txt");

    assertThat(test.heardSinceLogin()).contains("NLST one", "NLST");
    assertThat(test.files.text("out.txt")).isEqualTo("n 1\nn .\n");
    assertThat(test.answers.asked()).containsExactly(new Question.OutputFile("out.txt"));
  }

  @Test
  void a_no_ends_mls_silently() {
    test = ShellUnderTest.loggedIn("n");
    test.files.put("out.txt", "before");

    listings().does("mls one out.txt");

    assertThat(test.heardSinceLogin()).isEmpty();
    assertThat(test.files.text("out.txt")).isEqualTo("before");
  }

  @Test
  void an_input_that_ends_in_the_question_for_the_file_leaves_the_file_alone() {
    test.files.put("out.txt", "before");
    test.files.forbid("out.txt");

    Failure failure = listings().fails("mls one out.txt");

    assertThat(failure).isEqualTo(new Failure.InputEnded());
    assertThat(test.heardSinceLogin()).isEmpty();
  }

  @Test
  void what_could_be_listed_is_kept() {
    listings().does("prompt");
    test.server.answers("NLST two", "550 no");

    test.fails("mls one two out.txt");

    assertThat(test.files.text("out.txt")).isEqualTo("n 1\n");
  }

  @Test
  void a_round_that_is_lost_leaves_the_file_as_it_was() {
    test.files.put("out.txt", "before");
    listings().does("prompt");
    test.server.on("NLST two", peer -> peer.hangUp());

    Failure failure = test.fails("mls one two out.txt");

    assertThat(failure).isEqualTo(new Failure.ControlLost());
    assertThat(test.files.text("out.txt")).isEqualTo("before");
  }

  @Test
  void when_nothing_could_be_listed_the_file_stays_as_it_was() {
    test.files.put("out.txt", "before");
    test.server.answers("NLST", "550 no");

    test.does("prompt").fails("mls one two out.txt");

    assertThat(test.files.text("out.txt")).isEqualTo("before");
  }

  private ShellUnderTest listing(String names) {
    test.server
        .sends("NLST", names)
        .sends("RETR a.txt", "A")
        .sends("RETR sub/b.txt", "B")
        .answers("RETR", "550 no");
    return test;
  }

  private ShellUnderTest listings() {
    test.server
        .sends("LIST one", "l 1\r\n")
        .sends("LIST two", "l 2\r\n")
        .sends("NLST one", "n 1\r\n")
        .sends("NLST", "n .\r\n");
    return test;
  }
}
