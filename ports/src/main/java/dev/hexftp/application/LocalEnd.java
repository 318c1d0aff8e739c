package dev.hexftp.application;

import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;

/// The local end of the data connection that a dialogue may want to let bytes flow through.
sealed interface LocalEnd {
  /// The dialogue moves no data.
  record Absent() implements LocalEnd {}

  /// Received bytes go to `sink`.
  record Receiving(ByteSink sink) implements LocalEnd {}

  /// The bytes of `source` are sent.
  record Sending(ByteSource source) implements LocalEnd {}
}
