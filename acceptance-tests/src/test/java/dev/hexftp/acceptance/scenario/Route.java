package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.server.ServerOptions;

/// How control and data connections are made.
enum Route {
  PASSIVE(Loopback.IPV4, "", ""),
  PASSIVE_IPV6(Loopback.IPV6, "", "over IPv6"),
  ACTIVE(Loopback.IPV4, "passive off\n", "active"),
  ACTIVE_IPV6(Loopback.IPV6, "passive off\n", "active over IPv6");

  private final Loopback loopback;
  private final String firstLines;
  private final String words;

  Route(Loopback loopback, String firstLines, String words) {
    this.loopback = loopback;
    this.firstLines = firstLines;
    this.words = words;
  }

  /// How the server has to be started.
  ServerOptions options() {
    return new ServerOptions(loopback);
  }

  /// The lines before the script.
  String firstLines() {
    return firstLines;
  }

  /// How scenarios ask for it. Empty for the one that needs no asking.
  String words() {
    return words;
  }
}
