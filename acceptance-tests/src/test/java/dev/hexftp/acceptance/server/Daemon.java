package dev.hexftp.acceptance.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A server that runs as a process of its own.
final class Daemon implements RunningServer {
  private final ServerFolder folder;
  private final LaunchPlan plan;
  private final Endpoint endpoint;
  private final Process process;
  private final Thread killAtExit;

  private Daemon(ServerFolder folder, LaunchPlan plan, Endpoint endpoint, Process process) {
    this.folder = folder;
    this.plan = plan;
    this.endpoint = endpoint;
    this.process = process;
    this.killAtExit = new Thread(this::endProcesses, "kill " + process.pid());
    Runtime.getRuntime().addShutdownHook(killAtExit);
  }

  /// Starts a server on a free port. Between finding the port and using it somebody else may take
  /// it; then another one is tried.
  static Daemon start(String server, ServerOptions options, LaunchPlan.Author author)
      throws IOException {
    String lastLog = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Daemon daemon = launch(ServerFolder.create(server), options.loopback(), author);
      if (daemon.isReady()) {
        return daemon;
      }
      lastLog = daemon.log();
      daemon.close();
    }
    throw new IllegalStateException(server + " does not start. It said: " + lastLog);
  }

  private static Daemon launch(ServerFolder folder, Loopback loopback, LaunchPlan.Author author)
      throws IOException {
    try {
      Endpoint endpoint = Endpoint.free(loopback);
      LaunchPlan plan = author.write(folder, endpoint);
      return new Daemon(folder, plan, endpoint, run(plan.command(), folder.file(LOG)));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static Process run(List<String> command, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private boolean isReady() {
    try {
      return Greeting.await(endpoint, process, PATIENCE);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a server starts", e);
    }
  }

  @Override
  public String host() {
    return endpoint.host();
  }

  @Override
  public int port() {
    return endpoint.port();
  }

  @Override
  public Account account() {
    return plan.account();
  }

  @Override
  public Path home() {
    return folder.home();
  }

  @Override
  public String homeOnServer() {
    return plan.homeOnServer();
  }

  @Override
  public String log() {
    try {
      return Files.readString(folder.file(LOG));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(killAtExit);
    endProcesses();
  }

  private void endProcesses() {
    ProcessTree.kill(process);
    folder.close();
  }

  private static final String LOG = "log";
  private static final int ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
}
