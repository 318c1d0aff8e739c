package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hexftp.ports.out.local.ByteSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Names that are bytes and no text, which Linux allows.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a name is text")
final class UnreadableNamesTest {
  private final HomeDirectory home;

  UnreadableNamesTest(@TempDir Path path) {
    home = HomeDirectory.at(path);
  }

  @Test
  void are_found_with_their_readable_part_and_cannot_be_opened() throws Exception {
    home.file("a-good", "text");
    makeFile("a-\\377\\376-bad");

    List<String> found = home.matching("a-*").get();

    assertThat(found).hasSize(2).contains("a-good").anyMatch(name -> name.endsWith("-bad"));
    for (String name : found) {
      boolean opened = home.source(name).peek(ByteSource::close).isRight();
      assertThat(opened).as(name).isEqualTo(name.equals("a-good"));
    }
  }

  /// A file of a name that Java cannot write; `escaped` is for `printf`.
  private void makeFile(String escaped) throws IOException, InterruptedException {
    Process maker =
        new ProcessBuilder("sh", "-c", ": > \"$(printf '" + escaped + "')\"")
            .directory(home.path().toFile())
            .start();
    assumeThat(maker.waitFor()).as("this disk wants text").isZero();
  }
}
