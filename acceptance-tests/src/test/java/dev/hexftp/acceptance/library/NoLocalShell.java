package dev.hexftp.acceptance.library;

import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.ports.out.user.LocalShell;

/// A program has no use for the commands of the local system.
final class NoLocalShell implements LocalShell {
  @Override
  public boolean run(String command, LocalDirectory directory) {
    return false;
  }

  @Override
  public boolean interact(LocalDirectory directory) {
    return false;
  }
}
