package dev.hexftp.acceptance.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The classes that are loaded by a plain script that logs in and asks where it is. The classes are
/// counted without the cache, which loads all that it has.
@Timeout(120)
final class StartIT {
  /// Measured: 3251, of which the JDK has about 2000 in its own archive. A dozen more is a new
  /// class or two; two hundred more is a library that a start did not need before.
  private static final int MOST_CLASSES = 3_400;

  private static final Pattern LOADED = Pattern.compile("(\\S+) source: .*");

  @TempDir Path directory;
  private List<String> classes = List.of();

  @BeforeEach
  void run() throws Exception {
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      Path script =
          Files.writeString(
              directory.resolve("script"),
              "open %s %d\nuser %s \"%s\"\npwd\nquit\n"
                  .formatted(
                      server.host(),
                      server.port(),
                      server.account().user(),
                      server.account().password()));
      classes = loadedBy("-n", "-i", "-v", "--no-memory", "-s:" + script);
    }
  }

  @Test
  void a_start_loads_no_more_than_it_did() {
    assertThat(classes).hasSizeBetween(1_000, MOST_CLASSES);
  }

  @Test
  void nothing_is_loaded_that_this_run_does_not_use() {
    assertThat(classes)
        .contains("dev.hexftp.adapter.socket.link.TcpFtpLink")
        .noneMatch(name -> name.startsWith("javax.net.ssl"))
        .noneMatch(name -> name.startsWith("sun.security.ssl"))
        .noneMatch(name -> name.startsWith("dev.hexftp.adapter.socket.tls.TlsWire"))
        .noneMatch(name -> name.startsWith("dev.hexftp.domain.json"))
        .noneMatch(name -> name.startsWith("org.jline"));
  }

  /// Making a class while others wait takes a millisecond, and the cache does not keep it.
  @Test
  void no_switch_makes_a_class() {
    assertThat(classes).noneMatch(name -> name.contains("$$TypeSwitch"));
  }

  private List<String> loadedBy(String... arguments) throws IOException, InterruptedException {
    Path lib = FtpProgram.launcher().resolveSibling("lib");
    Path log = directory.resolve("classes");
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xlog:class+load:file=" + log,
            "-Dguice_bytecode_gen_option=DISABLED",
            "-Dguice_include_stack_traces=OFF",
            "-Djdk.reflect.useNativeAccessorOnly=true",
            "-cp",
            lib + "/*",
            "dev.hexftp.bootstrap.Main");
    Process process =
        new ProcessBuilder(Stream.concat(java.stream(), Stream.of(arguments)).toList())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(line -> LOADED.matcher(line.substring(line.lastIndexOf(']') + 1).strip()))
          .filter(Matcher::matches)
          .map(match -> match.group(1))
          .toList();
    }
  }
}
