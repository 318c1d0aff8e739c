package dev.hexftp.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.ports.out.time.Pause;
import dev.hexftp.testkit.net.MemoryTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryPauseTest implements PauseContract {
  private final MemoryTime time = new MemoryTime();
  private final MemoryPause pause = new MemoryPause(time);

  @Override
  public Pause pause() {
    return pause;
  }

  @Test
  void the_time_of_the_test_passes() {
    pause.between(Duration.ofSeconds(1), Duration.ofSeconds(3));

    assertThat(time.elapsed()).isEqualTo(Duration.ofSeconds(3));
    assertThat(pause.wanted()).containsExactly("PT1S PT3S");
  }
}
