package dev.hexftp.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunEnd.Wish;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunEndTest {
  private static final RunEnd SUCCESS = finished(ExitStatus.SUCCESS, ExitStatus.SUCCESS);

  /// The exit status of ftp.exe is not the result.
  private static final RunEnd FAILURE = finished(ExitStatus.COMMAND_FAILED, ExitStatus.SUCCESS);

  private static final RunEnd SIGNAL =
      end(new Ending.BrokenOff(EndCause.TERMINATED, 143, Option.none()));

  @Test
  void a_run_is_reported_if_anything_failed_or_a_signal_ended_it() {
    assertThat(SUCCESS.isWanted(Wish.IF_FAILED)).isFalse();
    assertThat(FAILURE.isWanted(Wish.IF_FAILED)).isTrue();
    assertThat(SIGNAL.isWanted(Wish.IF_FAILED)).isTrue();
  }

  @Test
  void a_wish_for_all_or_nothing_is_heeded() {
    assertThat(SUCCESS.isWanted(Wish.ALWAYS)).isTrue();
    assertThat(FAILURE.isWanted(Wish.ALWAYS)).isTrue();
    assertThat(FAILURE.isWanted(Wish.NEVER)).isFalse();
    assertThat(SIGNAL.isWanted(Wish.NEVER)).isFalse();
  }

  private static RunEnd finished(ExitStatus verdict, ExitStatus told) {
    return end(new Ending.Finished(verdict, told, Option.none()));
  }

  private static RunEnd end(Ending ending) {
    return new RunEnd(Option.none(), ending, Duration.ZERO, RunSummary.EMPTY);
  }
}
