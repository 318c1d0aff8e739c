package dev.hexftp.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.machine.MissingProgram;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The system words its failures in the user's language. The program says the same in each.
@Timeout(120)
final class LanguageIT {
  private static final String GERMAN = "de_DE.UTF-8";

  @TempDir private Path directory;

  @BeforeAll
  static void needsGerman() throws IOException, InterruptedException {
    var builder = new ProcessBuilder("ls", "/no/such/file").redirectErrorStream(true);
    builder.environment().put("LC_ALL", GERMAN);
    Process german = builder.start();
    String words = new String(german.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    german.waitFor();
    if (!words.contains("Verzeichnis")) {
      MissingProgram.accordingTo(System.getenv())
          .report("the language of " + GERMAN, "ls says: " + words.strip());
    }
  }

  @Test
  void failures_of_the_system_mean_the_same_in_another_language() throws IOException {
    String script =
        """
        open 127.0.0.1 %d
        lcd %s
        lcd /dev/full
        """
            .formatted(closedPort(), "x".repeat(300));

    Run german = FtpProgram.in(directory).with("LC_ALL", GERMAN).script(script, "-n");

    assertAlike(german, FtpProgram.in(directory).script(script, "-n"));
    assertThat(german.output()).contains(":Connection refused", ":Invalid argument");
  }

  @Test
  void a_language_that_takes_precedence_over_the_locale_changes_nothing_either()
      throws IOException {
    String script = "lcd " + "x".repeat(300) + "\n";

    Run german =
        FtpProgram.in(directory)
            .with("LANG", "en_US.UTF-8")
            .with("LC_MESSAGES", GERMAN)
            .with("LANGUAGE", "de")
            .script(script, "-n");

    assertAlike(german, FtpProgram.in(directory).script(script, "-n"));
  }

  @Test
  void a_command_after_an_exclamation_mark_speaks_the_language_of_the_user() {
    Run run =
        FtpProgram.in(directory)
            .with("LC_ALL", GERMAN)
            .script("!ls /no/such/file 2>&1\n!echo \"<$LC_ALL$FTP_LC_ALL>\"\n", "-n");

    assertThat(run.output()).contains("Verzeichnis", "<" + GERMAN + ">");
  }

  /// But for the closing summary, which has times in it.
  private static void assertAlike(Run german, Run english) {
    assertThat(german.exitStatus()).isEqualTo(english.exitStatus());
    assertThat(german.output()).isEqualTo(english.output());
    assertThat(german.warnings()).isEqualTo(english.warnings());
  }

  private static int closedPort() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return taken.getLocalPort();
    }
  }
}
