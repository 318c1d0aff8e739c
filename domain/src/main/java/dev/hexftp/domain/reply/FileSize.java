package dev.hexftp.domain.reply;

import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// Reads the size of a file out of the reply to SIZE (RFC 3659 §4.1).
public final class FileSize {
  /// As many as a `long` holds for certain.
  private static final int MOST_DIGITS = 18;

  private FileSize() {}

  /// The size in `reply`, or none if it is no 213 with a number and nothing else.
  public static Option<ByteCount> in(Reply reply) {
    return reply.is(ReplyCode.FILE_STATUS) ? parse(reply.text().strip()) : Option.none();
  }

  /// The number that `digits` write, or none if they are anything else.
  static Option<ByteCount> parse(String digits) {
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return Option.when(isNumber, () -> new ByteCount(Long.parseLong(digits)));
  }
}
