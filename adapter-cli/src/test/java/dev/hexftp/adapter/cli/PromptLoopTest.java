package dev.hexftp.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.terminal.InterruptKey.Reaction;
import dev.hexftp.adapter.cli.terminal.Keyboard;
import dev.hexftp.adapter.cli.terminal.TerminalPrompter;
import dev.hexftp.adapter.cli.terminal.TypedLines;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.testkit.user.RecordingDisplay;
import dev.hexftp.testkit.user.RecordingRun;
import dev.hexftp.testkit.user.RecordingShell;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PromptLoopTest {
  private final RecordingDisplay display = new RecordingDisplay();
  private final RecordingRun record = new RecordingRun();
  private final RecordingShell shell = new RecordingShell(PromptLoopTest::outcome);

  @Test
  void each_command_has_its_prompt_until_the_user_leaves() {
    PromptLoop loop = loop(new TypedLines("pwd", "", "quit", "get a"));

    ExitStatus status = loop.run();

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(shell.calls()).containsExactly("execute pwd", "execute ", "execute quit", "end");
    assertThat(display.output()).isEqualTo("ftp> ftp> ftp> ");
  }

  @Test
  void a_failure_is_for_the_user_to_see_and_not_for_the_exit_status() {
    PromptLoop loop = loop(new TypedLines("fail", "quit"));

    ExitStatus status = loop.run();

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(shell.calls()).containsExactly("execute fail", "execute quit", "end");
  }

  @Test
  void typed_lines_are_put_on_record_with_stars_for_secrets() {
    loop(new TypedLines("user alice secret", "", "quit")).run();

    assertThat(record.steps())
        .containsExactly(
            new RunStep.Typed("user alice ****"), new RunStep.Typed("quit"), new RunStep.Goodbye());
    assertThat(record.endings())
        .containsExactly(
            new Ending.Finished(ExitStatus.SUCCESS, ExitStatus.SUCCESS, Option.none()));
  }

  @Test
  void control_d_leaves_on_a_new_line() {
    PromptLoop loop = loop(new TypedLines());

    ExitStatus status = loop.run();

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(shell.calls()).containsExactly("end");
    assertThat(display.output()).isEqualTo("ftp> \n");
  }

  @Test
  void a_host_is_connected_to_before_the_first_prompt() {
    PromptLoop loop = loop(new TypedLines("quit"));

    loop.run(Destination.of(new HostName("example.org"), new Port(2121)));

    assertThat(shell.calls()).containsExactly("connect example.org 2121", "execute quit", "end");
  }

  @Test
  void only_a_failure_at_the_end_of_the_session_counts() {
    assertThat(loop(new TypedLines("fail", "quit")).run()).isEqualTo(ExitStatus.SUCCESS);

    shell.endsWith(CommandOutcome.failed(new Failure.ControlLost()));

    assertThat(loop(new TypedLines("quit")).run()).isEqualTo(ExitStatus.CONNECTION_LOST);
  }

  @Test
  void control_c_at_the_prompt_brings_a_new_one() {
    TypedLines typed = new TypedLines("quit");
    PromptLoop loop = loop(typed);
    typed.beforeNextLine(() -> assertThat(loop.interrupt()).isEqualTo(Reaction.SERVED));

    loop.run();

    assertThat(shell.calls()).containsExactly("execute quit", "end");
    assertThat(display.output()).isEqualTo("ftp> \nftp> ");
  }

  @Test
  void control_c_during_a_command_interrupts_it() {
    PromptLoop[] loop = new PromptLoop[1];
    RecordingShell busy =
        new RecordingShell(
            line -> {
              if (line.equals("get a")) {
                assertThat(loop[0].interrupt()).isEqualTo(Reaction.ASKED_TO_STOP);
              }
              return outcome(line);
            });
    loop[0] = new PromptLoop(busy, record, display, new TypedLines("get a", "quit").keyboard());

    loop[0].run();

    assertThat(busy.calls()).containsExactly("execute get a", "interrupt", "execute quit", "end");
    assertThat(display.output()).isEqualTo("ftp> \nftp> ");
  }

  @Test
  void control_c_while_another_program_has_the_terminal_is_for_that_program() {
    PromptLoop[] loop = new PromptLoop[1];
    RecordingShell outside =
        new RecordingShell(
            line -> {
              assertThat(loop[0].interrupt()).isEqualTo(Reaction.SERVED);
              return CommandOutcome.of(new CommandOutcome.Result.Quit());
            });
    outside.idle();
    loop[0] = new PromptLoop(outside, record, display, new TypedLines("!").keyboard());

    loop[0].run();

    assertThat(outside.calls()).containsExactly("execute !", "interrupt", "end");
    assertThat(display.output()).isEqualTo("ftp> \n");
  }

  @Test
  void control_c_at_a_question_takes_the_next_line_for_a_command() {
    TypedLines typed = new TypedLines("get", "status");
    Keyboard keyboard = typed.keyboard();
    PromptLoop[] loop = new PromptLoop[1];
    RecordingShell asking =
        new RecordingShell(
            line -> {
              if (line.equals("get")) {
                typed.beforeNextLine(() -> loop[0].interrupt());
                assertThat(
                        new TerminalPrompter(keyboard, display).ask(Question.Argument.REMOTE_FILE))
                    .isEmpty();
              }
              return CommandOutcome.succeeded();
            });
    loop[0] = new PromptLoop(asking, record, display, keyboard);

    loop[0].run();

    assertThat(asking.calls()).containsExactly("execute get", "execute status", "end");
    assertThat(display.output()).isEqualTo("ftp> Remote file \nftp> ftp> \n");
  }

  private PromptLoop loop(TypedLines typed) {
    return new PromptLoop(shell, record, display, typed.keyboard());
  }

  private static CommandOutcome outcome(String line) {
    return switch (line) {
      case "quit" -> CommandOutcome.of(new CommandOutcome.Result.Quit());
      case "fail" -> CommandOutcome.failed(new Failure.NotConnected());
      default -> CommandOutcome.succeeded();
    };
  }
}
