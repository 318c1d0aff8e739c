package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.FileOutcome;
import dev.hexftp.domain.outcome.FileOutcome.Reason;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The meaning of a list of names: nothing, something else than files, or names that are none.
class ListsOfNamesTest {
  private ShellUnderTest test = ShellUnderTest.loggedIn().does("prompt");

  private void acceptingNoMatch() {
    test =
        new ShellUnderTest(
                Preferences.of(
                    Settings.startingIn(Dialect.OURS.withNoMatchNoted()), new LoginPolicy.Wait()))
            .does("open " + ShellUnderTest.HOST)
            .does("user anna secret")
            .does("prompt");
  }

  // --- Nothing ---

  @ParameterizedTest
  @ValueSource(strings = {"450 No files found", "550 No files found"})
  void an_empty_directory_that_is_refused_is_empty_if_another_listing_shows_it(String refusal) {
    acceptingNoMatch();
    test.server.answers("NLST", refusal).sends("LIST", "total 0\r\n");

    test.does("mget *.csv").does("mdelete *.csv");

    assertThat(test.heardSinceLogin()).containsSubsequence("NLST *.csv", "NLST", "MLSD", "LIST");
    assertThat(test.display.output()).doesNotContain("Cannot find", "No files found");
    assertThat(test.display.diagnostics())
        .isEqualTo("ftp: mget: nothing matches '*.csv'\nftp: mdelete: nothing matches '*.csv'\n");
  }

  @Test
  void an_empty_directory_is_known_by_mlsd() {
    acceptingNoMatch();
    test.server
        .answers("NLST", "550 No files found")
        .sends("MLSD", "type=cdir; .\r\ntype=pdir; ..\r\n");

    test.does("mget *.csv");

    assertThat(test.heardSinceLogin()).doesNotContain("LIST");
  }

  @Test
  void a_directory_that_cannot_be_listed_at_all_is_a_failure() {
    acceptingNoMatch();
    test.server.answers("NLST", "550 Permission denied");

    test.fails("mget *.csv");

    assertThat(test.display.output())
        .endsWith("Permission denied\nCannot find list of remote files.\n");
  }

  @Test
  void a_missing_directory_is_no_empty_one() {
    acceptingNoMatch();
    test.server
        .sends("NLST", "")
        .answers("PWD", "257 \"/home\" is here")
        .answers("CWD", "550 no such directory")
        .answers("CWD empty", "250 there")
        .answers("CWD /home", "250 back");

    test.does("mget empty/*.csv").fails("mget nowhere/*.csv");

    assertThat(test.heardSinceLogin())
        .containsSubsequence("NLST empty/*.csv", "PWD", "CWD empty")
        .containsSubsequence("NLST nowhere/*.csv", "CWD nowhere");
    assertThat(test.display.output()).endsWith("Cannot find list of remote files.\n");
  }

  @Test
  void one_rule_holds_for_all_commands_for_many_files() {
    test.server.sends("NLST", "");

    test.fails("mget *.csv");
    test.fails("mdelete *.csv");
    test.fails("mput *.csv");
    acceptingNoMatch();
    test.server.sends("NLST", "");
    test.does("mget *.csv").does("mdelete *.csv").does("mput *.csv");

    assertThat(test.display.diagnostics()).contains("ftp: mput: nothing matches '*.csv'\n");
  }

  // --- Something else than files ---

  @Test
  void the_directory_itself_and_the_one_above_are_no_files() {
    test.server.sends("NLST", ".\r\n..\r\na.txt\r\n").sends("RETR", "A");

    CommandOutcome outcome = test.outcomeOf("mget *");

    assertThat(outcome.files()).containsExactly(FileOutcome.done("a.txt"));
    assertThat(test.display.diagnostics()).isEmpty();
  }

  @Test
  void a_directory_among_the_names_is_no_failed_file() {
    test.server
        .sends("NLST", "a.txt\r\nsub\r\n")
        .sends("RETR a.txt", "A")
        .answers("RETR sub", "550 not a plain file")
        .answers("MLST sub", "250-here", " type=dir;perm=el; /sub", "250 end");

    CommandOutcome outcome = test.outcomeOf("mget *");

    assertThat(outcome.files())
        .containsExactly(FileOutcome.done("a.txt"), FileOutcome.skipped("sub", Reason.DIRECTORY));
    assertThat(test.display.diagnostics()).isEqualTo("ftp: mget: 1 directory is left out: 'sub'\n");
  }

