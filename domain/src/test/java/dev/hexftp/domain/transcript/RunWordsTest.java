package dev.hexftp.domain.transcript;

import static dev.hexftp.domain.fixture.Replies.reply;
import static dev.hexftp.domain.outcome.Outcomes.DONE;
import static dev.hexftp.domain.outcome.Outcomes.REFUSED;
import static dev.hexftp.domain.outcome.Outcomes.UNCONNECTED;
import static dev.hexftp.domain.outcome.Outcomes.UNREACHABLE;
import static dev.hexftp.domain.outcome.Outcomes.failed;
import static dev.hexftp.domain.outcome.Outcomes.line;
import static dev.hexftp.domain.outcome.Outcomes.moved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.evidence.TransferKind;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failures;
import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.outcome.FileOutcome;
import dev.hexftp.domain.outcome.RunEnd;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.outcome.RunEnd.Stop;
import dev.hexftp.domain.outcome.RunStep;
import dev.hexftp.domain.outcome.RunSummary;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunWordsTest {
  private static final String NOTHING = "ftp:   sent no file; fetched no file\n";

  private RunSummary summary = RunSummary.EMPTY;

  @Test
  void failures_have_line_reason_and_outlook_and_files_and_bytes_are_summed() {
    after(line(1, "open ftp.example.org"), DONE);
    after(line(3, "put backup.tar"), moved(TransferKind.UPLOAD, 1_207_959_601));
    after(line(4, "get a"), moved(TransferKind.DOWNLOAD, 6));
    after(line(5, "get missing.txt"), failed(REFUSED));

    assertThat(ended(ExitStatus.COMMAND_FAILED))
        .isEqualTo(
            """
            ftp: nightly.ftp ended after 4 min 12 s with 1 (a command failed): 3 of 4 lines did \
            their work
            ftp:   line 5, get missing.txt: the server refused it (550 No such file or directory.); \
            trying again will not help
            ftp:   sent 1 file, 1.2 GB; fetched 1 file, 6 B
            """);
  }

  @Test
  void a_run_without_failures_says_so_by_its_status_alone() {
    after(line(1, "pwd"), DONE);

    assertThat(ended(ExitStatus.SUCCESS))
        .isEqualTo(
            "ftp: nightly.ftp ended after 4 min 12 s with 0: 1 of 1 line did its work\n" + NOTHING);
  }

  @Test
  void a_run_without_lines_and_without_a_script_has_words() {
    RunEnd end =
        new RunEnd(
            Option.none(),
            new Ending.Finished(ExitStatus.SUCCESS, ExitStatus.SUCCESS, Option.none()),
            Duration.ofMillis(420),
            summary);

    assertThat(text(end))
        .isEqualTo("ftp: the run ended after 0.4 s with 0: no line was carried out\n" + NOTHING);
  }

  @Test
  void a_failure_that_a_dash_allows_is_counted_and_not_listed() {
    after(line(1, "pwd"), DONE);
    after(new RunStep.Line(2, "-delete x", true), failed(REFUSED));

    assertThat(ended(ExitStatus.SUCCESS))
        .startsWith(
            "ftp: nightly.ftp ended after 4 min 12 s with 0: 1 of 2 lines did their work, 1 failed"
                + " as '-' allows\nftp:   sent");
  }

  @Test
  void of_many_failures_ten_are_listed() {
    for (int i = 1; i <= 13; i++) {
      after(line(i, "get " + i), failed(REFUSED));
    }

    String shown = ended(ExitStatus.COMMAND_FAILED);

    assertThat(shown).contains("line 10, ").doesNotContain("line 11, ");
    assertThat(shown).contains("ftp:   … and 3 more\n");
    assertThat(shown.lines()).hasSize(13);
  }

  @Test
  void a_file_of_a_command_for_many_is_named() {
    after(
        line(2, "mget *.dat"),
        failed(
            new Failure.Incomplete("mget", 1, 11, 0, REFUSED),
            List.of(FileOutcome.failed("f7.dat", REFUSED))));

    assertThat(ended(ExitStatus.COMMAND_FAILED))
        .contains("ftp:   line 2, mget *.dat: 'f7.dat': the server refused it (550 ");
  }

  @Test
  void lines_after_a_failed_open_are_folded() {
    after(line(2, "open h"), failed(UNREACHABLE));
    for (int i = 3; i <= 6; i++) {
      after(line(i, "get " + i), failed(UNCONNECTED));
    }

    assertThat(ended(ExitStatus.NOT_CONNECTABLE))
        .isEqualTo(
            """
            ftp: nightly.ftp ended after 4 min 12 s with 4 (no connection could be made): \
            0 of 5 lines did their work
            ftp:   line 2, open h: no connection to ftp.example.org, port 21: connection refused; \
            trying again can help
            ftp:   no connection: lines 3 to 6 cannot work
            """
                + NOTHING);
  }

  @Test
  void spans_of_lines_without_a_connection_are_bounded() {
    after(line(1, "get a"), failed(UNCONNECTED));
    assertThat(ended(ExitStatus.COMMAND_FAILED)).contains("no connection: line 1 cannot work\n");

    after(line(2, "lcd"), DONE);
    after(line(3, "get a"), failed(UNCONNECTED));
    after(line(4, "get a"), failed(UNCONNECTED));
    assertThat(ended(ExitStatus.COMMAND_FAILED))
        .contains("no connection: lines 1 and 3 to 4 cannot work\n");

    for (int i = 3; i < 14; i++) {
      after(line(2 * i, "lcd"), DONE);
      after(line(2 * i + 1, "get a"), failed(UNCONNECTED));
    }

    assertThat(ended(ExitStatus.COMMAND_FAILED))
        .contains(
            "no connection: lines 1, 3 to 4, 7, 9, 11, 13, 15, 17, 19, 21 and others cannot"
                + " work\n");
  }

  @Test
  void a_stop_at_a_failure_says_where_and_how_many_lines_were_left_out() {
    after(line(1, "pwd"), DONE);
    after(line(4, "get x"), failed(REFUSED));

    assertThat(stopped(Stop.Reason.FAILURE, Option.of(3)))
        .startsWith("ftp: nightly.ftp ended after 4 min 12 s with 1 (a command failed): 1 of 5 ")
        .contains("ftp:   stopped at line 4 (--on-error=abort); 3 lines were left out\n");
    assertThat(stopped(Stop.Reason.FAILURE, Option.of(1))).contains("; 1 line was left out\n");
    assertThat(stopped(Stop.Reason.INTERRUPT, Option.of(0)))
        .contains("ftp:   interrupted at line 4; no line was left out\n");
    assertThat(stopped(Stop.Reason.FAILURE, Option.none()))
        .contains("ftp:   stopped at line 4 (--on-error=abort); what follows was not read\n");
  }

  @Test
  void a_stop_before_the_first_line_has_no_number() {
    after(new RunStep.Connection("h"), failed(UNREACHABLE));

    assertThat(stopped(Stop.Reason.FAILURE, Option.of(2)))
        .contains("0 of 2 lines did their work\nftp:   open h: ")
        .contains("ftp:   stopped before the first line (--on-error=abort); 2 lines were left out");
  }

  @Test
  void a_signal_is_named_and_so_is_the_line_that_it_broke_off() {
    after(line(1, "pwd"), DONE);

    assertThat(
            text(
                end(
                    new Ending.BrokenOff(
                        EndCause.TERMINATED, 143, Option.of(line(2, "put huge.bin"))))))
        .isEqualTo(
            """
            ftp: nightly.ftp ended after 4 min 12 s with 143 (SIGTERM): 1 of 2 lines did their work
            ftp:   line 2, put huge.bin: under way when SIGTERM ended the run
            """
                + NOTHING);
    assertThat(text(end(new Ending.BrokenOff(EndCause.HUNG_UP, 129, Option.none()))))
        .isEqualTo(
            "ftp: nightly.ftp ended after 4 min 12 s with 129 (SIGHUP): 1 of 1 line did its work\n"
                + NOTHING);
  }

  @Test
  void ftp_exes_status_stands_beside_how_it_went() {
    assertThat(
            text(
                end(
                    new Ending.Finished(
                        ExitStatus.COMMAND_FAILED, ExitStatus.SUCCESS, Option.none()))))
        .startsWith(
            "ftp: nightly.ftp ended after 4 min 12 s with 0 (a command failed; --compat): ");
  }

  @Test
  void text_of_a_server_is_made_visible_and_shortened() {
    after(
        line(1, "get \u001b[2J" + "x".repeat(5_000)),
        failed(
            new Failure.Incomplete("mget", 1, 0, 0, REFUSED),
            List.of(
                FileOutcome.failed(
                    "\u202e" + "n".repeat(5_000),
                    new Failure.Refused(
                        new FtpCommand.Pwd(),
                        reply("550 \u001b]0;x\u0007" + "r".repeat(5_000)))))));

    String shown = ended(ExitStatus.COMMAND_FAILED);

    assertThat(shown)
        .contains("get \\x1B[2Jxx")
        .contains("'\\u202Enn")
        .contains("\\x1B]0;x\\x07rr");
    assertThat(shown.length()).isLessThan(1_000);
    assertThat(shown.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
  }

  @Test
  void a_word_that_may_be_a_password_is_not_repeated() {
    List<Failure> aboutWords =
        List.of(
            new Failure.UnknownCommand("s3cret"),
            new Failure.AmbiguousCommand("s3cret"),
            new Failure.BadPort("s3cret"),
            new Failure.UnknownType("s3cret"),
            new Failure.UnsendableText("s3cret"),
            new Failure.UnsafeLocalName("s3cret"),
            new Failure.ShellNotStarted("s3cret"));
    aboutWords.forEach(failure -> after(line(1, "****"), failed(failure)));

    assertThat(ended(ExitStatus.COMMAND_FAILED))
        .contains("line 1, a word that may be a password: ")
        .doesNotContain("s3cret");
  }

  @Test
  void every_failure_has_a_reason_on_one_line() {
    for (Failure failure : Failures.ALL) {
      String reason = Reasons.of(failure);

      assertThat(reason).as(failure.toString()).isNotBlank().doesNotContain("\n");
      assertThat(reason).as(failure.toString()).doesNotEndWith(".");
    }
  }

  private void after(RunStep step, CommandOutcome outcome) {
    summary = summary.after(step, outcome);
  }

  private String ended(ExitStatus status) {
    return text(end(new Ending.Finished(status, status, Option.none())));
  }

  private String stopped(Stop.Reason reason, Option<Integer> leftOut) {
    return text(
        end(
            new Ending.Finished(
                ExitStatus.COMMAND_FAILED,
                ExitStatus.COMMAND_FAILED,
                Option.of(new Stop(reason, leftOut)))));
  }

  private RunEnd end(Ending ending) {
    return new RunEnd(Option.of("nightly.ftp"), ending, Duration.ofSeconds(252), summary);
  }

  private static String text(RunEnd end) {
    return RunWords.of(end).stream()
        .peek(phrase -> assertThat(phrase.stream()).isEqualTo(Phrase.Stream.DIAGNOSTICS))
        .map(Phrase::text)
        .collect(Collectors.joining());
  }
}
