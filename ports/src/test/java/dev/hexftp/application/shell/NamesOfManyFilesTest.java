package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.FileOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which files `mget` and `mdelete` work on, when the server lists more, less, or something else.
class NamesOfManyFilesTest {
  private ShellUnderTest test = ShellUnderTest.loggedIn();

  @AfterEach
  void nothing_is_left_open() {
    assertThat(test.files.open()).isZero();
  }

  @Test
  void a_name_that_looks_like_an_option_is_no_option() {
    test.server.sends("NLST ./-la", "./-la\r\n").answers("DELE ./-la", "250 gone");

    test.does("prompt").does("mdelete -la");

    assertThat(test.heardSinceLogin()).containsSubsequence("NLST ./-la", "DELE ./-la");
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

  private ShellUnderTest listing(String names) {
    test.server
        .sends("NLST", names)
        .sends("RETR a.txt", "A")
        .sends("RETR sub/b.txt", "B")
        .answers("RETR", "550 no");
    return test;
  }
}
