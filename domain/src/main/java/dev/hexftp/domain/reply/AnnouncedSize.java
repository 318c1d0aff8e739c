package dev.hexftp.domain.reply;

import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// Reads the size of a file out of the 1yz that begins its transfer, such as `150 Opening BINARY
/// mode data connection for a.zip (1024 bytes).`
///
/// No RFC says that it is there; most servers write it as 4.2BSD did. The name of a file may look
/// like it, so only the last group in parentheses counts, and nothing but a full stop may follow.
public final class AnnouncedSize {
  private static final String END = " bytes)";

  private AnnouncedSize() {}

  /// The size in `reply`, or none if it is no whole 1yz that ends with one.
  public static Option<ByteCount> in(Reply reply) {
    if (reply.severity() != Severity.PRELIMINARY || reply.cut()) {
      return Option.none();
    }
    String text = reply.text().strip();
    String sentence = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int open = sentence.lastIndexOf('(');
    return open >= 0 && sentence.endsWith(END) && open < sentence.length() - END.length()
        ? FileSize.parse(sentence.substring(open + 1, sentence.length() - END.length()))
        : Option.none();
  }
}
