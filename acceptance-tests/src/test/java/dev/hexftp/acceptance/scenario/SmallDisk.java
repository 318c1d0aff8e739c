package dev.hexftp.acceptance.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// A file system with room for one MiB, in memory. Only root may make one.
record SmallDisk(Path path) implements AutoCloseable {
  /// Mounts it at a new directory. Where that is not allowed, the calling test is skipped.
  static SmallDisk mount(Path directory) throws IOException {
    Files.createDirectory(directory);
    String complaint = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory.toString());
    if (!complaint.isEmpty()) {
      Assumptions.abort("no small disk to fill: " + complaint);
    }
    return new SmallDisk(directory);
  }

  @Override
  public void close() throws IOException {
    String complaint = run("umount", path.toString());
    if (!complaint.isEmpty()) {
      throw new IOException(complaint);
    }
  }

  /// The complaint of the command; empty if it has succeeded.
  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? "" : "cannot " + String.join(" ", command) + ": " + output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
