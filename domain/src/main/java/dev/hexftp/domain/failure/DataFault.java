package dev.hexftp.domain.failure;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;

/// Why a data connection ended before its transfer did.
public sealed interface DataFault {
  /// The network or the server broke it off.
  record Broken() implements DataFault {}

  /// No byte moved for as long as the data deadline allows.
  record Silent() implements DataFault {}

  /// The bytes ended without the word of TLS that they are all, and nothing else proves it.
  record Truncated() implements DataFault {}

  /// The bytes ended in order, and they are not the `named` that the server has named.
  record OtherSize(ByteCount named) implements DataFault {}

  /// The data connection could not be protected.
  record NotSecured(TlsFault fault) implements DataFault {}

  /// Only a connection from `address` came, which is not the server's, and it was refused.
  record Stranger(HostAddress address) implements DataFault {}

  /// The local file could not take or give the bytes.
  record Local(LocalFault fault) implements DataFault {}
}
