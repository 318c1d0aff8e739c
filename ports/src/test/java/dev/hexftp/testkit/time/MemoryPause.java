package dev.hexftp.testkit.time;

import dev.hexftp.ports.out.time.Pause;
import dev.hexftp.testkit.net.MemoryTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A pause that lets the time of a test pass, always the longest, and remembers the requested
/// lengths.
public final class MemoryPause implements Pause {
  private final MemoryTime time;
  private final List<String> wanted = new ArrayList<>();
  private boolean interrupted;
  private Runnable whilePausing = () -> {};

  /// A pause in `time`.
  public MemoryPause(MemoryTime time) {
    this.time = time;
  }

  @Override
  public boolean between(Duration least, Duration most) {
    wanted.add(least + " " + most);
    whilePausing.run();
    boolean ended = interrupted;
    interrupted = false;
    if (!ended) {
      time.pass(most);
    }
    return !ended;
  }

  @Override
  public void interrupt() {
    interrupted = true;
  }

  /// Has `action` done in each pause.
  public void whilePausing(Runnable action) {
    whilePausing = action;
  }

  /// The pauses so far, each as `LEAST MOST`.
  public List<String> wanted() {
    return List.copyOf(wanted);
  }
}
