package dev.hexftp.domain.reply;

import dev.hexftp.domain.text.Digits;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// Reads the size of a file out of the reply to SIZE (RFC 3659 §4.1).
public final class FileSize {
  private FileSize() {}

  /// The size in `reply`, or none if it is no 213 with a number and nothing else.
  public static Option<ByteCount> in(Reply reply) {
    return reply.is(ReplyCode.FILE_STATUS) ? parse(reply.text().strip()) : Option.none();
  }

  /// The number that `digits` write, or none if they are anything else.
  static Option<ByteCount> parse(String digits) {
    return Digits.value(digits, Digits.MOST).map(ByteCount::new);
  }
}
