package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.shell.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `mdir` and `mls`.
class ManyListingsTest {
  private ShellUnderTest test = ShellUnderTest.loggedIn();

  @AfterEach
  void nothing_is_left_open() {
    assertThat(test.files.open()).isZero();
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
  void successful_listings_are_kept() {
    listings().does("prompt");
    test.server.answers("NLST two", "550 no");

    test.fails("mls one two out.txt");

    assertThat(test.files.text("out.txt")).isEqualTo("n 1\n");
  }

  @Test
  void a_round_that_is_lost_leaves_the_file_as_it_was() {
    test.files.put("out.txt", "before");
    listings().does("prompt");
    test.answers.interactive();
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

  private ShellUnderTest listings() {
    test.server
        .sends("LIST one", "l 1\r\n")
        .sends("LIST two", "l 2\r\n")
        .sends("NLST one", "n 1\r\n")
        .sends("NLST", "n .\r\n");
    return test;
  }
}
