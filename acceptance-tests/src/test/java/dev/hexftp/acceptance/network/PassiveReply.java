package dev.hexftp.acceptance.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address and the port in the replies to PASV (RFC 959 §4.1.2) and EPSV (RFC 2428 §3).
final class PassiveReply {
  private static final Pattern PASV = Pattern.compile("(\\d+,\\d+,\\d+,\\d+),(\\d+),(\\d+)");
  private static final Pattern EPSV = Pattern.compile("\\|\\|\\|(\\d+)\\|");

  private PassiveReply() {}

  /// Whether there is a port in `line`.
  static boolean is(String line) {
    return (line.startsWith("227") && PASV.matcher(line).find())
        || (line.startsWith("229") && EPSV.matcher(line).find());
  }

  /// The port in a line that [#is] one.
  static int port(String line) {
    Matcher epsv = EPSV.matcher(line);
    if (line.startsWith("229") && epsv.find()) {
      return Integer.parseInt(epsv.group(1));
    }
    Matcher pasv = PASV.matcher(line);
    if (!pasv.find()) {
      throw new IllegalArgumentException("no port in " + line);
    }
    return Integer.parseInt(pasv.group(2)) * 256 + Integer.parseInt(pasv.group(3));
  }

  /// The same line with another port; any other line as it is.
  static String withPort(String line, int port) {
    if (!is(line)) {
      return line;
    }
    return line.startsWith("229")
        ? EPSV.matcher(line).replaceFirst("|||" + port + "|")
        : PASV.matcher(line).replaceFirst("$1," + port / 256 + "," + port % 256);
  }

  /// The same line with another address, given as four numbers with commas.
  static String withAddress(String line, String numbers) {
    return PASV.matcher(line).replaceFirst(numbers + ",$2,$3");
  }
}
