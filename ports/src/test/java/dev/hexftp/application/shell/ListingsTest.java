package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.Question;
import org.junit.jupiter.api.Test;

/// Where listings go, and the files that they must not replace.
class ListingsTest {
  private ShellUnderTest test = ShellUnderTest.loggedIn();

  @Test
  void a_name_after_options_is_the_servers() {
    listing("LIST -l report.pdf").does("dir -l report.pdf");

    assertThat(test.heardSinceLogin()).contains("LIST -l report.pdf");
    assertThat(test.display.output()).contains("a listing");
  }

  @Test
  void a_third_word_is_the_local_file() {
    listing("LIST -la up").does("dir -la up list.txt");

    assertThat(test.files.text("list.txt")).isEqualTo("a listing\n");
  }

  @Test
  void a_script_does_not_replace_a_file_by_a_listing() {
    test.files.put("report.pdf", "before");

    Failure failure = listing("NLST docs").fails("ls docs report.pdf");

    assertThat(failure).isEqualTo(new Failure.ListingOverFile("report.pdf"));
    assertThat(test.heardSinceLogin()).isEmpty();
    assertThat(test.files.text("report.pdf")).isEqualTo("before");
  }

  @Test
  void a_script_whose_user_has_allowed_it_does() {
    test =
        new ShellUnderTest(
            Preferences.of(
                Settings.startingIn(Dialect.OURS.withListingsOverwriting()),
                new LoginPolicy.Wait()));
    test.does("open " + ShellUnderTest.HOST);
    test.does("user anna secret");
    test.files.put("list.txt", "before");

    listing("NLST docs").does("ls docs list.txt");

    assertThat(test.files.text("list.txt")).isEqualTo("a listing\n");
  }

  @Test
  void a_person_is_asked() {
    test = ShellUnderTest.loggedIn("n", "y");
    test.answers.interactive();
    test.files.put("list.txt", "before");

    listing("NLST docs").does("ls docs list.txt");
    assertThat(test.files.text("list.txt")).isEqualTo("before");

    test.does("ls docs list.txt");
    assertThat(test.files.text("list.txt")).isEqualTo("a listing\n");
    assertThat(test.answers.asked()).containsOnly(new Question.OutputFile("list.txt"));
  }

  @Test
  void where_questions_are_off_a_script_replaces_nothing_either() {
    test.files.put("list.txt", "before");

    listing("NLST docs").does("prompt");
    Failure failure = test.fails("mls docs list.txt");

    assertThat(failure).isEqualTo(new Failure.ListingOverFile("list.txt"));
    assertThat(test.files.text("list.txt")).isEqualTo("before");
  }

  private ShellUnderTest listing(String command) {
    test.server.sends(command, "a listing\r\n");
    return test;
  }
}
