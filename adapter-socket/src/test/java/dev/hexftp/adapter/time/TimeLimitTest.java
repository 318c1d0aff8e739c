package dev.hexftp.adapter.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {
  @Test
  void a_task_that_ends_in_time_is_done_afterwards() {
    AtomicBoolean done = new AtomicBoolean();

    TimeLimit.run(() -> done.set(true), Duration.ofSeconds(50));

    assertThat(done).isTrue();
  }

  @Test
  void a_task_that_blocks_is_left_alone() {
    CountDownLatch never = new CountDownLatch(1);

    TimeLimit.run(
        () -> {
          try {
            never.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        },
        Duration.ofMillis(1));

    assertThat(never.getCount()).isOne();
  }

  @Test
  void a_failure_ends_it() {
    Runnable broken =
        () -> {
          throw new IllegalStateException("broken");
        };

    assertThatCode(() -> TimeLimit.run(broken, Duration.ofSeconds(50))).doesNotThrowAnyException();
  }
}
