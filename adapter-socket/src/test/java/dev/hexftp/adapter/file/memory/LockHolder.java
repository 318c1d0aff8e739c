package dev.hexftp.adapter.file.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Another run of the program that has a file locked and was stopped: it does nothing until its
/// input ends.
final class LockHolder {
  private LockHolder() {}

  /// Starts one that locks `file`, and waits until it has.
  static Process start(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("no lock");
    }
    return process;
  }

  /// Locks the file that the argument names.
  public static void main(String[] arguments) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      System.out.print("!");
      System.out.flush();
      System.in.transferTo(System.out);
    }
  }
}
