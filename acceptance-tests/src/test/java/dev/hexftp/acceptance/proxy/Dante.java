package dev.hexftp.acceptance.proxy;

import dev.hexftp.acceptance.machine.Programs;
import dev.hexftp.acceptance.server.CommandLine;
import dev.hexftp.acceptance.server.Endpoint;
import dev.hexftp.acceptance.server.ServerDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Dante, the SOCKS server: versions 4 and 5, for everybody. The names that SOCKS 4a brings it does
/// not know, and its users would be those of the system; for both there is [SocksProxy].
public final class Dante {
  private Dante() {}

  /// Starts one on 127.0.0.1 that connects to IPv4 addresses of this machine.
  public static RunningProxy start() throws IOException {
    return DaemonProxy.start("danted", Dante::write, CONNECTION);
  }

  private static CommandLine write(ServerDirectory directory, Endpoint endpoint)
      throws IOException {
    String configuration =
        """
        logoutput: stderr
        internal: %s port = %d
        external: 127.0.0.1
        clientmethod: none
        socksmethod: none
        user.privileged: %s
        user.unprivileged: %s
        client pass { from: 0.0.0.0/0 to: 0.0.0.0/0 }
        socks pass { from: 0.0.0.0/0 to: 0.0.0.0/0 log: connect error }
        """
            .formatted(endpoint.host(), endpoint.port(), USER, USER);
    Path file = directory.write("danted.conf", configuration);
    return CommandLine.of(
        List.of(
            Programs.require("danted"),
            "-f",
            file.toString(),
            "-p",
            directory.file("pid").toString()));
  }

  /// `… pass(1): tcp/connect [: CLIENT.PORT PROXY.PORT -> FROM.PORT TO.PORT`.
  private static final Pattern CONNECTION =
      Pattern.compile("tcp/connect \\[: .* (\\d+\\.\\d+\\.\\d+\\.\\d+)\\.(\\d+)$");

  /// It needs no more rights than the tests have.
  private static final String USER = System.getProperty("user.name");
}
