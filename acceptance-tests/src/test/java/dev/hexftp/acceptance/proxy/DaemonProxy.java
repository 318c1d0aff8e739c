package dev.hexftp.acceptance.proxy;

import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.machine.MissingProgram;
import dev.hexftp.acceptance.machine.Programs;
import dev.hexftp.acceptance.server.CommandLine;
import dev.hexftp.acceptance.server.DaemonProcess;
import dev.hexftp.acceptance.server.Endpoint;
import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.server.Readiness;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A proxy that runs as a separate process.
///
/// @param connection the form of a line of its output that reports a connection: the host in the
///   first group, the port in the second
record DaemonProxy(DaemonProcess process, Pattern connection) implements RunningProxy {
  /// Where `program` is missing, the calling test is skipped, or fails if `FTP_REQUIRE_SERVERS=1`
  /// is in the environment.
  static DaemonProxy start(String program, CommandLine.Author author, Pattern connection)
      throws IOException {
    if (Programs.availability(program) instanceof Availability.Missing(String reason)) {
      MissingProgram.accordingTo(System.getenv()).report(program, reason);
    }
    var process = DaemonProcess.start(program, Loopback.IPV4, author, Readiness::accepts);
    return new DaemonProxy(process, connection);
  }

  @Override
  public Endpoint endpoint() {
    return process.endpoint();
  }

  @Override
  public List<String> connections() {
    return process.lines(DaemonProcess.OUTPUT).stream()
        .map(connection::matcher)
        .filter(Matcher::find)
        .map(line -> line.group(1) + ":" + line.group(2))
        .toList();
  }

  @Override
  public String log() {
    return process.text(DaemonProcess.OUTPUT);
  }

  @Override
  public void close() {
    process.close();
  }
}
