package dev.hexftp.domain.shell;

import dev.hexftp.domain.naming.LocalTarget;

/// Where received data go.
public sealed interface Place {
  /// To the user's screen, made visible.
  record Screen() implements Place {}

  /// Into a local file.
  record File(LocalTarget target) implements Place {}
}
