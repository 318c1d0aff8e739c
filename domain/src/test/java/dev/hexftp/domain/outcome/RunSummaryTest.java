package dev.hexftp.domain.outcome;

import static dev.hexftp.domain.outcome.Outcomes.DONE;
import static dev.hexftp.domain.outcome.Outcomes.REFUSED;
import static dev.hexftp.domain.outcome.Outcomes.UNCONNECTED;
import static dev.hexftp.domain.outcome.Outcomes.UNREACHABLE;
import static dev.hexftp.domain.outcome.Outcomes.failed;
import static dev.hexftp.domain.outcome.Outcomes.line;
import static dev.hexftp.domain.outcome.Outcomes.moved;
import static dev.hexftp.domain.outcome.Outcomes.transfer;
import static dev.hexftp.domain.outcome.Outcomes.withEffects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.TransferTotals.Total;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
  private static final Failure UNKNOWN = new Failure.UnknownCommand("s3cret");

  private RunSummary summary = RunSummary.EMPTY;

  @Test
  void lines_are_counted_by_their_outcome() {
    after(line(1, "cd there"), DONE);
    after(new RunStep.Line(2, "-delete old", true), failed(REFUSED));
    after(line(5, "get missing.txt"), failed(REFUSED));
    after(line(6, "bye"), CommandOutcome.of(new CommandOutcome.Result.Quit()));

    assertThat(summary.lines()).isEqualTo(new RunSummary.Lines(2, 1, 1));
    assertThat(summary.lines().all()).isEqualTo(4);
    assertThat(summary.lastLine()).isEqualTo(6);
  }

  @Test
  void a_failure_is_kept_with_its_line_unless_a_dash_stands_before_it() {
    after(new RunStep.Line(2, "-delete old", true), failed(REFUSED));
    after(line(5, "get missing.txt"), failed(REFUSED));

    assertThat(summary.failures())
        .containsExactly(new StepFailure(line(5, "get missing.txt"), Option.none(), REFUSED));
  }

  @Test
  void a_step_that_is_no_line_is_not_counted_and_its_failure_is_kept() {
    RunStep goodbye = new RunStep.Goodbye();
    Failure doubt = new Failure.ControlLost();
    after(new RunStep.Connection("h"), failed(UNREACHABLE));
    after(goodbye, failed(doubt));

    assertThat(summary.lines().all()).isZero();
    assertThat(summary.failures())
        .extracting(StepFailure::failure)
        .containsExactly(UNREACHABLE, doubt);
  }

  @Test
  void files_and_bytes_are_summed_for_each_direction_and_listings_are_no_files() {
    after(line(1, "put a"), moved(TransferKind.UPLOAD, 10));
    after(line(2, "append b"), moved(TransferKind.APPENDING, 5));
    after(line(3, "ls"), moved(TransferKind.LISTING, 700));
    after(
        line(4, "mget *"),
        withEffects(
            new Effect.Sent("RETR c"),
            transfer(TransferKind.DOWNLOAD, 1),
            transfer(TransferKind.DOWNLOAD, 2)));

    assertThat(summary.transfers())
        .isEqualTo(
            new TransferTotals(new Total(2, new ByteCount(15)), new Total(2, new ByteCount(3))));
  }

  @Test
  void transfers_that_were_too_many_to_keep_count() {
    TransferTotals omitted =
        new TransferTotals(Total.NONE, new Total(5_000, new ByteCount(50_000)));
    after(
        line(1, "mget *"),
        withEffects(transfer(TransferKind.DOWNLOAD, 10), new Effect.Omitted(9_000, omitted)));

    assertThat(summary.transfers().fetched()).isEqualTo(new Total(5_001, new ByteCount(50_010)));
  }

  @Test
  void the_transfers_of_a_failed_command_count() {
    after(
        line(1, "mput *"),
        new CommandOutcome(
            new CommandOutcome.Result.Failed(UNREACHABLE),
            List.of(transfer(TransferKind.UPLOAD, 4)),
            List.of(),
            java.time.Duration.ZERO));

    assertThat(summary.transfers().sent()).isEqualTo(new Total(1, new ByteCount(4)));
  }

  @Test
  void of_a_command_for_many_files_each_file_that_failed_is_a_failure() {
    RunStep mget = line(3, "mget *");
    after(
        mget,
        failed(
            new Failure.Incomplete("mget", 2, 1, 0, REFUSED),
            List.of(
                FileOutcome.done("a"),
                FileOutcome.failed("b", REFUSED),
                FileOutcome.failed("c", new Failure.NameTooLong("c")),
                FileOutcome.skipped("d", FileOutcome.Reason.DECLINED))));

    assertThat(summary.failures())
        .containsExactly(
            new StepFailure(mget, Option.of("b"), REFUSED),
            new StepFailure(mget, Option.of("c"), new Failure.NameTooLong("c")));
    assertThat(summary.lines()).isEqualTo(new RunSummary.Lines(0, 1, 0));
  }

  @Test
  void the_loss_that_ended_a_command_for_many_files_is_one_failure() {
    Failure lost = new Failure.ControlLost();
    after(
        line(3, "mget *"),
        failed(lost, List.of(FileOutcome.done("a"), FileOutcome.failed("b", lost))));

    assertThat(summary.failures()).hasSize(1);
  }

  @Test
  void an_end_that_is_about_no_file_comes_beside_the_files_that_failed() {
    RunStep mget = line(3, "mget *");
    Failure noAnswer = new Failure.InputEnded();
    after(mget, failed(noAnswer, List.of(FileOutcome.failed("b", REFUSED))));

    assertThat(summary.failures())
        .containsExactly(
            new StepFailure(mget, Option.of("b"), REFUSED),
            new StepFailure(mget, Option.none(), noAnswer));
  }

  @Test
  void memory_is_bounded_and_the_rest_is_counted() {
    List<FileOutcome> files = new ArrayList<>();
    IntStream.range(0, 50_000).forEach(i -> files.add(FileOutcome.failed("f" + i, REFUSED)));
    after(line(1, "mget *"), failed(new Failure.Incomplete("mget", 50_000, 0, 0, REFUSED), files));
    after(line(2, "get x"), failed(REFUSED));
    for (int i = 0; i < 10_000; i++) {
      after(line(2 * i + 3, "pwd"), failed(UNCONNECTED));
      after(line(2 * i + 4, "lcd"), DONE);
    }

    assertThat(summary.failures()).hasSize(RunSummary.MOST_KEPT);
    assertThat(summary.omitted()).isEqualTo(50_001 - RunSummary.MOST_KEPT);
    assertThat(summary.unconnected()).hasSize(RunSummary.MOST_KEPT);
  }

  @Test
  void lines_without_a_connection_are_spans() {
    after(line(1, "open h"), failed(UNREACHABLE));
    after(line(3, "cd in"), failed(UNCONNECTED));
    after(line(5, "get a"), failed(UNCONNECTED));
    after(line(6, "lcd"), DONE);
    after(line(7, "get b"), failed(UNCONNECTED));

    assertThat(summary.unconnected()).containsExactly(new LineSpan(3, 5), new LineSpan(7, 7));
    assertThat(summary.failures()).extracting(StepFailure::failure).containsExactly(UNREACHABLE);
    assertThat(summary.lines()).isEqualTo(new RunSummary.Lines(1, 4, 0));
  }

  @Test
  void answers_to_questions_that_were_not_put_belong_to_the_lines_without_a_connection() {
    after(line(1, "open h"), failed(UNREACHABLE));
    after(line(2, "****"), failed(UNKNOWN));
    after(line(3, "****"), failed(UNKNOWN));
    after(line(4, "get a"), failed(UNCONNECTED));

    assertThat(summary.unconnected()).containsExactly(new LineSpan(2, 4));
    assertThat(summary.failures()).hasSize(1);
  }

  @Test
  void answers_belong_to_a_connection_that_the_command_line_asked_for_too() {
    after(new RunStep.Connection("h"), failed(UNREACHABLE));
    after(line(1, "****"), failed(UNKNOWN));

    assertThat(summary.unconnected()).containsExactly(new LineSpan(1, 1));
  }

  @Test
  void a_word_that_is_no_command_is_a_failure_where_no_connection_was_lost() {
    after(line(1, "gett a"), failed(UNKNOWN));
    after(line(2, "get b"), failed(REFUSED));
    after(line(3, "gett c"), failed(UNKNOWN));
    after(line(4, "open h"), failed(UNREACHABLE));
    after(line(5, "lcd"), DONE);
    after(line(6, "gett d"), failed(UNKNOWN));

    assertThat(summary.unconnected()).isEmpty();
    assertThat(summary.failures()).hasSize(5);
  }

  @Test
  void at_a_prompt_a_command_without_a_connection_is_a_failure() {
    after(new RunStep.Typed("get a"), failed(UNCONNECTED));

    assertThat(summary.failures()).hasSize(1);
    assertThat(summary.lines()).isEqualTo(new RunSummary.Lines(0, 1, 0));
  }

  private void after(RunStep step, CommandOutcome outcome) {
    summary = summary.after(step, outcome);
  }
}
