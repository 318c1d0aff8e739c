package dev.hexftp.adapter.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

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
  void the_help_text_names_every_flag_and_option() {
    for (Flag flag : Flag.values()) {
      assertThat(UsageText.HELP).contains(" " + flag.word() + " ");
    }
    assertThat(UsageText.HELP)
        .contains("-s:FILE", "-x:N", "-r:N", "-b:N", "-w:N", "-?")
        .contains("--on-error=continue|abort", "--connect-timeout=SECONDS", "--help", "--version");
    for (OptionSpec option : InvocationReader.declared().toList()) {
      for (String name : option.names()) {
        assertThat(UsageText.HELP).contains(name);
      }
    }
  }

  @Test
  void the_help_text_fits_a_terminal() {
    assertThat(UsageText.HELP.lines()).allMatch(line -> line.length() <= 90);
  }
}
