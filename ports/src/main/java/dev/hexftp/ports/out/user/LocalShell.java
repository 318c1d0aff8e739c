package dev.hexftp.ports.out.user;

import dev.hexftp.domain.naming.LocalFolder;

/// The command interpreter of the local system.
public interface LocalShell {
  /// Runs `command` in `folder` and waits for its end. False if it could not be started.
  boolean run(String command, LocalFolder folder);

  /// Gives the user an interactive shell in `folder` and waits for its end. False if it could not
  /// be started.
  boolean interact(LocalFolder folder);
}
