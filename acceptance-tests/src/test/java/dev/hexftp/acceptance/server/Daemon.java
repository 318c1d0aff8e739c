package dev.hexftp.acceptance.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An FTP server that runs as a separate process.
///
/// @param account that may log in
/// @param homeOnServer see [RunningServer#homeOnServer]
/// @param record how it remembers the commands that it has seen
/// @param logs the files that it writes besides its output
record Daemon(
    DaemonProcess process,
    Account account,
    String homeOnServer,
    CommandRecord record,
    List<String> logs)
    implements RunningServer {
  Daemon {
    logs = List.copyOf(logs);
  }

  @Override
  public String host() {
    return process.endpoint().host();
  }

  @Override
  public int port() {
    return process.endpoint().port();
  }

  @Override
  public Path home() {
    return process.directory().home();
  }

  @Override
  public String log() {
    return Stream.concat(Stream.of(DaemonProcess.OUTPUT), logs.stream())
        .map(process::text)
        .collect(Collectors.joining());
  }

  @Override
  public List<String> commands() {
    return record.commands(process);
  }

  @Override
  public void close() {
    process.close();
  }

  /// How a server remembers the commands that it has seen.
  @FunctionalInterface
  interface CommandRecord {
    /// See [RunningServer#commands].
    List<String> commands(DaemonProcess process);
  }
}
