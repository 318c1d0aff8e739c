package dev.hexftp.adapter.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunEnd.Stop;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.domain.outcome.RunStep.Line;
import dev.hexftp.testkit.user.RecordingDisplay;
import dev.hexftp.testkit.user.RecordingRun;
import dev.hexftp.testkit.user.RecordingShell;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The record that a run of a script leaves.
class ScriptRecordTest {
  private static final Destination SERVER = Destination.of(new HostName("example.org"), Port.FTP);

  @TempDir Path directory;
  private final RecordingShell shell = new RecordingShell(ScriptRecordTest::outcome);
  private final RecordingRun record = new RecordingRun();

  @Test
  void each_line_has_its_number_and_comments_and_blank_lines_are_no_steps() throws IOException {
    run(file("# nightly\n\npwd\n   \n-fail\nbye\nget a\n"), OnError.CONTINUE).run();

    assertThat(record.steps())
        .containsExactly(
            new Line(3, "pwd", false),
            new Line(5, "fail", true),
            new Line(6, "bye", false),
            new RunStep.Goodbye());
  }

  @Test
  void a_line_that_was_an_answer_counts_in_the_numbers() {
    ScriptInput input = pipe("ask\nanswer\npwd\n");
    RecordingShell asking =
        new RecordingShell(
            line -> {
              if (line.equals("ask")) {
                assertThat(input.next()).contains("answer");
              }
              return CommandOutcome.succeeded();
            });

    new ScriptRun(asking, record, new RecordingDisplay(), input, OnError.CONTINUE).run();

    assertThat(record.steps())
        .containsExactly(
            new Line(1, "ask", false), new Line(3, "pwd", false), new RunStep.Goodbye());
  }

  @Test
  void passwords_are_stars_in_a_pipe_too() {
    run(pipe("alice\nsecret\nuser alice secret\n"), OnError.CONTINUE).run(SERVER);

    assertThat(record.steps())
        .containsExactly(
            new RunStep.Connection("example.org"),
            new Line(1, "****", false),
            new Line(2, "****", false),
            new Line(3, "user alice ****", false),
            new RunStep.Goodbye());
  }

  @Test
  void a_run_to_the_end_of_its_lines_has_no_stop() {
    run(pipe("fail\npwd\n"), OnError.CONTINUE).run();

    assertThat(record.endings()).containsExactly(finished(Option.none()));
  }

  @Test
  void a_quit_is_no_stop_although_lines_follow() throws IOException {
    run(file("fail\nquit\npwd\n"), OnError.CONTINUE).run();

    assertThat(record.endings()).containsExactly(finished(Option.none()));
  }

  @Test
  void a_failure_that_stops_a_script_says_how_many_lines_are_left_out() throws IOException {
    run(file("pwd\nfail\n# one\n\npwd\n-fail\n"), OnError.ABORT).run();

    assertThat(record.endings())
        .containsExactly(finished(Option.of(new Stop(Stop.Reason.FAILURE, Option.of(2)))));
  }

  @Test
  void the_lines_of_a_pipe_that_are_left_out_are_not_waited_for() {
    run(pipe("fail\npwd\n"), OnError.ABORT).run();

    assertThat(record.endings())
        .containsExactly(finished(Option.of(new Stop(Stop.Reason.FAILURE, Option.none()))));
  }

  @Test
  void an_interrupt_stops_a_script_and_the_rest_is_counted() throws IOException {
    run(file("interrupted\npwd\npwd\n"), OnError.CONTINUE).run();

    assertThat(record.endings())
        .containsExactly(
            new Ending.Finished(
                ExitStatus.INTERRUPTED,
                ExitStatus.INTERRUPTED,
                Option.of(new Stop(Stop.Reason.INTERRUPT, Option.of(2)))));
  }

  @Test
  void the_run_ends_after_the_goodbye_whose_failure_counts() {
    shell.endsWith(CommandOutcome.failed(new Failure.ControlLost()));

    run(pipe("pwd\n"), OnError.CONTINUE).run();

    assertThat(record.endings())
        .containsExactly(
            new Ending.Finished(
                ExitStatus.CONNECTION_LOST, ExitStatus.CONNECTION_LOST, Option.none()));
  }

  private static Ending finished(Option<Stop> stop) {
    return new Ending.Finished(ExitStatus.COMMAND_FAILED, ExitStatus.COMMAND_FAILED, stop);
  }

  private ScriptRun run(ScriptInput input, OnError onError) {
    return new ScriptRun(shell, record, new RecordingDisplay(), input, onError);
  }

  private static ScriptInput pipe(String text) {
    return ScriptInput.pipe(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ScriptInput file(String text) throws IOException {
    Path script = Files.writeString(directory.resolve("script"), text);
    return ScriptInput.file(script.toString())
        .getOrElseThrow(fault -> new AssertionError(fault.toString()));
  }

  private static CommandOutcome outcome(String line) {
    return switch (line) {
      case "quit", "bye" -> CommandOutcome.of(new CommandOutcome.Result.Quit());
      case "fail" -> CommandOutcome.failed(new Failure.WrongUsage(line));
      case "interrupted" -> CommandOutcome.failed(new Failure.Interrupted());
      default -> CommandOutcome.succeeded();
    };
  }
}
