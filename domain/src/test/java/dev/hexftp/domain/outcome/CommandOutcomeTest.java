package dev.hexftp.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandOutcomeTest {
  private static final Failure LOST = new Failure.ControlLost();

  @Test
  void the_exit_status_of_a_run_of_one_command_is_that_of_its_failure() {
    assertThat(ExitStatus.of(CommandOutcome.succeeded())).isEqualTo(ExitStatus.SUCCESS);
    assertThat(ExitStatus.of(CommandOutcome.of(new Result.Quit()))).isEqualTo(ExitStatus.SUCCESS);
    assertThat(ExitStatus.of(CommandOutcome.failed(LOST))).isEqualTo(ExitStatus.CONNECTION_LOST);
  }

  @Test
  void only_a_failed_command_has_a_failure() {
    assertThat(CommandOutcome.failed(LOST).failure()).containsExactly(LOST);
    assertThat(CommandOutcome.succeeded().failure()).isEmpty();
    assertThat(CommandOutcome.of(new Result.Quit()).failure()).isEmpty();
  }

  @Test
  void a_batch_is_its_failure_or_itself() {
    List<FileOutcome> files =
        List.of(FileOutcome.done("a"), FileOutcome.skipped("b", FileOutcome.Reason.DECLINED));
    BatchOutcome whole = new BatchOutcome(files, Option.none());

    assertThat(whole.asEither()).isEqualTo(Either.right(whole));
    assertThat(new BatchOutcome(files, Option.of(LOST)).asEither()).isEqualTo(Either.left(LOST));
  }

  @Test
  void a_file_is_done_or_failed_or_left_out_for_a_reason() {
    assertThat(FileOutcome.done("a").isDone()).isTrue();
    assertThat(FileOutcome.failed("a", LOST).isFailed()).isTrue();
    for (FileOutcome.Reason reason : FileOutcome.Reason.values()) {
      FileOutcome skipped = FileOutcome.skipped("a", reason);
      assertThat(skipped.isSkipped(reason)).isTrue();
      assertThat(skipped.isDone() || skipped.isFailed()).isFalse();
    }
  }
}
