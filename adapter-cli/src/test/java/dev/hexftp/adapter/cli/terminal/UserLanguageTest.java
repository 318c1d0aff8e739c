package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserLanguageTest {
  @Test
  void a_command_of_the_user_speaks_the_language_of_all_others() {
    assertThat(
            restored(
                Map.of(
                    "FTP_LC_ALL",
                    "de_DE.UTF-8",
                    "FTP_LC_MESSAGES",
                    "",
                    "LC_MESSAGES",
                    "C",
                    "LC_CTYPE",
                    "de_DE.UTF-8")))
        .isEqualTo(Map.of("LC_ALL", "de_DE.UTF-8", "LC_CTYPE", "de_DE.UTF-8"));
  }

  @Test
  void a_language_for_messages_alone_is_restored() {
    assertThat(restored(Map.of("FTP_LC_MESSAGES", "fr_FR.UTF-8", "LC_MESSAGES", "C")))
        .isEqualTo(Map.of("LC_MESSAGES", "fr_FR.UTF-8"));
  }

  @Test
  void an_environment_that_the_launcher_left_alone_stays_as_it_is() {
    Map<String, String> english = Map.of("LC_ALL", "C.UTF-8", "LC_MESSAGES", "en_GB.UTF-8");

    assertThat(restored(english)).isEqualTo(english);
  }

  private static Map<String, String> restored(Map<String, String> environment) {
    Map<String, String> changed = new HashMap<>(environment);
    UserLanguage.restore(changed);
    return changed;
  }
}
