package dev.hexftp.acceptance.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The client, run in a directory.
///
/// Every run is checked for text that no run may show; see [NeverShown].
///
/// @param directory the working directory of the program; scripts and output are kept elsewhere, so
///   that all that is in it afterwards was made by the program
/// @param environment variables that it finds besides those of the tests; see [Surroundings]
/// @param home the user's home for all runs; empty for a new one each time
public record FtpProgram(Path directory, Map<String, String> environment, Optional<Path> home) {
  /// The placeholder for the path of the script in arguments.
  public static final String SCRIPT = "${SCRIPT}";

  private static final long WATCHDOG_SECONDS = 120;

  public FtpProgram {
    environment = Map.copyOf(environment);
  }

  /// The program in `directory`. Each run has a separate home, which is empty.
  public static FtpProgram in(Path directory) {
    return new FtpProgram(directory, Map.of(), Optional.empty());
  }

  /// The same with one more environment variable.
  public FtpProgram with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new FtpProgram(directory, more, home);
  }

  /// The same with runs that share a home, such as a directory that a test has prepared. In it are
  /// `state`, `config` and `data`, the directories of the XDG Base Directory Specification.
  public FtpProgram keepingStateIn(Path sharedHome) {
    return new FtpProgram(directory, environment, Optional.of(sharedHome));
  }

  /// The program as it is packaged. Not `./ftp` at the top of the repository, which would build it
  /// anew if a source file is saved while the tests run.
  public static Path launcher() {
    return Path.of("..", "adapter-cli", "target", "ftp", "ftp").toAbsolutePath().normalize();
  }

  /// The program that the tests run: the packaged program on a JVM or, with `FTP_PROGRAM=native` in
  /// their environment, the native file that the profile `native` makes of it (docs/native.md).
  public static Path path() {
    return isNative() ? launcher().resolveSibling("native").resolve("ftp") : launcher();
  }

  /// Do the tests run the native file?
  public static boolean isNative() {
    return "native".equals(System.getenv("FTP_PROGRAM"));
  }

  /// Runs `script` as `-s:FILE`, after `flags`.
  public Run script(String script, String... flags) {
    return script(script.getBytes(StandardCharsets.UTF_8), flags);
  }

  /// Runs the program with `arguments`, in which [#SCRIPT] stands for a file that holds `script`,
  /// and `input` on its standard input.
  public Run run(List<String> arguments, String script, String input) {
    try (var desk = Desk.open()) {
      Path file = desk.put("script.ftp", script.getBytes(StandardCharsets.UTF_8));
      List<String> filled =
          arguments.stream().map(each -> each.replace(SCRIPT, file.toString())).toList();
      return run(desk, input.getBytes(StandardCharsets.UTF_8), filled);
    }
  }

  /// Runs a script that need not be text as `-s:FILE`, after `flags`.
  public Run script(byte[] script, String... flags) {
    try (var desk = Desk.open()) {
      List<String> arguments = new ArrayList<>(List.of(flags));
      arguments.add("-s:" + desk.put("script.ftp", script));
      return run(desk, new byte[0], arguments);
    }
  }

  /// Runs the program with `input` on its standard input.
  public Run piped(String input, String... flags) {
    try (var desk = Desk.open()) {
      return run(desk, input.getBytes(StandardCharsets.UTF_8), List.of(flags));
    }
  }

  private Run run(Desk desk, byte[] input, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(path().toString()));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(desk.put("input", input).toFile())
            .redirectOutput(desk.file("output").toFile())
            .redirectError(desk.file("diagnostics").toFile());
    new Surroundings(home.orElseGet(() -> desk.file("home"))).apply(builder.environment());
    builder.environment().putAll(environment);
    int exitStatus = exitStatus(builder, desk);
    var run = new Run(exitStatus, desk.text("output"), desk.text("diagnostics"));
    NeverShown.check(run.toString());
    return run;
  }

  private static int exitStatus(ProcessBuilder builder, Desk desk) {
    try {
      Process process = builder.start();
      if (!process.waitFor(WATCHDOG_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError(
            "the program did not end:\n" + desk.text("output") + desk.text("diagnostics"));
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program ran", e);
    }
  }

  /// The files of one run that are not the program's own.
  private record Desk(Path path) implements AutoCloseable {
    static Desk open() {
      try {
        return new Desk(Files.createTempDirectory("ftp-run-"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Path file(String name) {
      return path.resolve(name);
    }

    Path put(String name, byte[] content) {
      try {
        return Files.write(file(name), content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Fails if the text is not UTF-8.
    String text(String name) {
      try {
        return Files.readString(file(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
