package dev.hexftp.bootstrap;

import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.time.TimeLimit;
import dev.hexftp.application.shell.RunKeeper;
import dev.hexftp.application.shell.WatchedShell;
import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.user.Display;
import java.time.Duration;
import java.util.function.IntConsumer;

/// The end of the process while a command is being carried out. It is no goodbye: data connections
/// are reset by the system, since they were prepared for that when they were made. One line names
/// the work that was under way, the record of the run ends, and no unfinished file stays.
final class EarlyExit {
  /// The exit status of a process that a signal has ended, as shells report it: 128 and the
  /// signal's number.
  private static final int HANG_UP = 128 + 1;

  private static final int TERMINATED = 128 + 15;

  /// The end is worth more than a line that is not read, or a file on a disk that hangs.
  private static final Duration LIMIT = Duration.ofMillis(500);

  private final WatchedShell shell;
  private final RunKeeper record;
  private final NioLocalFiles files;
  private final Display display;
  private final IntConsumer exit;

  EarlyExit(
      WatchedShell shell,
      RunKeeper record,
      NioLocalFiles files,
      Display display,
      IntConsumer exit) {
    this.shell = shell;
    this.record = record;
    this.files = files;
    this.display = display;
    this.exit = exit;
  }

  /// The user does not want to wait any longer.
  void interrupted() {
    exit(EndCause.INTERRUPTED);
  }

  /// The terminal is gone.
  void hungUp() {
    exit(EndCause.HUNG_UP);
  }

  /// The system wants the process to end.
  void terminated() {
    exit(EndCause.TERMINATED);
  }

  /// Reports the work that `cause` breaks off, and the results of the run until then.
  void report(EndCause cause) {
    Notice broken = new Notice.EndedEarly(cause, shell.underWay(), files.underWay());
    // No setting hides it, so it does not matter which ones hold.
    TimeLimit.run(
        () -> {
          display.show(broken, Settings.INITIAL);
          record.breaksOff(cause, status(cause));
        },
        LIMIT);
  }

  private void exit(EndCause cause) {
    try {
      report(cause);
      TimeLimit.run(files::removeUnfinished, LIMIT);
    } finally {
      exit.accept(status(cause));
    }
  }

  private static int status(EndCause cause) {
    return switch (cause) {
      case INTERRUPTED -> ExitStatus.INTERRUPTED.code();
      case HUNG_UP -> HANG_UP;
      case TERMINATED -> TERMINATED;
      case INTERNAL_ERROR, TOO_FEW_FILES -> ExitStatus.COMMAND_FAILED.code();
    };
  }
}
