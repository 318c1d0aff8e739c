package dev.hexftp.acceptance.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The native file beside the JVM: which file starts which, and that no trace of the machine on
/// which it was built is left in it.
@Timeout(300)
final class NativeFileIT {
  private static final Path DISTRIBUTION = FtpProgram.launcher().resolveSibling("").normalize();
  private static final String NATIVE = "native file: ";

  /// The parts of its surroundings that a run can see.
  private static final String SCRIPT =
      """
      !id -un
      !echo "$HOME $LANG ${TZ-no zone}"
      !ulimit -n
      !date -d @0 +%H
      lcd
      lcd ä
      status
      open 127.0.0.1 1
      literal
      """;

  @TempDir Path directory;

  @BeforeEach
  void it_was_made() {
    boolean made = Files.exists(DISTRIBUTION.resolve("native/ftp"));
    assertThat(made || !FtpProgram.isNative()).as("a native file at " + DISTRIBUTION).isTrue();
    assumeTrue(made, "no native file was made");
  }

  @Test
  void the_launcher_becomes_the_native_file() throws Exception {
    assertThat(run(Map.of(), launched("--version", "-d")).output()).contains(NATIVE);
  }

  @Test
  void the_launcher_runs_a_jvm_if_it_is_asked_to() throws Exception {
    assertThat(run(Map.of("FTP_PROGRAM", "jvm"), launched("--version", "-d")).output())
        .doesNotContain(NATIVE);
  }

  @Test
  void the_launcher_runs_a_jvm_if_a_jar_is_newer() throws Exception {
    Path copy = copyOfDistribution();
    Files.setLastModifiedTime(
        copy.resolve("lib/domain.jar"), FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(run(Map.of(), List.of(copy.resolve("ftp").toString(), "--version", "-d")).output())
        .doesNotContain(NATIVE);
  }

  @Test
  void it_needs_neither_a_jdk_nor_the_jars() throws Exception {
    Path copy = copyOfDistribution();
    Path moved = Files.move(copy.resolve("native"), directory.resolve("moved"));

    Run run =
        run(
            Map.of("JAVA_HOME", "/nowhere", "PATH", "/usr/bin:/bin"),
            List.of(moved.resolve("ftp").toString(), "--version", "-d"));

    assertThat(run.output()).contains(NATIVE + moved.resolve("ftp"));
  }

  static Stream<Map<String, String>> surroundings() {
    return Stream.of(
        Map.of(),
        Map.of("TZ", "Asia/Tokyo"),
        Map.of("TZ", "Nonsense/Nowhere"),
        Map.of("LC_ALL", "C"),
        Map.of("LC_ALL", "C.UTF-8"),
        Map.of("LC_ALL", "xx_YY.nonsense"),
        Map.of("HOME", "/nowhere"),
        Map.of("HOSTNAME", "elsewhere", "SHELL", "/bin/sh"),
        Map.of("FTP_PROXY", "socks5://127.0.0.1:1"),
        Map.of("COLUMNS", "20"));
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void it_sees_the_surroundings_that_a_jvm_sees(Map<String, String> surroundings) throws Exception {
    Path script = Files.writeString(directory.resolve("script.ftp"), SCRIPT);
    Map<String, String> withJvm = new HashMap<>(surroundings);
    withJvm.put("FTP_PROGRAM", "jvm");
    List<String> arguments = List.of("-n", "--on-error=continue", "-s:" + script);

    Run expected = run(withJvm, launched(arguments.toArray(String[]::new)));
    Run first = run(surroundings, launched(arguments.toArray(String[]::new)));
    Run second = run(surroundings, launched(arguments.toArray(String[]::new)));

    assertThat(first).isEqualTo(expected).isEqualTo(second);
  }

  private static List<String> launched(String... arguments) {
    return Stream.concat(Stream.of(FtpProgram.launcher().toString()), Stream.of(arguments))
        .toList();
  }

  private Run run(Map<String, String> environment, List<String> command) throws Exception {
    Path output = directory.resolve("output");
    Path diagnostics = directory.resolve("diagnostics");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(output.toFile())
            .redirectError(diagnostics.toFile());
    new Surroundings(directory.resolve("home")).apply(builder.environment());
    builder.environment().remove("FTP_PROGRAM");
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Run(status, text(output), text(diagnostics));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private Path copyOfDistribution() throws Exception {
    Path copy = directory.toRealPath().resolve("copy");
    int status =
        new ProcessBuilder("cp", "-a", DISTRIBUTION.toString(), copy.toString()).start().waitFor();
    assertThat(status).isZero();
    return copy;
  }
}
