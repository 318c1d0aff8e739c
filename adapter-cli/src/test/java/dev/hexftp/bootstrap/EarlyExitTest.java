package dev.hexftp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.application.shell.RunKeeper;
import dev.hexftp.application.shell.WatchedShell;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.domain.notice.EndCause;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.outcome.RunEnd;
import dev.hexftp.domain.outcome.RunEnd.Ending;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.testkit.user.RecordingDisplay;
import dev.hexftp.testkit.user.RecordingShell;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EarlyExitTest {
  private final NioLocalFiles files;
  private final Path directory;
  private final RecordingDisplay display = new RecordingDisplay();
  private final List<Integer> statuses = new ArrayList<>();
  private final List<RunEnd> ends = new ArrayList<>();
  private final RunKeeper record =
      new RunKeeper(() -> Duration.ZERO, ends::add, RunEnd.Wish.IF_FAILED, Option.none());
  private final WatchedShell shell = new WatchedShell(new RecordingShell(this::endMeanwhile));

  EarlyExitTest(@TempDir Path directory) {
    this.directory = directory;
    this.files = new NioLocalFiles(directory, LineEnd.LF);
  }

  @Test
  void each_reason_has_the_status_that_shells_know() {
    EarlyExit exit = exit(display);

    exit.interrupted();
    exit.terminated();
    exit.hungUp();

    assertThat(statuses).containsExactly(130, 143, 129);
  }

  @Test
  void no_unfinished_file_stays() {
    receive();
    assertThat(directory).isNotEmptyDirectory();

    exit(display).terminated();

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void the_command_and_its_transfer_are_named() {
    receive();

    shell.execute("get a.txt");

    assertThat(display.diagnostics())
        .isEqualTo(
            "ftp: ended by SIGTERM during 'get a.txt': 'a.txt' was broken off after 0 bytes;"
                + " nothing of it was kept\n");
  }

  @Test
  void nothing_is_said_when_nothing_is_under_way() {
    exit(display).hungUp();

    assertThat(display.diagnostics()).isEmpty();
  }

  @Test
  void the_results_of_the_run_are_reported_with_the_status_of_the_process() {
    exit(display).hungUp();

    assertThat(ends)
        .extracting(RunEnd::ending)
        .containsExactly(new Ending.BrokenOff(EndCause.HUNG_UP, 129, Option.none()));
  }

  @Test
  void words_that_cannot_be_said_do_not_keep_the_process() {
    EarlyExit exit =
        exit(
            new Display() {
              @Override
              public void show(Notice notice, Settings settings) {
                throw new IllegalStateException("no more memory");
              }

              @Override
              public boolean isGone() {
                return false;
              }
            });

    exit.terminated();

    assertThat(statuses).containsExactly(143);
  }

  private void receive() {
    assertThat(files.sink(files.home(), new LocalTarget.Typed("a.txt"), Replacing.WHEN_COMPLETE))
        .isNotEmpty();
  }

  private CommandOutcome endMeanwhile(String line) {
    exit(display).terminated();
    return CommandOutcome.succeeded();
  }

  private EarlyExit exit(Display shownOn) {
    return new EarlyExit(shell, record, files, shownOn, statuses::add);
  }
}
