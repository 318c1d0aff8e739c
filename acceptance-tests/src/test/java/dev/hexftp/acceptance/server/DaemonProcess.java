package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.machine.ProcessTree;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A server program that runs in the foreground of a separate process, with its directory and port.
/// Closing it leaves no trace, and so does the end of the tests.
public final class DaemonProcess implements AutoCloseable {
  private final ServerDirectory directory;
  private final Endpoint endpoint;
  private final Process process;
  private final Thread killAtExit;

  private DaemonProcess(ServerDirectory directory, Endpoint endpoint, Process process) {
    this.directory = directory;
    this.endpoint = endpoint;
    this.process = process;
    this.killAtExit = new Thread(this::endProcesses, "kill " + process.pid());
    Runtime.getRuntime().addShutdownHook(killAtExit);
  }

  /// Starts a server on a free port and returns when it is ready. Between finding the port and
  /// using it another process may take it; then another one is tried.
  ///
  /// @throws IllegalStateException if it does not start; the message holds its output
  public static DaemonProcess start(
      String server, Loopback loopback, CommandLine.Author author, Readiness.Visit visit)
      throws IOException {
    String lastOutput = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      DaemonProcess daemon = launch(ServerDirectory.create(server), loopback, author);
      if (daemon.isReady(visit)) {
        return daemon;
      }
      lastOutput = daemon.text(OUTPUT);
      daemon.close();
    }
    throw new IllegalStateException(server + " does not start. It said: " + lastOutput);
  }

  private static DaemonProcess launch(
      ServerDirectory directory, Loopback loopback, CommandLine.Author author) throws IOException {
    try {
      Endpoint endpoint = Endpoint.free(loopback);
      CommandLine command = author.write(directory, endpoint);
      return new DaemonProcess(directory, endpoint, run(command, directory.file(OUTPUT)));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Process run(CommandLine command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.words())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(command.environment());
    return builder.start();
  }

  private boolean isReady(Readiness.Visit visit) {
    try {
      return Readiness.await(endpoint, process, PATIENCE, visit);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a server starts", e);
    }
  }

  /// Where it listens.
  public Endpoint endpoint() {
    return endpoint;
  }

  /// Where its files are.
  public ServerDirectory directory() {
    return directory;
  }

  /// The text of a file that it has written into its directory; empty if there is none.
  public String text(String name) {
    try {
      Path file = directory.file(name);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The lines of a file that it has written into its directory.
  public List<String> lines(String name) {
    return text(name).lines().toList();
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(killAtExit);
    endProcesses();
  }

  private void endProcesses() {
    ProcessTree.kill(process);
    directory.close();
  }

  /// The file that holds the output and the diagnostics of the program.
  public static final String OUTPUT = "output";

  private static final int ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
}
