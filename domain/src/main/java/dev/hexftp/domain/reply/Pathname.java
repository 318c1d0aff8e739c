package dev.hexftp.domain.reply;

import io.vavr.control.Option;

/// Reads the path out of the reply to PWD or MKD (RFC 959 §4.2.2, 257, and appendix II).
public final class Pathname {
  private Pathname() {}

  /// The path in `reply`: the text between quotes, in which a doubled quote means one. None if it
  /// is no 257, or nothing is quoted.
  public static Option<String> in(Reply reply) {
    String text = reply.text();
    return reply.is(ReplyCode.PATHNAME) && text.startsWith("\"")
        ? unquoted(text.substring(1))
        : Option.none();
  }

  private static Option<String> unquoted(String text) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '"') {
        path.append(text.charAt(i));
      } else if (text.startsWith("\"", i + 1)) {
        path.append('"');
        i++;
      } else {
        return Option.of(path.toString());
      }
    }
    return Option.none();
  }
}
