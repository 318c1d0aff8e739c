package dev.hexftp.domain.reply;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.transfer.ByteCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncedSizeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "150 Opening BINARY mode data connection for a.zip (1024 bytes).",
        "150 Opening BINARY mode data connection for a.zip (1024 bytes)",
        "125 Data connection already open (1024 bytes). ",
        "150 Opening BINARY mode data connection for a (7 bytes).zip (1024 bytes)."
      })
  void the_last_group_of_a_1yz_is_the_size(String line) {
    assertThat(AnnouncedSize.in(reply(line))).contains(new ByteCount(1024));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "150 Opening BINARY mode data connection for a (7 bytes).zip",
        "150 Opening BINARY mode data connection for a.zip (about 1024 bytes).",
        "150 Opening BINARY mode data connection for a.zip ( bytes).",
        "150 bytes)",
        "150 Opening (-5 bytes)",
        "150 Opening (1,024 bytes)",
        "150 Opening (99999999999999999999 bytes)",
        "150 80.2 kbytes to download",
        "226 Done (1024 bytes).",
        "150"
      })
  void anything_else_is_none(String line) {
    assertThat(AnnouncedSize.in(reply(line))).isEmpty();
  }

  @Test
  void of_several_lines_the_last_counts() {
    assertThat(AnnouncedSize.in(reply("150-a (1 bytes)", "150 b (2 bytes)")))
        .contains(new ByteCount(2));
  }
}
