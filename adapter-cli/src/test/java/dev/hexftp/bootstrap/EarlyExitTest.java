package dev.hexftp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.Replacing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyExitTest {
  @TempDir Path directory;
  private final List<Integer> statuses = new ArrayList<>();

  @Test
  void each_reason_has_the_status_that_shells_know() {
    EarlyExit exit = new EarlyExit(new NioLocalFiles(directory, LineEnd.LF), statuses::add);

    exit.interrupted();
    exit.terminated();
    exit.hungUp();

    assertThat(statuses).containsExactly(130, 143, 129);
  }

  @Test
  void no_unfinished_file_stays_behind() {
    NioLocalFiles files = new NioLocalFiles(directory, LineEnd.LF);
    EarlyExit exit = new EarlyExit(files, statuses::add);
    assertThat(files.sink(files.home(), new LocalTarget.Typed("a.txt"), Replacing.WHEN_COMPLETE))
        .isNotEmpty();
    assertThat(directory).isNotEmptyDirectory();

    exit.terminated();

    assertThat(directory).isEmptyDirectory();
  }
}
