package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// When it is the local disk that will not play along: the file that was there stays as it was,
/// nothing half-written is left, and the session goes on.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class LocalTroubleIT {
  private static final int MORE_THAN_THE_SMALL_DISK = 4 << 20;

  @TempDir Path directory;

  private RunningServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new EmbeddedFtpServer().start();
    server.put("large.bin", new byte[MORE_THAN_THE_SMALL_DISK]);
    server.put("poem.txt", "Tyger Tyger\n");
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void a_disk_that_gets_full_costs_only_the_file_that_was_to_come() throws IOException {
    try (var disk = SmallDisk.mount(directory.resolve("disk"))) {
      Files.writeString(disk.path().resolve("mine.bin"), "precious");

      Run run = script("lcd disk", "get large.bin mine.bin", "pwd", "get poem.txt");

      assertThat(run)
          .exitsWith(1)
          .shows("257", "226")
          .warns("the local file failed: No space left on device");
      assertThat(disk.path().resolve("mine.bin")).hasContent("precious");
      assertThat(disk.path().resolve("poem.txt")).hasContent("Tyger Tyger\n");
      assertThat(disk.path().toFile().list()).containsExactlyInAnyOrder("mine.bin", "poem.txt");
    }
  }

  @Test
  void a_device_without_room_is_the_same() {
    Run run = script("get large.bin /dev/full", "pwd");

    assertThat(run)
        .exitsWith(1)
        .shows("257")
        .warns("the local file failed: No space left on device");
  }

  @Test
  void a_read_only_directory_is_reported_before_any_command_is_sent() throws IOException {
    Path forbidden = forbiddenDirectory();

    Run run = script("get poem.txt " + forbidden.resolve("poem.txt"), "pwd");

    assertThat(run)
        .exitsWith(1)
        .shows("Error opening local file " + forbidden.resolve("poem.txt") + ".", "257")
        .showsNoLine("150")
        .warns();
  }

  @Test
  void an_unreadable_file_is_reported_before_any_command_is_sent() throws IOException {
    Files.createDirectory(directory.resolve("photos"));

    Run run = script("put photos", "put missing.txt", "append missing.txt poem.txt", "pwd");

    assertThat(run)
        .exitsWith(1)
        .shows("> photos:", "missing.txt: File not found", "missing.txt: File not found", "257")
        .showsNoLine("150")
        .warns();
    assertThat(server.home().resolve("poem.txt")).hasContent("Tyger Tyger\n");
  }

  @Test
  void a_name_that_would_lead_out_of_the_directory_is_refused() {
    Run run = script("get ..", "get pictures/..", "get \"C:\\\\\"", "pwd");

    assertThat(run)
        .exitsWith(1)
        .shows("257")
        .warns(
            "cannot be a local file name",
            "cannot be a local file name",
            "cannot be a local file name");
    assertThat(directory.toFile().list()).isEmpty();
  }

  /// A directory without write permission; for root, which needs none, one in which nothing can be
  /// made.
  private Path forbiddenDirectory() throws IOException {
    Path own = Files.createDirectory(directory.resolve("own"));
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("r-xr-xr-x"));
    return Files.isWritable(own) ? Path.of("/sys") : own;
  }

  private Run script(String... commands) {
    String login =
        """
        open %s %d
        user %s "%s"
        """
            .formatted(
                server.host(), server.port(), server.account().user(), server.account().password());
    return FtpProgram.in(directory).script(login + String.join("\n", commands) + "\nbye\n", "-n");
  }
}
