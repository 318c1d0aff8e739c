package dev.hexftp.bootstrap;

import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.domain.outcome.ExitStatus;
import java.util.function.IntConsumer;

/// The end of the process while a command is being carried out. It is no goodbye: the server learns
/// of it by a connection that breaks. But no unfinished file stays behind.
final class EarlyExit {
  /// What shells say of a process that a signal has ended: 128 and the signal's number.
  private static final int HANG_UP = 128 + 1;

  private static final int TERMINATED = 128 + 15;

  private final NioLocalFiles files;
  private final IntConsumer exit;

  EarlyExit(NioLocalFiles files, IntConsumer exit) {
    this.files = files;
    this.exit = exit;
  }

  /// The user does not want to wait any longer.
  void interrupted() {
    exit(ExitStatus.INTERRUPTED.code());
  }

  /// The terminal is gone.
  void hungUp() {
    exit(HANG_UP);
  }

  /// The system wants the process to end.
  void terminated() {
    exit(TERMINATED);
  }

  private void exit(int status) {
    files.removeUnfinished();
    exit.accept(status);
  }
}
