package dev.hexftp.domain.evidence;

import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// A remote file's size, in bytes as they are stored, as this session learnt it before a transfer.
public sealed interface SizeBefore {
  /// Nothing.
  record Unknown() implements SizeBefore {}

  /// There is no such file: SIZE was refused by 550, or DELE has succeeded.
  record Absent() implements SizeBefore {}

  /// SIZE (RFC 3659 §4) named it.
  record Told(ByteCount size) implements SizeBefore {}

  /// This session has transferred the whole file.
  record Moved(ByteCount size) implements SizeBefore {}

  /// Whether the file is known not to have had `size` bytes.
  default boolean isOtherThan(ByteCount size) {
    return switch (this) {
      case Unknown() -> false;
      case Absent() -> true;
      case Told(ByteCount known) -> !known.equals(size);
      case Moved(ByteCount known) -> !known.equals(size);
    };
  }

  /// The size that the server itself has named.
  default Option<ByteCount> told() {
    return this instanceof Told(ByteCount size) ? Option.of(size) : Option.none();
  }
}
