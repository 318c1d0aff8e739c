package dev.hexftp.acceptance.connection;

import dev.hexftp.acceptance.network.ControlRelay;
import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import java.util.List;

/// Scripts for the program, which begin as most of them begin.
final class Commands {
  private Commands() {}

  /// Logs in to `server` and then gives `commands`.
  static String at(RunningServer server, String... commands) {
    return at(server.host(), server.port(), server.account(), commands);
  }

  /// Logs in to `server` through `relay` and then gives `commands`.
  static String through(ControlRelay relay, RunningServer server, String... commands) {
    return at(relay.host(), relay.port(), server.account(), commands);
  }

  /// Logs in at `host` and `port` and then gives `commands`.
  static String at(String host, int port, Account account, String... commands) {
    return "open %s %d\nuser %s \"%s\"\n".formatted(host, port, account.user(), account.password())
        + lines(commands);
  }

  /// Gives `commands`.
  static String lines(String... commands) {
    return String.join("\n", List.of(commands)) + "\n";
  }

  /// The URL of the directory in which `user` begins; an empty user is the default one.
  static String url(String user, String host, int port) {
    String address = host.contains(":") ? "[" + host + "]" : host;
    return "ftp://" + (user.isEmpty() ? "" : user + "@") + address + ":" + port + "/";
  }

  /// The same at `server`, without a user.
  static String url(RunningServer server) {
    return url("", server.host(), server.port());
  }

  /// The same at `server`, without a user.
  static String url(FakeFtpServer server) {
    return url("", server.host(), server.port());
  }
}
