package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

/// The contract of [dev.hexftp.ports.out.local.LocalFiles#directory].
interface DirectoriesContract extends LocalFilesUnderTest {
  @Test
  default void a_single_dot_leads_to_the_same_directory() {
    var here = files().directory(home(), ".");

    assertThat(here).isEqualTo(Either.right(home()));
  }

  @Test
  default void a_relative_path_goes_on_from_the_directory_that_is_passed_along() {
    disk().makeDirectory("a");
    disk().makeDirectory("a/b");

    var stepByStep = directory(directory(home(), "a"), "b");
    var atOnce = directory(home(), "a/b");

    assertThat(stepByStep).isEqualTo(atOnce).isNotEqualTo(home());
  }

  @Test
  default void two_dots_lead_up() {
    disk().makeDirectory("a");
    disk().makeDirectory("b");
    LocalDirectory a = directory(home(), "a");

    assertThat(directory(a, "..")).isEqualTo(home());
    assertThat(directory(a, "../b")).isEqualTo(directory(home(), "b"));
  }

  @Test
  default void an_absolute_path_leads_to_the_same_directory_from_anywhere() {
    disk().makeDirectory("a");
    disk().makeDirectory("b");
    LocalDirectory a = directory(home(), "a");

    var fromElsewhere = directory(directory(home(), "b"), a.path());

    assertThat(fromElsewhere).isEqualTo(a);
  }

  @Test
  default void a_directory_that_does_not_exist_cannot_be_entered() {
    var directory = files().directory(home(), "nowhere");

    assertThat(directory).isEqualTo(failed("nowhere", LocalUse.ENTER, LocalFault.MISSING));
  }

  @Test
  default void a_file_cannot_be_entered() {
    disk().put("file", "text");

    var directory = files().directory(home(), "file");

    assertThat(directory).isEqualTo(failed("file", LocalUse.ENTER, LocalFault.NOT_A_DIRECTORY));
  }

  @Test
  default void an_impossible_name_is_no_directory() {
    var directory = files().directory(home(), IMPOSSIBLE);

    assertThat(directory).isEqualTo(failed(IMPOSSIBLE, LocalUse.ENTER, LocalFault.IMPOSSIBLE_NAME));
  }
}
