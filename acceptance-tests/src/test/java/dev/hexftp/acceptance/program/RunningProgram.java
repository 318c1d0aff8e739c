package dev.hexftp.acceptance.program;

import dev.hexftp.acceptance.machine.ProcessTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The client while it runs, so that a test can feed its standard input, send it signals, and see
/// that it ends. [FtpProgram] is for runs that need none of this.
public final class RunningProgram implements AutoCloseable {
  private final Path desk;
  private final Process process;

  private RunningProgram(Path desk, Process process) {
    this.desk = desk;
    this.process = process;
  }

  /// Starts the program in `directory` with `script` as its script and `flags` before it. Its
  /// standard input is a pipe.
  public static RunningProgram start(Path directory, String script, List<String> flags) {
    return start(directory, script, flags, "output");
  }

  /// The same with standard output that goes to the file `output`, such as `/dev/full`.
  public static RunningProgram start(
      Path directory, String script, List<String> flags, String output) {
    try {
      Path desk = Files.createTempDirectory("ftp-running-");
      Path file = Files.writeString(desk.resolve("script.ftp"), script);
      List<String> command = new ArrayList<>(List.of(FtpProgram.path().toString()));
      command.addAll(flags);
      command.add("-s:" + file);
      var builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(desk.resolve(output).toFile())
              .redirectError(desk.resolve("diagnostics").toFile());
      Map<String, String> environment = builder.environment();
      new Surroundings(desk.resolve("home")).apply(environment);
      return new RunningProgram(desk, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes `bytes` to standard input, from a separate thread, and ends it. A program that does not
  /// take them all is no failure.
  public RunningProgram feeding(byte... bytes) {
    Thread.ofPlatform()
        .daemon()
        .name("producer")
        .start(
            () -> {
              try (OutputStream input = process.getOutputStream()) {
                input.write(bytes);
              } catch (IOException closed) {
                // The program has seen enough.
              }
            });
    return this;
  }

  /// Writes `bytes` to standard input and leaves it open.
  public RunningProgram feedingWithoutEnd(byte... bytes) throws IOException {
    process.getOutputStream().write(bytes);
    process.getOutputStream().flush();
    return this;
  }

  /// Sends a signal: `TERM`, `HUP` or `INT`.
  public void signal(String name) throws IOException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    try {
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("cannot send " + name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The results of the program when it ends.
  ///
  /// @throws AssertionError if it has not ended after `patience`
  public Run await(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError(
            "the program did not end:\n" + text("output") + text("diagnostics"));
      }
      var run = new Run(process.exitValue(), text("output"), text("diagnostics"));
      NeverShown.check(run.toString());
      return run;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program ran", e);
    }
  }

  private String text(String name) {
    try {
      Path file = desk.resolve(name);
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    ProcessTree.kill(process);
    try (Stream<Path> all = Files.walk(desk)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
