package dev.hexftp.domain.evidence;

import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// The size of the file at the server, compared with the bytes that have moved.
public enum SizeFact {
  /// Nothing, and it has not been asked for.
  NOT_KNOWN,
  /// The 1yz named it, and that many bytes came.
  ANNOUNCED,
  /// The 1yz named more than came.
  ANNOUNCED_MORE,
  /// The 1yz named less than came: the file has grown, or the number was about something else.
  ANNOUNCED_LESS,
  /// SIZE named another one earlier in this session.
  TOLD_OTHER,
  /// Asked for after the transfer: it is the number of bytes that moved. The file is known to have
  /// had another size before an upload, or not to have been there.
  AGREES,
  /// Asked for after the transfer: it is the number of bytes that moved, but before an upload the
  /// file may have had that size, too.
  AGREES_AS_BEFORE,
  /// Asked for after the transfer: it is another one.
  DIFFERS,
  /// Asked for after the transfer in vain.
  NOT_TOLD;

  /// The knowledge of a download of `moved` bytes before the question for its size.
  ///
  /// @param announced the size in the 1yz; only for bytes that are transferred unchanged
  /// @param told the size that SIZE named earlier in this session
  public static SizeFact known(
      ByteCount moved, Option<ByteCount> announced, Option<ByteCount> told) {
    return announced
        .map(size -> compared(moved, size))
        .getOrElse(() -> told.exists(size -> !size.equals(moved)) ? TOLD_OTHER : NOT_KNOWN);
  }

  private static SizeFact compared(ByteCount moved, ByteCount announced) {
    if (announced.equals(moved)) {
      return ANNOUNCED;
    }
    return announced.bytes() > moved.bytes() ? ANNOUNCED_MORE : ANNOUNCED_LESS;
  }

  /// The meaning of `now`, the answer to a question after the transfer of `moved` bytes.
  ///
  /// @param grows whether the file is known to grow while it is read, so that more are no surprise
  public static SizeFact asked(
      TransferKind kind, ByteCount moved, Option<ByteCount> now, SizeBefore before, boolean grows) {
    return now.fold(() -> NOT_TOLD, size -> told(kind, moved, size, before, grows));
  }

  private static SizeFact told(
      TransferKind kind, ByteCount moved, ByteCount size, SizeBefore before, boolean grows) {
    boolean agrees = size.equals(moved) || (grows && size.bytes() > moved.bytes());
    if (!agrees) {
      return DIFFERS;
    }
    return switch (kind) {
      case DOWNLOAD -> AGREES;
      case UPLOAD -> before.isOtherThan(moved) ? AGREES : AGREES_AS_BEFORE;
      case APPENDING, LISTING -> AGREES_AS_BEFORE;
    };
  }
}
