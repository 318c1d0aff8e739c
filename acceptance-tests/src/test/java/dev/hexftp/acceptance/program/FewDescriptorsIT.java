package dev.hexftp.acceptance.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that may open a few files only. The limit is the system's, and no bug of the program:
/// it is named, with the remedy.
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
final class FewDescriptorsIT {
  private static final String NAMED = "raise the limit (ulimit -n)";

  @TempDir private Path directory;

  /// Where the program fails differs from limit to limit, and from Java to Java.
  @Test
  void the_limit_is_named_wherever_it_is_met() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      Path script = directory.resolve("script.ftp");
      Files.writeString(
          script,
          "open %s %d\nuser %s \"%s\"\nls\nbye\n"
              .formatted(
                  server.host(),
                  server.port(),
                  server.account().user(),
                  server.account().password()));

      String all =
          String.join(
              "\n",
              IntStream.rangeClosed(20, 40).mapToObj(limit -> runWith(limit, script)).toList());

      assertThat(all).contains(NAMED).doesNotContain("internal error");
    }
  }

  private String runWith(int limit, Path script) {
    try {
      Process process =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "ulimit -n \"$1\" && exec \"$2\" -n \"-s:$3\"",
                  "sh",
                  String.valueOf(limit),
                  FtpProgram.path().toString(),
                  script.toString())
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
