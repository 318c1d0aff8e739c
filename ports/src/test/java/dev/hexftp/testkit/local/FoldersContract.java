package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.LocalFault;
import dev.hexftp.domain.failure.LocalUse;
import dev.hexftp.domain.naming.LocalFolder;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

/// What every adapter does with [dev.hexftp.ports.out.local.LocalFiles#folder].
interface FoldersContract extends LocalFilesUnderTest {
  @Test
  default void a_single_dot_leads_to_the_same_folder() {
    var here = files().folder(home(), ".");

    assertThat(here).isEqualTo(Either.right(home()));
  }

  @Test
  default void a_relative_path_goes_on_from_the_folder_that_is_passed_along() {
    disk().makeFolder("a");
    disk().makeFolder("a/b");

    var stepByStep = folder(folder(home(), "a"), "b");
    var atOnce = folder(home(), "a/b");

    assertThat(stepByStep).isEqualTo(atOnce).isNotEqualTo(home());
  }

  @Test
  default void two_dots_lead_up() {
    disk().makeFolder("a");
    disk().makeFolder("b");
    LocalFolder a = folder(home(), "a");

    assertThat(folder(a, "..")).isEqualTo(home());
    assertThat(folder(a, "../b")).isEqualTo(folder(home(), "b"));
  }

  @Test
  default void an_absolute_path_leads_to_the_same_folder_from_anywhere() {
    disk().makeFolder("a");
    disk().makeFolder("b");
    LocalFolder a = folder(home(), "a");

    var fromElsewhere = folder(folder(home(), "b"), a.path());

    assertThat(fromElsewhere).isEqualTo(a);
  }

  @Test
  default void a_folder_that_does_not_exist_cannot_be_entered() {
    var folder = files().folder(home(), "nowhere");

    assertThat(folder).isEqualTo(failed("nowhere", LocalUse.ENTER, LocalFault.MISSING));
  }

  @Test
  default void a_file_cannot_be_entered() {
    disk().put("file", "text");

    var folder = files().folder(home(), "file");

    assertThat(folder).isEqualTo(failed("file", LocalUse.ENTER, LocalFault.NOT_A_FOLDER));
  }

  @Test
  default void an_impossible_name_is_no_folder() {
    var folder = files().folder(home(), IMPOSSIBLE);

    assertThat(folder).isEqualTo(failed(IMPOSSIBLE, LocalUse.ENTER, LocalFault.IMPOSSIBLE_NAME));
  }
}
