package dev.hexftp.acceptance.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The assumptions of tests about the surroundings of the program.
@Timeout(30)
final class SurroundingsTest {
  @Test
  void the_user_has_no_proxy_and_no_passwords(@TempDir Path home) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of("ALL_PROXY", "socks5://x", "no_proxy", "*", "NETRC", "/n", "LANG", "C"));

    new Surroundings(home).apply(environment);

    assertThat(environment)
        .containsEntry("LANG", "C")
        .doesNotContainKeys("ALL_PROXY", "no_proxy", "NETRC");
  }

  @Test
  void everything_that_the_user_keeps_is_below_the_home(@TempDir Path home) {
    Map<String, String> environment = new HashMap<>();

    new Surroundings(home).apply(environment);

    assertThat(List.of("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"))
        .allSatisfy(
            name -> assertThat(Path.of(environment.get(name))).startsWith(home).isDirectory());
  }

  @Test
  void another_program_can_start_the_process(@TempDir Path home) throws Exception {
    List<String> command = new ArrayList<>(List.of("env"));
    command.addAll(new Surroundings(home).asEnvArguments());
    command.addAll(List.of("sh", "-c", "echo \"$HOME ${all_proxy-none}\""));
    var builder = new ProcessBuilder(command);
    builder.environment().put("all_proxy", "socks5://x");
    Process process = builder.start();

    assertThat(process.getInputStream().readAllBytes()).asString().isEqualTo(home + " none\n");
  }
}
