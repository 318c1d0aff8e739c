package dev.hexftp.adapter.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.testkit.user.RecordingDisplay;
import dev.hexftp.testkit.user.RecordingRun;
import dev.hexftp.testkit.user.RecordingShell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRunTest {
  private static final HostName HOST = new HostName("example.org");
  private static final Destination SERVER = Destination.of(HOST, Port.FTP);

  @TempDir Path directory;
  private final RecordingShell shell = new RecordingShell(ScriptRunTest::outcome);
  private final RecordingDisplay display = new RecordingDisplay();
  private final RecordingRun record = new RecordingRun();

  @Test
  void lines_are_carried_out_in_order_and_the_session_is_ended_once() {
    ExitStatus status = piped("pwd\n\n  get a b \n", OnError.CONTINUE).run();

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(shell.calls())
        .containsExactly("execute pwd", "execute ", "execute   get a b ", "end");
  }

  @Test
  void a_failure_at_the_end_of_the_session_counts() {
    shell.endsWith(CommandOutcome.failed(new Failure.ControlLost()));

    assertThat(piped("pwd\n", OnError.CONTINUE).run()).isEqualTo(ExitStatus.CONNECTION_LOST);
    assertThat(piped("refuse-login\n", OnError.CONTINUE).run()).isEqualTo(ExitStatus.LOGIN_REFUSED);
  }

  @Test
  void an_empty_script_only_ends_the_session() {
    ExitStatus status = piped("", OnError.CONTINUE).run();

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(shell.calls()).containsExactly("end");
  }

  @Test
  void a_host_is_connected_to_before_the_first_line() {
    piped("pwd\n", OnError.CONTINUE).run(SERVER);

    assertThat(shell.calls()).containsExactly("connect example.org 21", "execute pwd", "end");
  }

  @Test
  void quit_ends_the_run_and_the_rest_is_not_read() {
    piped("pwd\nquit\nget a\n", OnError.CONTINUE).run();

    assertThat(shell.calls()).containsExactly("execute pwd", "execute quit", "end");
  }

  @Test
  void comments_are_no_commands() {
    piped("# one\npwd\n  ; two\n", OnError.CONTINUE).run();

    assertThat(shell.calls()).containsExactly("execute pwd", "end");
  }

  @ParameterizedTest
  @CsvSource({
    "pwd,                    SUCCESS",
    "fail,                   COMMAND_FAILED",
    "'fail\npwd',            COMMAND_FAILED",
    "'fail\nrefuse-login',   LOGIN_REFUSED",
    "'lose\nrefuse-login',   CONNECTION_LOST",
    "'refuse-login\nfail',   LOGIN_REFUSED",
    "'fail\nquit',           COMMAND_FAILED",
    "-fail,                  SUCCESS",
    "'-lose\nfail',          COMMAND_FAILED",
    "'-lose\npwd',           SUCCESS",
    "'# fail',               SUCCESS"
  })
  void the_first_failure_decides_but_yields_to_a_more_telling_one(
      String script, ExitStatus expected) {
    ExitStatus status = piped(script, OnError.CONTINUE).run();

    assertThat(status).isEqualTo(expected);
  }

  @Test
  void a_failure_does_not_end_the_run_unless_wanted() {
    piped("fail\npwd\n", OnError.CONTINUE).run();

    assertThat(shell.calls()).containsExactly("execute fail", "execute pwd", "end");
  }

  @Test
  void with_abort_the_first_failure_ends_the_run() {
    ExitStatus status = piped("pwd\nfail\nget a\n", OnError.ABORT).run();

    assertThat(status).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(shell.calls()).containsExactly("execute pwd", "execute fail", "end");
  }

  @Test
  void with_abort_a_failure_after_a_dash_does_not_end_the_run() {
    ExitStatus status = piped("-fail\npwd\n", OnError.ABORT).run();

    assertThat(status).isEqualTo(ExitStatus.SUCCESS);
    assertThat(shell.calls()).containsExactly("execute fail", "execute pwd", "end");
  }

  @Test
  void a_host_that_cannot_be_reached_counts_as_a_failure() {
    ExitStatus goesOn =
        piped("pwd\n", OnError.CONTINUE).run(Destination.of(new HostName("nowhere"), Port.FTP));
    ExitStatus ends =
        piped("get a\n", OnError.ABORT).run(Destination.of(new HostName("nowhere"), Port.FTP));

    assertThat(goesOn).isEqualTo(ExitStatus.NOT_CONNECTABLE);
    assertThat(ends).isEqualTo(ExitStatus.NOT_CONNECTABLE);
    assertThat(shell.calls())
        .containsExactly("connect nowhere 21", "execute pwd", "end", "connect nowhere 21", "end");
  }

  @ParameterizedTest
  @CsvSource({"interrupted", "-interrupted", "abandoned", "'lose\ninterrupted'"})
  void an_interrupted_command_ends_the_run_with_130(String script) {
    ExitStatus status = piped(script + "\nget a\n", OnError.CONTINUE).run();

    assertThat(status).isEqualTo(ExitStatus.INTERRUPTED);
    assertThat(shell.calls()).doesNotContain("execute get a").endsWith("end");
  }

  @Test
  void an_interrupt_stops_the_command_and_keeps_the_next_from_beginning() {
    ScriptRun[] run = new ScriptRun[1];
    RecordingShell interrupted =
        new RecordingShell(
            _ -> {
              assertThat(run[0].interrupt()).as("the run notices it").isTrue();
              return CommandOutcome.succeeded();
            });
    run[0] = new ScriptRun(interrupted, record, display, pipe("!sleep\nget a\n"), OnError.CONTINUE);

    ExitStatus status = run[0].run();

    assertThat(status).isEqualTo(ExitStatus.INTERRUPTED);
    assertThat(interrupted.calls()).containsExactly("execute !sleep", "interrupt", "end");
  }

  @Test
  void the_end_of_a_faulty_script_is_reported_with_its_place() {
    ScriptInput input = pipe("fail\nget ü\nbye\n", StandardCharsets.ISO_8859_1);

    ExitStatus status = new ScriptRun(shell, record, display, input, OnError.CONTINUE).run();

    assertThat(status).isEqualTo(ExitStatus.WRONG_SCRIPT);
    assertThat(shell.calls()).containsExactly("execute fail", "end");
    assertThat(display.diagnostics())
        .isEqualTo(
            "ftp: standard input: line 2 is not UTF-8 (at byte offset 9); save it as UTF-8\n");
  }

  @Test
  void a_script_file_is_echoed_as_if_it_were_typed() throws IOException {
    ScriptInput input =
        file(
            """
            open example.org
            user alice secret
            # the daily backup
            -mkdir  backup

            literal pass secret
            bye
            """);

    new ScriptRun(shell, record, display, input, OnError.CONTINUE).run();

    assertThat(display.output())
        .isEqualTo(
            """
            ftp> open example.org
            ftp> user alice ****
            ftp> -mkdir  backup
            ftp>\s
            ftp> literal pass ****
            ftp> bye
            """);
  }

  @Test
  void answers_without_a_question_are_not_echoed() throws IOException {
    ScriptInput input = file("alice\nsecret\nbinary\nexit\n");

    new ScriptRun(shell, record, display, input, OnError.CONTINUE).run(SERVER);

    assertThat(display.output()).isEqualTo("ftp> ****\nftp> ****\nftp> binary\nftp> exit\n");
  }

  @Test
  void piped_lines_are_not_echoed() {
    piped("pwd\nuser alice secret\n", OnError.CONTINUE).run();

    assertThat(display.output()).isEmpty();
  }

  private ScriptRun piped(String text, OnError onError) {
    return new ScriptRun(shell, record, display, pipe(text), onError);
  }

  private static ScriptInput pipe(String text) {
    return pipe(text, StandardCharsets.UTF_8);
  }

  private static ScriptInput pipe(String text, Charset charset) {
    return ScriptInput.pipe(new ByteArrayInputStream(text.getBytes(charset)));
  }

  private ScriptInput file(String text) throws IOException {
    Path script = Files.writeString(directory.resolve("script"), text);
    return ScriptInput.file(script.toString())
        .getOrElseThrow(fault -> new AssertionError(fault.toString()));
  }

  private static CommandOutcome outcome(String line) {
    return switch (line) {
      case "quit", "bye" -> CommandOutcome.of(new CommandOutcome.Result.Quit());
      case "fail" -> CommandOutcome.failed(new Failure.UnknownCommand(line));
      case "lose" -> CommandOutcome.failed(new Failure.ControlLost());
      case "interrupted" -> CommandOutcome.failed(new Failure.Interrupted());
      case "abandoned" -> CommandOutcome.failed(new Failure.Abandoned(new Failure.Interrupted()));
      case "refuse-login" -> CommandOutcome.failed(loginRefused());
      case "open nowhere" ->
          CommandOutcome.failed(new Failure.NotConnectable(HOST, Port.FTP, ConnectFault.REFUSED));
      default -> CommandOutcome.succeeded();
    };
  }

  private static Failure loginRefused() {
    return new Failure.LoginRefused(
        new Reply(ReplyCode.NOT_LOGGED_IN, List.of("530 Login incorrect."), false));
  }
}
