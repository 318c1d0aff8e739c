package dev.hexftp.ports.out.time;

import java.time.Duration;

/// A clock that only goes forward and says nothing about the time of day.
public interface Ticker {
  /// The time that has passed since some moment that is the same for the life of this object.
  Duration elapsed();
}
