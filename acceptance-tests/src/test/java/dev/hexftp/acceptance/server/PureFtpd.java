package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Pure-FTPd, the server of many web hosts.
///
/// Its user comes from a PureDB file in the folder of the server. The server runs only when root
/// starts it, and refuses a user with the rights of root: it works as "nobody", see
/// [RunningServer#home]. It takes its time to answer a wrong password: up to about five seconds at
/// random for the first one, more for the next. No option changes that.
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
  public RunningServer launch(ServerOptions options) throws IOException {
    return Daemon.start("pure-ftpd", options, PureFtpd::write);
  }

  private static LaunchPlan write(ServerFolder folder, Endpoint endpoint) throws IOException {
    Files.setAttribute(folder.home(), "unix:uid", NOBODY);
    String database = writeUsers(folder);
    List<String> command =
        List.of(
            Programs.require("pure-ftpd"),
            "--bind=" + endpoint.host() + "," + endpoint.port(),
            "--login=puredb:" + database,
            "--pidfile=" + folder.file("pid"),
            "--noanonymous",
            "--chrooteveryone",
            "--dontresolve",
            "--syslogfacility=none",
            "--maxclientsperip=50",
            "--maxidletime=5");
    return new LaunchPlan(command, Account.ALICE, "/");
  }

  private static String writeUsers(ServerFolder folder) throws IOException {
    String line =
        "%s:%s:%d:%d::%s/./::::::::::::\n"
            .formatted(
                Account.ALICE.user(), Account.CRYPTED_PASSWORD, NOBODY, NOBODY, folder.home());
    String users = folder.write("users", line).toString();
    String database = folder.file("users.pdb").toString();
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

  /// The number of "nobody" on Linux; the server needs no name for it.
  private static final int NOBODY = 65_534;
}
