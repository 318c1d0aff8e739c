package dev.hexftp.ports.in;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.shell.ShellCommand;

/// The client as its user sees it: it takes commands and carries them out, one at a time. People
/// and scripts give lines; programs give commands that are understood already.
///
/// All methods but [#interrupt] belong to one thread. The display shows the events on the way; the
/// value returned is the result of the command.
public interface Shell {
  /// Carries out one line as ftp.exe would, questions included.
  CommandOutcome execute(String line);

  /// Carries out `command`. Only questions of the server are asked, such as that for a password,
  /// and those of the commands for many files.
  CommandOutcome perform(ShellCommand command);

  /// Connects to the destination that was given on the command line, and logs in as it or the
  /// session's policy says.
  CommandOutcome connect(Destination destination);

  /// Says goodbye to the server, if there is one. Afterwards nothing may be called. A failure here
  /// is about the commands before: the server has taken back a confirmation.
  CommandOutcome end();

  /// The settings as they are now.
  Settings settings();

  /// Asks the command that is being carried out to stop, and says whether there is one. Returns at
  /// once; may be called from any thread and at any time. While the local shell has the terminal,
  /// nothing of ours is being carried out.
  boolean interrupt();
}
