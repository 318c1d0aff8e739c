package dev.hexftp.acceptance.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How the program is started: by `./ftp` at the top of the repository, and by its packaged copy,
/// from a cache or without; about native files see [NativeFileIT]. All other tests start the
/// packaged program.
@Timeout(300)
final class LauncherIT {
  private static final String NO_CACHE = "start-up cache: not in use";

  @TempDir Path directory;

  @Test
  void the_launcher_runs_the_program_from_any_directory() throws Exception {
    Path launcher = Path.of("..", "ftp").toAbsolutePath().normalize();

    assertThat(output(launcher, "--version")).startsWith("ftp ");
  }

  @Test
  void the_program_starts_from_the_cache_that_was_made_for_it() throws Exception {
    assertThat(output(FtpProgram.launcher(), "--version", "-d"))
        .contains("start-up cache: " + FtpProgram.launcher().resolveSibling("lib"));
  }

  @Test
  void a_copy_starts_from_the_cache_too_and_by_a_link() throws Exception {
    Path copy = copyOfDistribution();
    Path link = Files.createSymbolicLink(directory.resolve("link"), copy.resolve("ftp"));

    assertThat(output(link, "--version", "-d")).contains("start-up cache: " + copy);
  }

  @Test
  void a_jar_that_is_newer_than_the_cache_makes_it_unused() throws Exception {
    Path copy = copyOfDistribution();
    Files.setLastModifiedTime(
        copy.resolve("lib/domain.jar"), FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(output(copy.resolve("ftp"), "--version", "-d")).contains(NO_CACHE);
  }

  @Test
  void a_cache_for_other_jars_is_not_used() throws Exception {
    Path copy = copyOfDistribution();
    Files.writeString(copy.resolve("lib/jars.id"), "0123456789abcdef\n");

    assertThat(output(copy.resolve("ftp"), "--version", "-d")).contains(NO_CACHE);
  }

  @Test
  void a_cache_that_the_jvm_does_not_take_is_silently_not_used() throws Exception {
    Path copy = copyOfDistribution();
    try (Stream<Path> files = Files.list(copy.resolve("lib"))) {
      for (Path cache : files.filter(file -> file.toString().endsWith(".aot")).toList()) {
        Files.write(cache, new byte[100]);
      }
    }

    assertThat(output(copy.resolve("ftp"), "--version", "-d")).contains(NO_CACHE);
  }

  private Path copyOfDistribution() throws IOException {
    Path original = FtpProgram.launcher().resolveSibling("").normalize();
    Path copy = directory.toRealPath().resolve("copy");
    try (Stream<Path> all = Files.walk(original)) {
      for (Path each : all.toList()) {
        Files.copy(
            each, copy.resolve(original.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }

  /// The output of the program when it succeeds without a complaint.
  private String output(Path launcher, String... arguments) throws Exception {
    Path diagnostics = directory.resolve("diagnostics");
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList())
            .directory(directory.toFile())
            .redirectError(diagnostics.toFile());
    builder.environment().put("FTP_PROGRAM", "jvm");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(diagnostics).isEmptyFile();
    return output;
  }
}
