package dev.hexftp.acceptance.truth;

import dev.hexftp.acceptance.network.OpaqueRelay;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.program.RunningProgram;
import dev.hexftp.acceptance.server.RunningServer;
import java.nio.file.Path;
import java.util.List;

/// The user's side of a session with a real server.
final class RealServer {
  /// The relay has an address that no certificate names, which these tests do not test.
  private static final List<String> TLS = List.of("-n", "-i", "--tls=explicit", "--trust=any");

  private RealServer() {}

  /// Logs in over TLS through `relay`, gives `commands` and leaves. Of the options of TLS and of
  /// retrying only those are set that a session needs.
  static Run overTls(Path directory, RunningServer server, OpaqueRelay relay, String... commands) {
    return FtpProgram.in(directory)
        .script(script(relay.host(), relay.port(), server, commands), TLS.toArray(String[]::new));
  }

  /// The same with a program that is not waited for.
  static RunningProgram startOverTls(
      Path directory, RunningServer server, OpaqueRelay relay, String... commands) {
    return RunningProgram.start(
        directory, script(relay.host(), relay.port(), server, commands), TLS);
  }

  /// The same without a relay.
  static RunningProgram startOverTls(Path directory, RunningServer server, String... commands) {
    return RunningProgram.start(
        directory, script(server.host(), server.port(), server, commands), TLS);
  }

  /// In the clear.
  static RunningProgram start(Path directory, RunningServer server, String... commands) {
    return RunningProgram.start(
        directory, script(server.host(), server.port(), server, commands), List.of("-n", "-i"));
  }

  private static String script(String host, int port, RunningServer server, String... commands) {
    return """
    open %s %d
    user %s "%s"
    %s
    bye
    """
        .formatted(
            host,
            port,
            server.account().user(),
            server.account().password(),
            String.join("\n", commands));
  }
}
