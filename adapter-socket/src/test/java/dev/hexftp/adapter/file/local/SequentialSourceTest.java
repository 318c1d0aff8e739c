package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.testkit.local.ChokingTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SequentialSourceTest {
  @Test
  void bytes_that_the_target_does_not_take_wait() throws IOException {
    var target = new ChokingTarget(4);

    try (ByteSource source = reading("some text")) {
      assertThat(source.transferTo(0, 100, target)).isEqualTo(4);
      assertThat(source.transferTo(4, 100, target)).isZero();
      assertThat(source.transferTo(4, 100, target)).isEqualTo(4);
      assertThat(source.transferTo(8, 100, target)).isZero();
      assertThat(source.transferTo(8, 100, target)).isEqualTo(1);
      assertThat(source.transferTo(9, 100, target)).isEqualTo(ByteSource.END);
    }
    assertThat(target.taken()).isEqualTo("some text");
  }

  @Test
  void no_more_moves_than_is_asked_for() throws IOException {
    var target = new ChokingTarget(100);

    try (ByteSource source = reading("some text")) {
      assertThat(source.transferTo(0, 3, target)).isEqualTo(3);
    }
    assertThat(target.taken()).isEqualTo("som");
  }

  @Test
  void it_can_begin_anew_only_as_long_as_nothing_has_been_taken() throws IOException {
    try (ByteSource source = reading("some text")) {
      source.transferTo(0, 100, new ChokingTarget(0));
      assertThat(source.canRestart()).isTrue();

      source.transferTo(0, 1, new ChokingTarget(1));
      assertThat(source.canRestart()).isFalse();
    }
  }

  private static ByteSource reading(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return new SequentialSource(
        Channels.newChannel(new ByteArrayInputStream(bytes)), new OpenEnds().sending("x"));
  }
}
