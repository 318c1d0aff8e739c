package dev.hexftp.domain.failure;

/// Why a script cannot be carried out, or not further. Lines are counted from 1.
public sealed interface ScriptFault {
  /// There is no such file, or it cannot be read.
  record NotOpened() implements ScriptFault {}

  /// Reading failed in the middle of `line`.
  record ReadFailed(int line) implements ScriptFault {}

  /// `line` is not UTF-8.
  ///
  /// @param byteOffset of the first byte that makes no sense, from the start of the script
  record NotUtf8(int line, long byteOffset) implements ScriptFault {}

  /// `line` is longer than `limitBytes`.
  record LineTooLong(int line, int limitBytes) implements ScriptFault {}

  /// The script is larger than `limitBytes`.
  record TooLarge(long limitBytes) implements ScriptFault {}
}
