package dev.hexftp.ports.out.time;

import java.time.Duration;

/// Lets time pass.
public interface Pause {
  /// Waits for a time that is drawn at random between `least` and `most`, so that many clients
  /// which were turned away together do not come back together. False if it was interrupted.
  boolean between(Duration least, Duration most);

  /// Ends the present pause, or the next one if there is none. May be called from any thread.
  void interrupt();
}
