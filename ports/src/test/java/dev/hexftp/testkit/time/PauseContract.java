package dev.hexftp.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.ports.out.time.Pause;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The contract of [Pause], whether time really passes or not.
public interface PauseContract {
  /// So long that a test which waits for it does not end.
  Duration FOR_EVER = Duration.ofDays(1);

  /// The pause under test.
  Pause pause();

  @Test
  default void an_undisturbed_pause_comes_to_its_end() {
    assertThat(pause().between(Duration.ZERO, Duration.ofMillis(1))).isTrue();
  }

  @Test
  default void an_interrupt_ends_the_next_pause() {
    Pause pause = pause();

    pause.interrupt();

    assertThat(pause.between(FOR_EVER, FOR_EVER)).isFalse();
  }

  @Test
  default void an_interrupt_ends_one_pause_only() {
    Pause pause = pause();
    pause.interrupt();
    pause.interrupt();

    pause.between(FOR_EVER, FOR_EVER);

    assertThat(pause.between(Duration.ZERO, Duration.ZERO)).isTrue();
  }
}
