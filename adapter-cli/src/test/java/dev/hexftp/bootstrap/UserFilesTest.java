package dev.hexftp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths are of another kind there")
class UserFilesTest {
  private static final Path HOME = Path.of("/home/anna");

  @Test
  void by_default_everything_is_below_the_home_directory() {
    assertThat(UserFiles.elsewhere(Map.of(), HOME))
        .isEqualTo(
            new UserFiles(
                HOME,
                Path.of("/home/anna/.local/state/ftp/hosts"),
                Path.of("/home/anna/.local/share/ftp/known-hosts"),
                Path.of("/home/anna/.netrc")));
  }

  @Test
  void the_environment_may_name_other_places() {
    Map<String, String> environment =
        Map.of("XDG_STATE_HOME", "/s", "XDG_DATA_HOME", "/d", "NETRC", "/n/logins");

    assertThat(UserFiles.elsewhere(environment, HOME))
        .isEqualTo(
            new UserFiles(
                HOME,
                Path.of("/s/ftp/hosts"),
                Path.of("/d/ftp/known-hosts"),
                Path.of("/n/logins")));
  }

  @Test
  void the_home_directory_is_the_one_that_the_environment_names() {
    assertThat(UserFiles.elsewhere(Map.of("HOME", "/home/bert"), HOME))
        .isEqualTo(UserFiles.elsewhere(Map.of(), Path.of("/home/bert")));
  }

  @Test
  void a_place_that_is_empty_or_relative_is_ignored() {
    Map<String, String> environment =
        Map.of("HOME", "h", "XDG_STATE_HOME", "", "XDG_DATA_HOME", "d", "NETRC", "");

    assertThat(UserFiles.elsewhere(environment, HOME))
        .isEqualTo(UserFiles.elsewhere(Map.of(), HOME));
  }

  @Test
  void on_windows_programs_have_one_directory_for_their_files() {
    assertThat(UserFiles.onWindows(Map.of("LOCALAPPDATA", "/local"), HOME))
        .isEqualTo(
            new UserFiles(
                HOME,
                Path.of("/local/ftp/hosts"),
                Path.of("/local/ftp/known-hosts"),
                Path.of("/home/anna/.netrc")));
    assertThat(UserFiles.onWindows(Map.of(), HOME).knownHosts())
        .isEqualTo(Path.of("/home/anna/AppData/Local/ftp/known-hosts"));
  }
}
