package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The server to connect to at the start.
public record Server(HostName host, Port port) {
  /// `ftp://HOST:PORT/`, where HOST may be an IPv6 address in brackets.
  private static final Pattern URL =
      Pattern.compile(
          "ftp://(?:\\[(?<address>[0-9a-f:.%]+)\\]|(?<name>[^/:@\\[\\]?#]+))(?::(?<port>\\d*))?/?",
          Pattern.CASE_INSENSITIVE);

  /// The server that `word` names. What is no URL of that form is a host name, however odd it
  /// looks; ftp.exe takes everything for one.
  static Server named(String word) {
    Matcher url = URL.matcher(word);
    return url.matches() ? ofUrl(word, url) : new Server(new HostName(word), Port.FTP);
  }

  private static Server ofUrl(String word, Matcher url) {
    String host = url.group(url.start("address") < 0 ? "name" : "address");
    return port(url)
        .fold(
            () -> new Server(new HostName(word), Port.FTP),
            port -> new Server(new HostName(host), port));
  }

  private static Option<Port> port(Matcher url) {
    return url.start("port") == url.end("port")
        ? Option.of(Port.FTP)
        : Port.parse(url.group("port"));
  }
}
