package dev.hexftp.application.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectLogTest {
  private static final Effect SENT = new Effect.Sent("NOOP");
  private static final Effect PART_FAILED = new Effect.PartFailed(new Failure.ControlLost());

  private final EffectLog log = new EffectLog();

  @Test
  void effects_are_taken_in_order_and_once() {
    log.add(SENT);
    log.add(PART_FAILED);

    assertThat(log.take()).containsExactly(SENT, PART_FAILED);
    assertThat(log.take()).isEmpty();
  }

  @Test
  void a_long_conversation_leaves_room_for_the_other_effects() {
    for (int i = 0; i < 100_000; i++) {
      log.add(SENT);
    }
    log.add(PART_FAILED);

    List<Effect> kept = log.take();

    assertThat(kept).hasSize(1_002);
    assertThat(kept.subList(1_000, 1_002)).containsExactly(PART_FAILED, new Effect.Omitted(99_000));
  }

  @Test
  void what_is_kept_is_bounded() {
    for (int i = 0; i < 100_000; i++) {
      log.add(PART_FAILED);
    }

    assertThat(log.take()).hasSize(10_001).endsWith(new Effect.Omitted(90_000));
    assertThat(log.take()).isEmpty();
  }
}
