package dev.hexftp.acceptance.tls;

import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.machine.MissingProgram;
import dev.hexftp.acceptance.machine.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The command `openssl`, run in a directory.
///
/// @param directory where it finds and leaves files that are given without a path
record Openssl(Path directory) {
  /// Where it is missing, the calling test is skipped, or fails if `FTP_REQUIRE_SERVERS=1` is in
  /// the environment.
  static Openssl in(Path directory) {
    if (Programs.availability(NAME) instanceof Availability.Missing(String reason)) {
      MissingProgram.accordingTo(System.getenv()).report(NAME, reason);
    }
    return new Openssl(directory);
  }

  /// Runs it and returns its output.
  ///
  /// @param arguments separated by blanks
  /// @param values of words in capitals that stand in `arguments`
  byte[] run(String arguments, Map<String, String> values) {
    String filled = arguments;
    for (Map.Entry<String, String> each : values.entrySet()) {
      filled = filled.replace(each.getKey(), each.getValue());
    }
    return run(List.of(filled.split(" ", -1)));
  }

  private byte[] run(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Programs.require(NAME)));
    command.addAll(arguments);
    Path complaints = directory.resolve("complaints");
    try {
      var builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectError(complaints.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      if (!process.waitFor(WATCHDOG_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            String.join(" ", command) + ": " + Files.readString(complaints));
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while openssl ran", e);
    }
  }

  private static final String NAME = "openssl";
  private static final long WATCHDOG_SECONDS = 20;
}
