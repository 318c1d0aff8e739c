package dev.hexftp.domain.reply;

import java.util.List;

/// One whole answer of the server: a code and one or more lines (RFC 959 §4.2).
///
/// @param lines the lines as received, code and separator included, without their ends
/// @param cut whether the reply was longer than [ReplyLimits] allow and only its beginning is here
public record Reply(ReplyCode code, List<String> lines, boolean cut) {
  public Reply {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a reply has at least one line");
    }
  }

  /// The next move of the client.
  public Severity severity() {
    return code.severity();
  }

  /// Whether the code is `other`.
  public boolean is(ReplyCode other) {
    return code.value() == other.value();
  }

  /// The text of the last line, without its code: the line that RFC 959 wants machines to read.
  public String text() {
    String last = lines.getLast();
    return last.length() > 4 ? last.substring(4) : "";
  }
}