  @Test
  void a_server_without_mlst_shows_a_directory_by_letting_one_in() {
    test.server
        .sends("NLST", "one\r\ntwo\r\nfile\r\n")
        .answers("DELE", "550 refused")
        .answers("PWD", "257 \"/home\"")
        .answers("CWD", "250 there")
        .answers("CWD file", "550 not a directory");

    Failure failure = test.fails("mdelete *");

    assertThat(failure)
        .isInstanceOfSatisfying(
            Failure.Incomplete.class, some -> assertThat(some.failed()).isEqualTo(1));
    assertThat(test.heardSinceLogin())
        .containsSubsequence(
            "MLST one", "PWD", "CWD one", "CWD /home", "CWD two", "CWD /home", "CWD file")
        .doesNotContain("MLST two");
    assertThat(test.display.diagnostics())
        .contains("ftp: mdelete: 2 directories are left out: 'one', 'two'\n");
  }

  @Test
  void a_server_that_does_not_lead_back_is_left() {
    test.server
        .sends("NLST", "sub\r\n")
        .answers("RETR", "550 refused")
        .answers("PWD", "257 \"/home\"")
        .answers("CWD sub", "250 there")
        .answers("CWD /home", "550 no");

    test.does("mget *");

    assertThat(test.fails("delete precious")).isNotNull();
    assertThat(test.heardSinceLogin()).doesNotContain("DELE precious");
  }

  @Test
  void a_file_that_is_refused_has_failed() {
    test.server
        .sends("NLST", "a.txt\r\n")
        .answers("RETR", "550 permission denied")
        .answers("MLST a.txt", "250-here", " type=file;size=3; /a.txt", "250 end");

    test.fails("mget *");
  }

  @Test
  void where_nlst_is_not_known_other_listings_give_the_names() {
    test.server
        .sends("MLSD", "type=dir; sub\r\ntype=file;size=1; a b.txt\r\n")
        .sends("RETR a b.txt", "A");

    test.does("mget *.txt");

    assertThat(test.files.text("a b.txt")).isEqualTo("A");
  }

  @Test
  void a_listing_for_people_gives_the_names_if_every_line_is_understood() {
    test.server
        .sends(
            "LIST",
            """
            total 8
            drwxr-xr-x    2 1000     1000         4096 Jan 02 03:04 sub.txt
            -rw-r--r--    1 1000     1000            1 Jan 02  2025 a b.txt
            """)
        .sends("RETR a b.txt", "A");

    test.does("mget *.txt");
    test.server.sends("LIST", "Volume in drive C\r\n");
    test.fails("mget *.txt");

    assertThat(test.heardSinceLogin()).containsOnlyOnce("RETR a b.txt");
  }

  // --- Names that are none ---

  @Test
  void names_that_the_local_system_can_hold_are_taken() {
    test.server.sends("NLST", "wrfout_2026-01-02_00:00:00\r\nnul.txt\r\na.\r\n").sends("RETR", "A");

    test.does("mget *").does("get aux");

    assertThat(test.files.everything())
        .contains("wrfout_2026-01-02_00:00:00", "nul.txt", "a.", "aux");
  }

  @Test
  void ftp_exe_takes_names_that_windows_can_hold() {
    test = ShellUnderTest.loggedInLikeFtpExe().does("prompt");
    test.server.sends("RETR", "A").sends("NLST", "a:b\r\nc\r\n");

    test.fails("get nul.txt");
    test.fails("mget *");

    assertThat(test.files.text("c")).isEqualTo("A");
    assertThat(test.heardSinceLogin()).doesNotContain("RETR nul.txt", "RETR a:b");
  }

  @Test
  void a_name_that_is_no_text_is_changed_on_demand() {
    test =
        new ShellUnderTest(
                Preferences.of(
                    Settings.startingIn(Dialect.OURS.withNamesChanged()), new LoginPolicy.Wait()))
            .does("open " + ShellUnderTest.HOST)
            .does("user anna secret")
            .does("prompt");
    test.server.sends("RETR", "A");

    test.does("get dir/caf\uDCE9");

    assertThat(test.files.text("caf%E9")).isEqualTo("A");
    assertThat(test.display.diagnostics())
        .isEqualTo(
            "ftp: 'dir/caf\\xE9' is not a possible file name here; it is kept as 'caf%E9'\n");
  }

  @Test
  void a_name_that_is_too_long_fails_alone() {
    test.server
        .sends("NLST", "a.txt\r\n" + "x".repeat(10_000) + "\r\nb.txt\r\n")
        .sends("RETR", "A");

    CommandOutcome outcome = test.shell.execute("mget *");

    assertThat(outcome.files())
        .filteredOn(FileOutcome::isDone)
        .extracting(FileOutcome::name)
        .isEqualTo(List.of("a.txt", "b.txt"));
    assertThat(outcome.failure().get())
        .isEqualTo(
            new Failure.Incomplete("mget", 1, 2, 0, new Failure.NameTooLong("x".repeat(40))));
  }
}
