package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.outcome.RunEnd;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunEnd.Wish;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.domain.outcome.StepFailure;
import dev.hexftp.testkit.net.MemoryTime;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunKeeperTest {
  private static final RunStep LINE = new RunStep.Line(1, "get a", false);
  private static final Failure LOST = new Failure.ControlLost();
  private static final Ending FAILED =
      new Ending.Finished(ExitStatus.CONNECTION_LOST, ExitStatus.CONNECTION_LOST, Option.none());

  private final MemoryTime time = new MemoryTime();
  private final List<RunEnd> reports = new ArrayList<>();

  @Test
  void the_results_of_the_steps_are_reported_with_the_elapsed_time() {
    time.pass(Duration.ofHours(3));
    RunKeeper keeper = keeper(Wish.IF_FAILED);
    CommandOutcome outcome =
        keeper.step(
            LINE,
            () -> {
              time.pass(Duration.ofSeconds(252));
              return CommandOutcome.failed(LOST);
            });

    keeper.ends(FAILED);

    RunEnd report = only();
    assertThat(outcome).isEqualTo(CommandOutcome.failed(LOST));
    assertThat(report.elapsed()).isEqualTo(Duration.ofSeconds(252));
    assertThat(report.script()).contains("nightly.ftp");
    assertThat(report.ending()).isEqualTo(FAILED);
    assertThat(report.summary().failures())
        .containsExactly(new StepFailure(LINE, Option.none(), LOST));
  }

  @Test
  void nothing_is_reported_against_the_users_wish() {
    keeper(Wish.NEVER).ends(FAILED);
    keeper(Wish.IF_FAILED)
        .ends(new Ending.Finished(ExitStatus.SUCCESS, ExitStatus.SUCCESS, Option.none()));

    assertThat(reports).isEmpty();
  }

  @Test
  void a_signal_reports_the_step_that_is_under_way() {
    RunKeeper keeper = keeper(Wish.IF_FAILED);
    keeper.step(
        LINE,
        () -> {
          keeper.breaksOff(EndCause.TERMINATED, 143);
          return CommandOutcome.succeeded();
        });

    assertThat(only().ending())
        .isEqualTo(new Ending.BrokenOff(EndCause.TERMINATED, 143, Option.of(LINE)));
    assertThat(only().summary().lines().all()).isZero();
  }

  @Test
  void between_two_steps_nothing_is_under_way() {
    RunKeeper keeper = keeper(Wish.IF_FAILED);
    keeper.step(LINE, CommandOutcome::succeeded);
    keeper.breaksOff(EndCause.HUNG_UP, 129);

    assertThat(only().ending())
        .isEqualTo(new Ending.BrokenOff(EndCause.HUNG_UP, 129, Option.none()));
    assertThat(only().summary().lines().done()).isEqualTo(1);
  }

  @Test
  void a_run_that_has_ended_is_not_reported_again() {
    RunKeeper keeper = keeper(Wish.ALWAYS);
    keeper.ends(FAILED);
    keeper.breaksOff(EndCause.TERMINATED, 143);

    assertThat(only().ending()).isEqualTo(FAILED);
  }

  private RunKeeper keeper(Wish wish) {
    return new RunKeeper(time, reports::add, wish, Option.of("nightly.ftp"));
  }

  private RunEnd only() {
    assertThat(reports).hasSize(1);
    return reports.getFirst();
  }
}
