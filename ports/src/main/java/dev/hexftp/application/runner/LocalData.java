package dev.hexftp.application.runner;

import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;

/// The local end of the data connection that a dialogue may want to let bytes flow through.
public sealed interface LocalData {
  /// The dialogue moves no data.
  record Absent() implements LocalData {}

  /// Received bytes go to `sink`.
  record Receiving(ByteSink sink) implements LocalData {}

  /// The bytes of `source` are sent.
  record Sending(ByteSource source) implements LocalData {}
}
