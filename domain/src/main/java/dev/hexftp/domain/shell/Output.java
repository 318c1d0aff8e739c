package dev.hexftp.domain.shell;

import dev.hexftp.domain.local.LocalTarget;

/// Where received data go.
public sealed interface Output {
  /// To the user's screen, made visible.
  record Screen() implements Output {}

  /// Into a local file.
  record File(LocalTarget target) implements Output {}
}
