package dev.hexftp.acceptance.chaos;

import dev.hexftp.acceptance.network.Pumps;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.program.Surroundings;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The program as a process, with a limit of its time and a pipe as its standard input.
///
/// @param desk where everything is that is not the program's own: home, script, output
/// @param directory where it runs
/// @param environment the variables besides the usual ones
record Program(Path desk, Path directory, Map<String, String> environment) {
  private static final int DUMP_SECONDS = 1;

  /// Runs it; empty if it did not end in its time. Then its threads are in its output.
  ///
  /// @param input the bytes of its standard input; empty if that is no pipe
  Optional<Run> run(List<String> arguments, String script, Optional<byte[]> input, Duration bound)
      throws IOException, InterruptedException {
    Path file = Files.writeString(desk.resolve("script.ftp"), script);
    List<String> command = new ArrayList<>(List.of(FtpProgram.path().toString()));
    command.addAll(arguments);
    command.add("-s:" + file);
    var builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(desk.resolve("output").toFile())
            .redirectError(desk.resolve("diagnostics").toFile());
    if (input.isEmpty()) {
      builder.redirectInput(new File("/dev/null"));
    }
    // Java reports the options that it takes from its environment on standard error.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    new Surroundings(desk.resolve("home")).apply(builder.environment());
    builder.environment().putAll(environment);
    Process process = builder.start();
    input.ifPresent(content -> Pumps.start(() -> feed(process, content)));
    try {
      return process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.of(new Run(process.exitValue(), output(), diagnostics()))
          : Optional.empty();
    } finally {
      end(process);
    }
  }

  /// Its standard output so far.
  String output() {
    return text("output");
  }

  /// Its standard error so far.
  String diagnostics() {
    return text("diagnostics");
  }

  /// Not every byte need be text when it was killed.
  private String text(String name) {
    try {
      return new String(Files.readAllBytes(desk.resolve(name)), StandardCharsets.UTF_8);
    } catch (IOException none) {
      return "";
    }
  }

  private static void feed(Process process, byte[] content) throws IOException {
    try (OutputStream out = process.getOutputStream()) {
      out.write(content);
    }
  }

  /// Java prints its threads when it gets this signal.
  private static void end(Process process) throws IOException, InterruptedException {
    if (process.isAlive()) {
      new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
      process.waitFor(DUMP_SECONDS, TimeUnit.SECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }
}
