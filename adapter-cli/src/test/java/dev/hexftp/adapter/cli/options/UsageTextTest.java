package dev.hexftp.adapter.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTextTest {
  @Test
  void the_usage_text_is_that_of_ftp_exe() {
    List<String> lines = UsageText.FTP_EXE.lines().toList();

    assertThat(lines).hasSize(27).startsWith("").endsWith("");
    assertThat(lines.get(4))
        .isEqualTo(
            "FTP [-v] [-d] [-i] [-n] [-g] [-s:filename] [-a] [-A] [-x:sendbuffer]"
                + " [-r:recvbuffer] [-b:asyncbuffers] [-w:windowsize] [host]");
    assertThat(lines.get(6))
        .isEqualTo("  -v              Suppresses display of remote server responses.");
    assertThat(lines.get(25)).isEqualTo("  - Use Control-C to abort commands.");
    assertThat(UsageText.FTP_EXE).endsWith("commands.\n\n").doesNotContain("\r", " \n");
  }

  @Test
  void the_help_text_names_every_flag_and_option_and_its_effect() {
    for (OptionTable table : OptionTable.values()) {
      assertThat(UsageText.help()).contains(table.heading());
      for (CliOption option : table.options()) {
        assertThat(option.told()).as(option.toString()).matches("(?s)\\p{Upper}.+[^.]\\.");
        for (CliOption.Form form : option.forms()) {
          assertThat(UsageText.help()).contains(form.label());
        }
      }
    }
  }

  @Test
  void no_flag_and_no_name_is_forgotten_or_there_twice() {
    List<String> names =
        Arrays.stream(OptionTable.values())
            .flatMap(table -> table.options().stream())
            .flatMap(option -> option.forms().stream())
            .flatMap(form -> form.names().stream())
            .toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .contains("-s", "-x", "-?", "-4", "--ipv6", "--help", "--client-key", "--no-memory")
        .containsAll(Arrays.stream(Flag.values()).map(Flag::word).toList());
  }

  @Test
  void short_options_stand_beside_their_text_and_long_ones_above_it() {
    assertThat(UsageText.help())
        .contains(
            """
              --user=NAME   Log in as NAME.
              --netrc[=FILE]
                            Take logins from FILE, or else from $NETRC or ~/.netrc. Nobody else
                            may be able to read it.
            """);
  }

  @Test
  void the_help_text_fits_a_terminal() {
    assertThat(UsageText.help().lines()).allMatch(line -> line.length() <= 90);
  }
}
