package dev.hexftp.adapter.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.ports.out.time.Pause;
import dev.hexftp.testkit.time.PauseContract;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class RandomPauseTest implements PauseContract {
  private final RandomPause pause = new RandomPause();

  @Override
  public Pause pause() {
    return pause;
  }

  @Test
  void another_thread_ends_a_pause() throws InterruptedException {
    Thread other = Thread.ofVirtual().start(pause::interrupt);

    assertThat(pause.between(FOR_EVER, FOR_EVER)).isFalse();
    other.join();
  }

  @Test
  void the_time_is_drawn_from_the_whole_span() {
    Duration least = Duration.ofNanos(10);
    Duration most = Duration.ofNanos(12);

    assertThat(
            new Random(1)
                .ints(100)
                .mapToObj(seed -> RandomPause.drawn(new Random(seed), least, most))
                .distinct())
        .containsExactlyInAnyOrder(least, Duration.ofNanos(11), most);
    assertThat(RandomPause.drawn(new Random(1), most, most)).isEqualTo(most);
  }
}
