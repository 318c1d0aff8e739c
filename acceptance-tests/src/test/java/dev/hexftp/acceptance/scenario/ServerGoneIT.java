package dev.hexftp.acceptance.scenario;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A real server whose processes are killed in the middle of a transfer.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ServerGoneIT {
  /// Takes no room on the disk, and would be on its way for minutes.
  private static final long HUGE = 200L << 30;

  /// The system ends the data connection of a dead server as a living one ends it. So it looks as
  /// if only the confirmation were missing, and the server is asked for it in vain.
  @EachServer
  void a_download_without_its_server_changes_nothing(ServerUnderTest kind, @TempDir Path directory)
      throws IOException {
    Precious precious = Precious.in(directory);
    CompletableFuture<Run> run;
    try (RunningServer server = kind.start()) {
      makeHuge(server.put("huge.bin"));
      run = start(server, directory, "get huge.bin mine.txt");
      await(run, () -> hasReceivedSomething(directory));
    }

    assertThat(run.join())
        .exitsWith(7)
        .shows("150", "Connection closed by remote host.", "Not connected.")
        .warns(warnings(run.join()));
    precious.assertUntouched();
  }

  /// The embedded server may still send a reply about its end; then there is no doubt about the
  /// transfer. All others die without a word.
  private static List<String> warnings(Run run) {
    return run.output().contains("426 ")
        ? List.of()
        : List.of(
            "the connection was lost before the server confirmed the transfer",
            "the connection was lost before the server confirmed the transfer");
  }

  @EachServer
  void an_upload_without_its_server_fails(ServerUnderTest kind, @TempDir Path directory)
      throws IOException {
    makeHuge(directory.resolve("huge.bin"));
    CompletableFuture<Run> run;
    try (RunningServer server = kind.start()) {
      run = start(server, directory, "put huge.bin");
      await(run, () -> server.home().toFile().list().length > 0);
    }

    assertThat(run.join())
        .exitsWith(7)
        .shows("150", "Connection closed by remote host.", "Not connected.")
        .warns();
    assertThat(directory.resolve("huge.bin")).hasSize(HUGE);
  }

  /// The temporary file is there before the server is asked for anything; bytes in it are a sign
  /// that the transfer runs.
  private static boolean hasReceivedSomething(Path directory) {
    File[] parts = directory.toFile().listFiles(file -> file.getName().endsWith(".ftp-part"));
    return parts != null && Arrays.stream(parts).anyMatch(part -> part.length() > 0);
  }

  private static CompletableFuture<Run> start(
      RunningServer server, Path directory, String transfer) {
    String script =
        """
        open %s %d
        user %s "%s"
        %s
        pwd
        pwd
        """
            .formatted(
                server.host(),
                server.port(),
                server.account().user(),
                server.account().password(),
                transfer);
    return CompletableFuture.supplyAsync(() -> FtpProgram.in(directory).script(script, "-n"));
  }

  /// Waits until the transfer runs. That the program ends before is a failure, which shows later.
  private static void await(CompletableFuture<Run> run, BooleanSupplier running) {
    while (!run.isDone() && !running.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private static void makeHuge(Path file) throws IOException {
    Files.deleteIfExists(file);
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(HUGE);
    }
  }
}
