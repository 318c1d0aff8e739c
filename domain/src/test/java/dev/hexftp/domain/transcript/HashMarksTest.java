package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.transfer.ByteCount;
import org.junit.jupiter.api.Test;

class HashMarksTest {
  private static final Settings MARKING = Shown.VERBOSE.with(Toggle.HASH, true);

  @Test
  void there_is_a_mark_for_every_2048_bytes() {
    check(90_193, 44);
    check(605_569, 295);
    check(2_048, 1);
    check(4_095, 1);
    check(4_096, 2);
  }

  @Test
  void a_file_too_short_for_a_mark_gets_one_and_an_empty_one_gets_none() {
    check(1, 1);
    check(2_047, 1);
    assertThat(marks(MARKING, 0)).isEmpty();
  }

  @Test
  void the_size_of_the_pieces_does_not_matter() {
    Chance.forCases(
        500,
        chance -> {
          int total = 1 + chance.upTo(50_000);
          StringBuilder shown = new StringBuilder();
          int before = 0;
          while (before < total) {
            int now = Math.min(total, before + 1 + chance.upTo(9_000));
            shown.append(progress(MARKING, before, now));
            before = now;
          }

          shown.append(finish(MARKING, total));

          assertThat(shown.toString()).isEqualTo(marks(MARKING, total));
        });
  }

  @Test
  void marks_are_shown_with_verbose_mode_off_and_never_without_hash() {
    assertThat(marks(Shown.QUIET.with(Toggle.HASH, true), 5_000)).isEqualTo("##\n");
    assertThat(marks(Shown.VERBOSE, 5_000)).isEmpty();
  }

  private static void check(long bytes, int count) {
    assertThat(marks(MARKING, bytes)).isEqualTo("#".repeat(count) + "\n");
  }

  private static String marks(Settings settings, long bytes) {
    return progress(settings, 0, bytes) + finish(settings, bytes);
  }

  private static String progress(Settings settings, long before, long now) {
    return Shown.of(new Notice.DataProgressed(new ByteCount(before), new ByteCount(now)), settings);
  }

  private static String finish(Settings settings, long moved) {
    return Shown.of(new Notice.DataFinished(new ByteCount(moved)), settings);
  }
}
