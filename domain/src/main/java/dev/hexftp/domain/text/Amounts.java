package dev.hexftp.domain.text;

import java.time.Duration;
import java.util.List;

/// Amounts as people read them: three digits or so, and a unit.
public final class Amounts {
  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");

  private Amounts() {}

  /// `bytes` in units of a thousand, like `6 B` and `1.2 GB`.
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    double amount = bytes / 1_000.0;
    int unit = 0;
    // Not 1,000.0 when it is rounded.
    while (amount >= 999.95) {
      amount /= 1_000.0;
      unit++;
    }
    return tenths(Math.round(amount * 10)) + " " + UNITS.get(unit);
  }

  /// `duration` like `0.4 s`, `52 s`, `4 min 12 s` and `2 h 5 min`.
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 10) {
      return tenths(duration.toMillis() / 100) + " s";
    }
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3_600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3_600 + " h " + seconds / 60 % 60 + " min";
  }

  private static String tenths(long count) {
    return count / 10 + "." + count % 10;
  }

  /// `count` with the unit `noun`, which is in the singular.
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
