package dev.hexftp.acceptance.proxy;

import dev.hexftp.acceptance.machine.Programs;
import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.CommandLine;
import dev.hexftp.acceptance.server.Endpoint;
import dev.hexftp.acceptance.server.ServerDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Tinyproxy, an HTTP proxy, for its method CONNECT (RFC 9110 §9.3.6) to any port. It tells of each
/// attempt to connect, also of one that fails.
public final class Tinyproxy {
  private Tinyproxy() {}

  /// The user of one that was started with [#startWithPassword].
  public static final Account USER = new Account("proxy-user", "s3cret-proxy");

  /// Starts one for everybody on 127.0.0.1.
  public static RunningProxy start() throws IOException {
    return start("");
  }

  /// Starts one for [#USER] alone (RFC 7617).
  public static RunningProxy startWithPassword() throws IOException {
    return start("BasicAuth " + USER.user() + " " + USER.password() + "\n");
  }

  private static RunningProxy start(String authentication) throws IOException {
    return DaemonProxy.start(
        "tinyproxy",
        (directory, endpoint) -> write(directory, endpoint, authentication),
        CONNECTION);
  }

  private static CommandLine write(
      ServerDirectory directory, Endpoint endpoint, String authentication) throws IOException {
    String configuration =
        """
        Listen %s
        Port %d
        Timeout 60
        MaxClients 50
        LogLevel Connect
        """
            .formatted(endpoint.host(), endpoint.port());
    Path file = directory.write("tinyproxy.conf", configuration + authentication);
    return CommandLine.of(List.of(Programs.require("tinyproxy"), "-d", "-c", file.toString()));
  }

  /// `CONNECT … Request (file descriptor 4): CONNECT 127.0.0.1:21 HTTP/1.1`.
  private static final Pattern CONNECTION =
      Pattern.compile("Request \\(.*\\): CONNECT (\\S+):(\\d+) HTTP");
}
