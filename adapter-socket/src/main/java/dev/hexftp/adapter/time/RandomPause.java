package dev.hexftp.adapter.time;

import dev.hexftp.ports.out.time.Pause;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Lets the calling thread sleep.
public final class RandomPause implements Pause {
  /// Holds one permit if an interrupt is waiting for a pause to end.
  private final Semaphore interrupts = new Semaphore(0);

  @Override
  public boolean between(Duration least, Duration most) {
    Duration time = drawn(ThreadLocalRandom.current(), least, most);
    try {
      return !interrupts.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Several interrupts before one pause are one.
  @Override
  public void interrupt() {
    interrupts.drainPermits();
    interrupts.release();
  }

  static Duration drawn(RandomGenerator chance, Duration least, Duration most) {
    long span = most.minus(least).toNanos();
    return span <= 0 ? least : least.plusNanos(chance.nextLong(span + 1));
  }
}
