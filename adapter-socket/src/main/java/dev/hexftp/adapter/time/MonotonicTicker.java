package dev.hexftp.adapter.time;

import dev.hexftp.ports.out.time.Ticker;
import java.time.Duration;

/// The JVM's clock that only goes forward, unaffected by the time of day.
public final class MonotonicTicker implements Ticker {
  @Override
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime());
  }
}
