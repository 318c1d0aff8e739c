package dev.hexftp.testkit.memory;

import dev.hexftp.ports.out.time.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A pause that takes no time and keeps in mind how long it would have been at the most.
public final class PauseInMemory implements Pause {
  private final List<Duration> made = new ArrayList<>();
  private boolean interrupted;

  @Override
  public boolean between(Duration least, Duration most) {
    made.add(most);
    boolean undisturbed = !interrupted;
    interrupted = false;
    return undisturbed;
  }

  @Override
  public void interrupt() {
    interrupted = true;
  }

  /// The longest that each pause so far could have been.
  public List<Duration> made() {
    return List.copyOf(made);
  }
}
