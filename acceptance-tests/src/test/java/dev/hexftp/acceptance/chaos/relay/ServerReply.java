package dev.hexftp.acceptance.chaos.relay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A whole reply in the clear, with all of its lines (RFC 959 §4.2).
///
/// @param text with its line ends; each byte is one character
record ServerReply(String text) {
  private static final int CODE = 3;

  /// Each byte is a character, and comes out as it went in.
  static final Charset CHARSET = StandardCharsets.ISO_8859_1;

  private static final Pattern STATED = Pattern.compile("\\((\\d{1,12}) bytes\\)|^213 (\\d{1,12})");

  /// The next one; empty when there is no more.
  static Optional<ServerReply> read(InputStream in) throws IOException {
    String line = line(in);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringBuilder(line);
    if (line.length() > CODE && line.charAt(CODE) == '-') {
      String end = line.substring(0, CODE) + " ";
      while (!line.isEmpty() && !line.startsWith(end)) {
        line = line(in);
        text.append(line);
      }
    }
    return Optional.of(new ServerReply(text.toString()));
  }

  /// A line with its end; empty when there is no more.
  static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0) {
      line.write(next);
      if (next == '\n') {
        break;
      }
      next = in.read();
    }
    return line.toString(CHARSET);
  }

  boolean begins(String prefix) {
    return text.startsWith(prefix);
  }

  /// How many bytes it says that a file has: a 150 of servers that say so, or the answer to SIZE.
  Optional<Long> statedSize() {
    var stated = STATED.matcher(text);
    return (begins("150") || begins("213")) && stated.find()
        ? Optional.of(Long.valueOf(stated.group(1) == null ? stated.group(2) : stated.group(1)))
        : Optional.empty();
  }

  byte[] bytes() {
    return text.getBytes(CHARSET);
  }
}
