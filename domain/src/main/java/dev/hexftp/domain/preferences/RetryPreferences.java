package dev.hexftp.domain.preferences;

import java.time.Duration;

/// How often a command that failed for a temporary reason is repeated.
///
/// @param retries how many more times; 0 is never
/// @param delay before the first of them; it doubles from one to the next
public record RetryPreferences(int retries, Duration delay) {
  /// Nothing is tried again.
  public static final RetryPreferences DEFAULT = new RetryPreferences(0, Duration.ofSeconds(5));

  /// @throws IllegalArgumentException if a number is negative
  public RetryPreferences {
    if (retries < 0 || delay.isNegative()) {
      throw new IllegalArgumentException("less than never: " + retries + ", " + delay);
    }
  }
}
