package dev.hexftp.ports.out.user;

import dev.hexftp.domain.local.LocalDirectory;

/// The command interpreter of the local system.
public interface LocalShell {
  /// Runs `command` in `directory` and waits for its end. False if it could not be started.
  boolean run(String command, LocalDirectory directory);

  /// Gives the user an interactive shell in `directory` and waits for its end. False if it could
  /// not be started.
  boolean interact(LocalDirectory directory);
}
