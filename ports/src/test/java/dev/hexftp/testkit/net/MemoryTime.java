package dev.hexftp.testkit.net;

import dev.hexftp.ports.out.time.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Time that stands still until a link has nothing to do but wait; then it jumps to the next thing
/// that is due, or to the deadline. A test of hours takes no time.
public final class MemoryTime implements Ticker {
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
  private Duration now = Duration.ZERO;
  private long tasksSoFar;

  private record Task(Duration due, long number, Runnable action) {}

  @Override
  public Duration elapsed() {
    return now;
  }

  /// Has `action` done when `delay` has passed.
  public void after(Duration delay, Runnable action) {
    tasks.add(new Task(now.plus(delay), tasksSoFar++, action));
  }

  /// Lets `time` pass, and runs all tasks that become due.
  public void pass(Duration time) {
    Duration end = now.plus(time);
    while (passUntil(end)) {}
  }

  /// Lets time pass until the next action is due, and does it; but not beyond `end`. False if there
  /// was nothing to do.
  boolean passUntil(Duration end) {
    Task next = tasks.peek();
    if (next == null || next.due().compareTo(end) > 0) {
      jumpTo(end);
      return false;
    }
    tasks.remove();
    jumpTo(next.due());
    next.action().run();
    return true;
  }

  private void jumpTo(Duration moment) {
    now = moment.compareTo(now) > 0 ? moment : now;
  }
}
