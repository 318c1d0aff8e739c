package dev.hexftp.ports.in;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.session.Settings;

/// The client as its user sees it: it takes lines and carries them out, one at a time.
///
/// All methods but [#interrupt] belong to one thread. What there is to tell on the way goes to the
/// display; what has become of a line is the value returned.
public interface Shell {
  /// Carries out one line as ftp.exe would, questions included.
  LineOutcome execute(String line);

  /// Connects to what was given on the command line, and logs in as it or the session's policy
  /// says.
  LineOutcome connect(Destination destination);

  /// Says goodbye to the server, if there is one. Afterwards nothing may be called.
  void end();

  /// The settings as they are now.
  Settings settings();

  /// Asks the line that is being carried out to stop, and says whether there is one. Returns at
  /// once; may be called from any thread and at any time. While the local shell has the terminal,
  /// nothing of ours is being carried out.
  boolean interrupt();
}
