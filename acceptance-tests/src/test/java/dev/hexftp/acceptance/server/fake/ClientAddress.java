package dev.hexftp.acceptance.server.fake;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address that a client gives for an active data connection.
final class ClientAddress {
  private ClientAddress() {}

  /// The address in the last PORT or EPRT among `lines`.
  static Optional<InetSocketAddress> last(List<String> lines) {
    return lines.reversed().stream().flatMap(line -> in(line).stream()).findFirst();
  }

  private static Optional<InetSocketAddress> in(String line) {
    Matcher port = PORT.matcher(line);
    if (port.matches()) {
      String host = port.group(1).replace(',', '.');
      int high = Integer.parseInt(port.group(2));
      return Optional.of(new InetSocketAddress(host, high * 256 + Integer.parseInt(port.group(3))));
    }
    Matcher eprt = EPRT.matcher(line);
    return eprt.matches()
        ? Optional.of(new InetSocketAddress(eprt.group(1), Integer.parseInt(eprt.group(2))))
        : Optional.empty();
  }

  /// `PORT 127,0,0,1,4,1` (RFC 959 §4.1.2).
  private static final Pattern PORT = Pattern.compile("PORT (\\d+,\\d+,\\d+,\\d+),(\\d+),(\\d+)");

  /// `EPRT |1|127.0.0.1|1025|` (RFC 2428 §2).
  private static final Pattern EPRT = Pattern.compile("EPRT \\|[12]\\|([^|]+)\\|(\\d+)\\|");
}
