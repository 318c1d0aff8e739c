package dev.hexftp.acceptance.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `./ftp` at the top of the repository. All other tests start the packaged program.
@Timeout(300)
final class LauncherIT {
  @Test
  void the_launcher_runs_the_program_from_any_folder(@TempDir Path elsewhere) throws Exception {
    Path launcher = Path.of("..", "ftp").toAbsolutePath().normalize();

    Process process =
        new ProcessBuilder(launcher.toString(), "--version").directory(elsewhere.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(output).startsWith("ftp ");
  }
}
