package dev.hexftp.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferSummaryTest {
  @Test
  void figures_are_those_of_ftp_exe() {
    // All from public output of the real program.
    check(10, 16, "0.02", "0.63");
    check(54, 125, "0.13", "0.43");
    check(59, 0, "0.00", "59000.00");
    check(383, 109, "0.11", "3.51");
    check(1_141, 15, "0.01", "76.07");
    check(90_193, 5, "0.01", "18038.60");
    check(448, 12, "0.01", "37.33");
    check(196, 7, "0.01", "28.00");
    check(105, 8, "0.01", "13.13");
    check(401, 9, "0.01", "44.56");
    check(149, 3, "0.00", "49.67");
    check(40, 3, "0.00", "13.33");
    check(146, 1, "0.00", "146.00");
    check(146, 0, "0.00", "146000.00");
    check(48, 0, "0.00", "48000.00");
  }

  @Test
  void large_files_and_long_times_have_no_exponent_and_no_grouping() {
    check(3_170_893_824L, 1_000, "1.00", "3170893.82");
    check(1, 3_600_000, "3600.00", "0.00");
    check(0, 0, "0.00", "0.00");
  }

  @Test
  void time_counts_in_whole_milliseconds() {
    TransferSummary summary =
        new TransferSummary(Direction.SENT, new ByteCount(146), Duration.ofMillis(2).minusNanos(1));

    assertThat(summary.kilobytesPerSecond()).isEqualTo("146.00");
  }

  @Test
  void below_ten_milliseconds_no_rate_was_measured() {
    assertThat(lasting(9_999_999).isMeasured()).isFalse();
    assertThat(lasting(10_000_000).isMeasured()).isTrue();
  }

  private static TransferSummary lasting(long nanos) {
    return new TransferSummary(Direction.SENT, new ByteCount(146), Duration.ofNanos(nanos));
  }

  @Test
  void a_count_of_bytes_is_not_negative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ByteCount(-1));
    assertThat(ByteCount.ZERO.isZero()).isTrue();
    assertThat(new ByteCount(1).isZero()).isFalse();
  }

  private static void check(long bytes, long millis, String seconds, String rate) {
    TransferSummary summary =
        new TransferSummary(Direction.RECEIVED, new ByteCount(bytes), Duration.ofMillis(millis));

    assertThat(summary.seconds()).isEqualTo(seconds);
    assertThat(summary.kilobytesPerSecond()).isEqualTo(rate);
  }
}
