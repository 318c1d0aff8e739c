package dev.hexftp.domain.failure;

/// Why a data connection ended before its transfer did.
public sealed interface DataFault {
  /// The network or the server broke it off.
  record Broken() implements DataFault {}

  /// No byte moved for as long as the data deadline allows.
  record Silent() implements DataFault {}

  /// The local file could not take or give the bytes.
  record Local(LocalFault fault) implements DataFault {}
}
