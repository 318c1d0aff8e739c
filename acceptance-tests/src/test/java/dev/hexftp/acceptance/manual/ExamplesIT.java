package dev.hexftp.acceptance.manual;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sessions and scripts of README are true. Each runs as it is written, but for the server,
/// which is an embedded one, and its port.
final class ExamplesIT {
  private static final String README = "README.md";
  private static final String HOST = "ftp.example.org";
  private static final String SCRIPT = "# nightly.ftp";
  private static final String SCRIPT_COMMAND = "$ ./ftp --user=alice --password-file=";

  /// The parts of a line that differ from server to server, from file to file and from run to run.
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?<=\\d{3} ).*|\\d+ bytes|[\\d.]+(?=Seconds| s )|[\\d.]+(?=Kbytes)|(?<=\\()\\d{3} [^)\n"
              + "]*");

  @TempDir Path directory;

  /// A pipe in place of the terminal: verbose mode is off there at the start, as in ftp.exe.
  @Test
  void the_first_session_prints_as_in_readme() throws IOException {
    List<String> shown = Examples.block(README, "$ ./ftp\n").lines().skip(1).toList();
    try (RunningServer server = server(Tls.none())) {
      server.put("report.pdf", "twelve bytes");

      Run run = FtpProgram.in(directory).piped("verbose\n" + typed(shown, server));

      assertThat(run).exitsWith(0).shows(codes(shown));
      assertThat(directory.resolve("report.pdf")).hasContent("twelve bytes");
    }
  }

  @Test
  void the_first_script_prints_as_in_readme() throws IOException {
    List<String> shown = Examples.block(README, SCRIPT_COMMAND).lines().toList();
    try (RunningServer server = server(Tls.none())) {
      server.put("up/report.pdf", "twelve bytes");

      Run run = run(shown.getFirst(), server, SCRIPT);

      assertThat(run).exitsWith(Integer.parseInt(shown.getLast())).warns();
      assertThat(masked(run.output(), server))
          .isEqualTo(masked(String.join("\n", shown.subList(1, shown.size() - 1)), server));
    }
  }

  @Test
  void a_missing_file_ends_the_first_script_as_readme_shows() throws IOException {
    String shown = Examples.block(README, "ftp: nightly.ftp ended");
    String command = Examples.block(README, SCRIPT_COMMAND).lines().findFirst().orElseThrow();
    try (RunningServer server = server(Tls.none())) {
      server.makeDirectory("up");

      Run run = run(command, server, SCRIPT);

      assertThat(run).exitsWith(1);
      assertThat(masked(run.diagnostics(), server)).isEqualTo(masked(shown, server));
    }
  }

  @Test
  void the_protected_script_works_as_readme_shows() throws IOException {
    String command =
        Examples.commands("./ftp").stream()
            .filter(each -> each.contains("--tls=explicit"))
            .findFirst()
            .orElseThrow();
    Files.writeString(directory.resolve("backup.tar"), "content");
    try (RunningServer server = server(Tls.explicit().required())) {
      Run run =
          run(
              command.replace(
                  "--tls=explicit",
                  "--tls=explicit --ca-file=" + CertificateAuthority.TRUSTED.certificate()),
              server,
              "# protected.ftp");

      assertThat(run).exitsWith(0).warns();
      assertThat(server.home().resolve("backup.tar")).hasContent("content");
    }
  }

  /// Options that only inform about the program need no server.
  @ParameterizedTest
  @MethodSource("informing")
  void a_command_that_informs_succeeds(String command) {
    List<String> words = List.of(command.split(" +"));

    Run run = FtpProgram.in(directory).run(words.subList(1, words.size()), "", "");

    assertThat(run).exitsWith(0).warns();
  }

  /// A new example needs a test, so each has to be one of those above.
  @Test
  void every_example_is_run() {
    assertThat(examples())
        .allMatch(
            command ->
                informing().anyMatch(command::equals)
                    || command.contains("-s:nightly.ftp")
                    || command.contains("-s:protected.ftp"));
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(4);
  }

  static Stream<String> informing() {
    return examples().stream()
        .filter(command -> command.contains(" --help") || command.contains(" --version"));
  }

  private static List<String> examples() {
    return Stream.of("./ftp", "ftp").flatMap(name -> Examples.commands(name).stream()).toList();
  }

  /// Runs `command` of README, which names a password file, with the script that begins with
  /// `script`.
  private Run run(String command, RunningServer server, String script) throws IOException {
    Path secret = Files.writeString(directory.resolve(".password"), server.account().password());
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    String name = script.substring("# ".length());
    Files.writeString(directory.resolve(name), atServer(Examples.block(README, script), server));
    List<String> words =
        List.of(
            atServer(command.replaceFirst(" *;.*", ""), server)
                .replaceFirst("^(?:\\$ )?\\./ftp ", "")
                .replaceFirst("--password-file=\\S+", "--password-file=" + secret)
                .split(" +"));
    return FtpProgram.in(directory).run(words, "", "");
  }

  /// The lines that the user types in a session: commands, the name and the password.
  private static String typed(List<String> shown, RunningServer server) {
    StringBuilder typed = new StringBuilder();
    for (String line : shown) {
      if (line.startsWith("ftp> ")) {
        typed.append(atServer(line.substring("ftp> ".length()), server)).append('\n');
      } else if (line.startsWith("User (")) {
        typed.append(line.substring(line.lastIndexOf(' ') + 1)).append('\n');
      } else if (line.startsWith("Password:")) {
        typed.append(server.account().password()).append('\n');
      }
    }
    return typed.toString();
  }

  private static List<String> codes(List<String> shown) {
    return shown.stream()
        .filter(line -> line.matches("\\d{3} .*"))
        .map(line -> line.substring(0, 4))
        .toList();
  }

  private static String masked(String text, RunningServer server) {
    return VARIABLE
        .matcher(text.replace(address(server), HOST).replace(server.host(), HOST))
        .replaceAll("…")
        .stripTrailing();
  }

  private static String atServer(String text, RunningServer server) {
    return text.replace(HOST, address(server));
  }

  private static String address(RunningServer server) {
    return server.host() + ":" + server.port();
  }

  private static RunningServer server(Tls tls) throws IOException {
    return new EmbeddedFtpServer().start(ServerOptions.ipv4().with(tls));
  }
}
