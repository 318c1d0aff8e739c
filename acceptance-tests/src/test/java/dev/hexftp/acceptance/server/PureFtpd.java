package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.machine.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/// Pure-FTPd, the server of many web hosts.
///
/// Its user comes from a PureDB file in the directory of the server. The server runs only when root
/// starts it, and refuses a user with the rights of root: it works as the system's unprivileged
/// user, see [RunningServer#home]. It takes its time to answer a wrong password: up to about five
/// seconds at random for the first one, more for the next. No option changes that.
public record PureFtpd() implements ServerUnderTest {
  @Override
  public String name() {
    return "Pure-FTPd";
  }

  @Override
  public String toString() {
    return name();
  }

  @Override
  public Availability availability() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Availability.Missing("Pure-FTPd starts only as root");
    }
    return switch (Programs.availability("pure-ftpd")) {
      case Availability.Missing missing -> missing;
      case Availability.Available() -> Programs.availability("pure-pw");
    };
  }

  @Override
  public Optional<String> incapability(ServerOptions options) {
    Tls tls = options.tls();
    if (tls.isImplicit()) {
      return Optional.of("has no implicit TLS");
    }
    if (tls.reuse()) {
      return Optional.of("never demands that a data connection resume a session");
    }
    return tls.knownClients()
        ? Optional.of("does not ask a client for its certificate")
        : Optional.empty();
  }

  @Override
  public RunningServer launch(ServerOptions options) throws IOException {
    DaemonProcess process =
        DaemonProcess.start(
            "pure-ftpd",
            options.loopback(),
            (directory, endpoint) -> write(directory, endpoint, options),
            Readiness.greeting(options));
    return new Daemon(process, Account.ALICE, "/", _ -> noRecord(), List.of());
  }

  /// It tells them to the log of the system only.
  private static List<String> noRecord() {
    throw new TestAbortedException("Pure-FTPd keeps no record of commands that a test could read");
  }

  private static CommandLine write(
      ServerDirectory directory, Endpoint endpoint, ServerOptions options) throws IOException {
    Files.setAttribute(directory.home(), "unix:uid", NOBODY);
    String database = writeUsers(directory);
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Programs.require("pure-ftpd"),
            "--bind=" + endpoint.host() + "," + endpoint.port(),
            "--login=puredb:" + database,
            "--pidfile=" + directory.file("pid"),
            "--noanonymous",
            "--chrooteveryone",
            "--dontresolve",
            "--syslogfacility=none",
            "--maxclientsperip=50",
            "--maxidletime=5"));
    options
        .passivePorts()
        .ifPresent(
            ports -> command.add("--passiveportrange=" + ports.first() + ":" + ports.last()));
    Tls tls = options.tls();
    if (tls.isOn()) {
      // 1 offers TLS, 3 demands it of control and data.
      command.add("--tls=" + (tls.mandatory() ? "3" : "1"));
      command.add("--certfile=" + tls.identity().keyAndCertificate());
    }
    return new CommandLine(command, OpensslVersions.environment(directory, tls.versions()));
  }

  private static String writeUsers(ServerDirectory directory) throws IOException {
    String line =
        "%s:%s:%d:%d::%s/./::::::::::::\n"
            .formatted(
                Account.ALICE.user(), Account.CRYPTED_PASSWORD, NOBODY, NOBODY, directory.home());
    String users = directory.write("users", line).toString();
    String database = directory.file("users.pdb").toString();
    run(Programs.require("pure-pw"), "mkdb", database, "-f", users);
    return database;
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("failed: " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted: " + String.join(" ", command), e);
    } finally {
      process.destroyForcibly();
    }
  }

  /// The number of this user on Linux; the server needs no name for it.
  private static final int NOBODY = 65_534;
}
