package dev.hexftp.application.session;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How the current remote directory was reached from the one after the login, so that a new session
/// can be led there.
///
/// Paths are the server's business; nothing here takes them apart. All that is known of them is
/// that one which begins with `/` does not depend on where one stands.
final class DirectoryTrail {
  private static final Set<String> MOVING_VERBS = Set.of("CWD", "XCWD", "CDUP", "XCUP");

  private final List<FtpCommand> steps = new ArrayList<>();

  /// The server has carried out `command`.
  void note(FtpCommand command) {
    switch (command) {
      case FtpCommand.Cwd(CommandArgument path) -> {
        if (path.text().startsWith("/")) {
          steps.clear();
        }
        steps.add(command);
      }
      case FtpCommand.Verbatim(CommandArgument line) -> {
        if (MOVING_VERBS.contains(verb(line.text()))) {
          steps.add(command);
        }
      }
      default -> {}
    }
  }

  private static String verb(String line) {
    return line.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
  }

  /// The commands that lead there, in order.
  List<FtpCommand> steps() {
    return List.copyOf(steps);
  }

  /// The trail begins anew in the directory that a login leads to.
  void restart() {
    steps.clear();
  }

  /// The trail begins anew: `path` is where one stands.
  void restartAt(CommandArgument path) {
    steps.clear();
    steps.add(new FtpCommand.Cwd(path));
  }
}
