package dev.hexftp.domain.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// The summary of ftp.exe about a finished transfer: its size, duration and rate.
///
/// Its arithmetic is kept, because people compare logs: time counts in whole milliseconds, a rate
/// is bytes per millisecond, a transfer that took no measurable time is taken as a thousandth of a
/// millisecond, and both figures round half up on the exact binary value.
///
/// @param bytes bytes on the wire; in text transfers CR LF counts as two
/// @param elapsed from the opening of the data connection to its end
public record TransferSummary(Direction direction, ByteCount bytes, Duration elapsed) {
  private static final Duration SHORTEST_MEASURED = Duration.ofMillis(10);
  private static final double RATE_WITHOUT_TIME = 1000.0;

  /// Seconds with two decimals, like `0.02`.
  public String seconds() {
    return twoDecimals(elapsed.toMillis() / 1000.0);
  }

  /// Whether the time is long enough for a rate: below a hundredth of a second it says more about
  /// the clock than about the network.
  public boolean isMeasured() {
    return elapsed.compareTo(SHORTEST_MEASURED) >= 0;
  }

  /// Thousands of bytes per second with two decimals, like `18038.60`.
  public String kilobytesPerSecond() {
    long millis = elapsed.toMillis();
    return twoDecimals(
        millis == 0 ? bytes.bytes() * RATE_WITHOUT_TIME : bytes.bytes() / (double) millis);
  }

  private static String twoDecimals(double value) {
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
