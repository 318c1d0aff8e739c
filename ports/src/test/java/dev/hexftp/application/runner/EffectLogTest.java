package dev.hexftp.application.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.evidence.TransferResult;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.Effect;
import dev.hexftp.domain.outcome.TransferTotals;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectLogTest {
  private static final Effect SENT = new Effect.Sent("NOOP");
  private static final Effect PART_FAILED = new Effect.PartFailed(new Failure.ControlLost());

  private static final Effect FETCHED =
      new Effect.Transferred(
          new Effect.Names(Direction.RECEIVED, Option.of("a"), "a"),
          TransferKind.DOWNLOAD,
          new TransferResult(
              new ByteCount(5),
              Duration.ZERO,
              DataMethod.EPSV,
              new Evidence.Confirmed(
                  new Reply(ReplyCode.TRANSFER_DONE, List.of("226 done"), false))));

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
    assertThat(kept.subList(1_000, 1_002)).containsExactly(PART_FAILED, omitted(99_000));
  }

  @Test
  void memory_is_bounded() {
    for (int i = 0; i < 100_000; i++) {
      log.add(PART_FAILED);
    }

    assertThat(log.take()).hasSize(10_001).endsWith(omitted(90_000));
    assertThat(log.take()).isEmpty();
  }

  @Test
  void transfers_that_are_not_kept_count_in_the_sum_all_the_same() {
    for (int i = 0; i < 20_000; i++) {
      log.add(FETCHED);
    }
    TransferTotals all = TransferTotals.of(log.take());

    assertThat(all.fetched()).isEqualTo(new TransferTotals.Total(20_000, new ByteCount(100_000)));
    assertThat(TransferTotals.of(log.take())).isEqualTo(TransferTotals.NONE);
  }

  private static Effect omitted(long count) {
    return new Effect.Omitted(count, TransferTotals.NONE);
  }
}
