package dev.hexftp.adapter.socket.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bounds of the portions in which a transfer is moved.
final class CopyBuffersTest {
  @ParameterizedTest
  @CsvSource({
    "1,          1024,     1,          1",
    "1023,       1024,     2,          2",
    "1024,       1024,     64,         64",
    "5000,       5000,     65,         64",
    "16777217,   16777216, 1000,       64",
    "2147483647, 16777216, 2147483647, 64",
    "-1,         1024,     -1,         1",
  })
  void hints_out_of_bounds_become_the_nearest_within(
      int bytes, int usedBytes, int count, int usedCount) {
    CopyBuffers buffers = buffers(bytes, count);

    assertThat(buffers.bytes()).isEqualTo(Option.of(usedBytes));
    assertThat(buffers.count()).isEqualTo(Option.of(usedCount));
  }

  private static CopyBuffers buffers(int bytes, int count) {
    return new CopyBuffers(Option.of(bytes), Option.of(count));
  }
}
