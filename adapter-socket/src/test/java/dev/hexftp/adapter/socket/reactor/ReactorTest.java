package dev.hexftp.adapter.socket.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The work of a reactor when a moment has come. Time is virtual.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class ReactorTest {
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private Duration now = Duration.ofHours(3);
  private final Reactor reactor = new Reactor(() -> now);
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void close() {
    reactor.close();
  }

  @Test
  void a_channel_can_be_dropped_when_all_is_closed() throws IOException {
    SocketChannel channel = SocketChannel.open();
    reactor.close();

    reactor.drop(channel);
    reactor.close();

    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void tasks_run_when_they_are_due_in_the_order_in_which_they_are() {
    after(300, "late");
    after(100, "early");

    pass(99);
    assertThat(done).isEmpty();
    pass(1);
    assertThat(done).containsExactly("early");
    pass(1_000);
    assertThat(done).containsExactly("early", "late");
    pass(1_000);
    assertThat(done).hasSize(2);
  }

  /// Dropping a channel looks into the selector, which forgets that it was to wake up.
  @Test
  void a_task_posted_before_a_channel_was_dropped_is_not_slept_over() throws IOException {
    SocketChannel channel = SocketChannel.open();
    reactor.post(
        () -> {
          reactor.post(() -> done.add("posted"));
          reactor.drop(channel);
        });

    reactor.turn(Duration.ZERO);
    reactor.turn(FOR_EVER);

    assertThat(done).containsExactly("posted");
  }

  @Test
  void a_task_that_is_cancelled_does_not_run() {
    Reactor.Timer timer = after(100, "never");
    after(100, "still");

    reactor.cancel(timer);
    reactor.cancel(timer);
    pass(100);

    assertThat(done).containsExactly("still");
  }

  @Test
  void a_task_may_ask_for_another() {
    reactor.after(Duration.ofMillis(100), () -> after(100, "second"));

    pass(100);
    assertThat(done).isEmpty();
    pass(100);
    assertThat(done).containsExactly("second");
  }

  @Test
  void a_turn_waits_no_longer_than_for_the_next_task() {
    after(1, "soon");
    reactor.turn(FOR_EVER);
    after(0, "now");
    reactor.turn(FOR_EVER);

    assertThat(done).containsExactly("now");
  }

  private Reactor.Timer after(int millis, String word) {
    return reactor.after(Duration.ofMillis(millis), () -> done.add(word));
  }

  private void pass(int millis) {
    now = now.plusMillis(millis);
    reactor.turn(Duration.ZERO);
  }
}
