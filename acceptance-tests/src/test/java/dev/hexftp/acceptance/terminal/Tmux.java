package dev.hexftp.acceptance.terminal;

import dev.hexftp.acceptance.program.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// One tmux server with one terminal, which knows nothing of the user's own tmux.
final class Tmux implements AutoCloseable {
  /// The terminal stays when its program has ended, so that it can be looked at.
  private static final String CONFIGURATION =
      """
      set-option -g remain-on-exit on
      set-option -g history-limit 10000
      set-option -g escape-time 0
      set-option -g status off
      set-option -g default-shell /bin/sh
      """;

  /// The text after the last word of the program when it has ended.
  static final String END = "(the end)";

  /// The prompt of the local shell. It is one that every system has.
  static final String SHELL_PROMPT = "shell>";

  /// Tmux forgets now and then with which status a program has ended, so a shell writes it down.
  /// The shell must survive Ctrl-C, which is for the program. It leaves a process that keeps the
  /// terminal alive, or tmux would write into it that it is dead.
  private static final String KEEP_STATUS =
      "trap : INT; \"$@\"; echo $? >\"$0\"; echo '" + END + "'; exec cat";

  private static final String COLUMNS = "160";
  private static final String ROWS = "50";
  private static final long WATCHDOG_SECONDS = 10;

  private final Path desk;

  private Tmux(Path desk) {
    this.desk = desk;
  }

  /// Opens a terminal in which `command` runs, in an empty home.
  static Tmux start(Path directory, List<String> command) {
    requireInstalled();
    try {
      var tmux = new Tmux(Files.createTempDirectory("ftp-tmux-"));
      Files.writeString(tmux.desk.resolve("tmux.conf"), CONFIGURATION);
      List<String> arguments =
          new ArrayList<>(
              List.of("new-session", "-d", "-x", COLUMNS, "-y", ROWS, "-c", directory.toString()));
      arguments.addAll(List.of("-e", "PS1=" + SHELL_PROMPT));
      arguments.add("env");
      arguments.addAll(new Surroundings(tmux.desk.resolve("home")).asEnvArguments());
      arguments.addAll(List.of("sh", "-c", KEEP_STATUS, tmux.statusFile().toString()));
      arguments.addAll(command);
      tmux.run(arguments.toArray(String[]::new));
      return tmux;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireInstalled() {
    try {
      new ProcessBuilder("tmux", "-V").start().destroy();
    } catch (IOException missing) {
      if ("1".equals(System.getenv("FTP_REQUIRE_SERVERS"))) {
        throw new AssertionError("tmux is missing, but FTP_REQUIRE_SERVERS=1 asks for it", missing);
      }
      Assumptions.abort("tmux is missing: no test of the program at a terminal");
    }
  }

  /// Gives tmux a command and returns its output.
  String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("tmux", "-u"));
    command.addAll(List.of("-S", desk.resolve("socket").toString()));
    command.addAll(List.of("-f", desk.resolve("tmux.conf").toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(WATCHDOG_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while tmux ran", e);
    }
  }

  /// The exit status of the program; empty while it runs.
  String exitStatus() {
    try {
      return Files.exists(statusFile()) ? Files.readString(statusFile()).strip() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path statusFile() {
    return desk.resolve("status");
  }

  /// Ends the program, if it still runs, and tmux.
  @Override
  public void close() {
    run("kill-server");
    try (Stream<Path> files = Files.walk(desk)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
