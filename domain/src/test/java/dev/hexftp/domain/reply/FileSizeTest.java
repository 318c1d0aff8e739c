package dev.hexftp.domain.reply;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class FileSizeTest {
  @Test
  void a_size_is_213_and_a_number() {
    check("213 0", Option.of(ByteCount.ZERO));
    check("213 90193", Option.of(new ByteCount(90_193)));
    check("213  90193 ", Option.of(new ByteCount(90_193)));
    check("213 999999999999999999", Option.of(new ByteCount(999_999_999_999_999_999L)));
  }

  @Test
  void anything_else_is_no_size() {
    for (String line :
        new String[] {
          "213", "213 -1", "213 1k", "213 1 2", "213 9999999999999999999", "200 90193", "550 90193"
        }) {
      check(line, Option.none());
    }
  }

  private static void check(String line, Option<ByteCount> expected) {
    assertThat(FileSize.in(reply(line))).as(line).isEqualTo(expected);
  }
}
