package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.terminal.InterruptKey.Reaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptKeyTest {
  private final List<String> calls = new ArrayList<>();
  private Duration now = Duration.ZERO;

  @Test
  void a_press_interrupts_the_running_command() {
    InterruptKey key = key(Reaction.ASKED_TO_STOP);

    key.press();

    assertThat(calls).containsExactly("interrupt");
  }

  @Test
  void a_press_without_a_running_command_ends_the_program() {
    InterruptKey key = key(Reaction.UNHEARD);

    key.press();

    assertThat(calls).containsExactly("interrupt", "end");
  }

  @Test
  void the_third_press_in_two_seconds_ends_the_program() {
    InterruptKey key = key(Reaction.ASKED_TO_STOP);

    key.press();
    now = Duration.ofSeconds(1);
    key.press();
    now = Duration.ofSeconds(2);
    key.press();

    assertThat(calls).containsExactly("interrupt", "interrupt", "end");
  }

  @Test
  void presses_far_apart_only_interrupt() {
    InterruptKey key = key(Reaction.ASKED_TO_STOP);

    for (int second = 0; second < 10; second++) {
      now = Duration.ofMillis(1_001L * second);
      key.press();
    }

    assertThat(calls).hasSize(10).containsOnly("interrupt");
  }

  @Test
  void presses_where_there_is_nothing_to_stop_do_no_harm() {
    InterruptKey key = key(Reaction.SERVED);

    for (int i = 0; i < 5; i++) {
      key.press();
    }

    assertThat(calls).hasSize(5).containsOnly("interrupt");
  }

  private InterruptKey key(Reaction effect) {
    return new InterruptKey(
        () -> {
          calls.add("interrupt");
          return effect;
        },
        () -> calls.add("end"),
        () -> now);
  }
}
