package dev.hexftp.application.session;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import java.util.ArrayList;
import java.util.List;

/// How the current remote directory was reached from the one after the login, so that a new session
/// can be led there.
///
/// Paths are the server's business; nothing here takes them apart. All that is known of them is
/// that one which begins with `/` does not depend on where one stands.
final class DirectoryTrail {
  private final List<FtpCommand> steps = new ArrayList<>();

  /// The server has carried out `command`.
  void note(FtpCommand command) {
    if (command.changesDirectory()) {
      if (isAbsolute(command)) {
        steps.clear();
      }
      steps.add(command);
    }
  }

  private static boolean isAbsolute(FtpCommand command) {
    return command instanceof FtpCommand.Cwd(CommandArgument path) && path.text().startsWith("/");
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
