package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.testkit.local.LocalDisk;
import dev.hexftp.testkit.local.LocalFilesContract;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract on the disk of this machine.
final class NioLocalFilesTest implements LocalFilesContract {
  private final Path home;
  private final NioLocalFiles files;

  NioLocalFilesTest(@TempDir Path home) {
    this.home = home;
    this.files = new NioLocalFiles(home, LineEnd.LF);
  }

  @Override
  public LocalFiles files() {
    return files;
  }

  @Override
  public LocalDisk disk() {
    return new NioDisk(home);
  }

  @Test
  void a_tilde_is_the_home_directory_of_the_user() throws IOException {
    Path user = Files.createDirectory(home.resolve("alice"));
    Files.writeString(user.resolve("x"), "mine");
    NioLocalFiles files = new NioLocalFiles(home, LineEnd.LF, Option.of(user));

    assertThat(files.directory(files.home(), "~").get().path()).isEqualTo(user.toString());
    assertThat(files.holdsFile(files.home(), "~/x")).isTrue();
    assertThat(files.matching(files.home(), "~/*").get()).containsExactly("~/x");
    assertThat(files.matching(files.home(), "~/x").get()).containsExactly("~/x");
    assertThat(files.holdsFile(files.home(), "~bob/x")).isFalse();
  }

  @Test
  void a_file_called_tilde_comes_first() throws IOException {
    Files.createDirectory(home.resolve("~"));
    NioLocalFiles files = new NioLocalFiles(home, LineEnd.LF, Option.of(home.resolve("alice")));

    assertThat(files.directory(files.home(), "~").get().path())
        .isEqualTo(home.resolve("~").toString());
  }

  @Test
  void a_tilde_is_a_name_where_it_has_no_meaning() {
    NioLocalFiles files = new NioLocalFiles(home, LineEnd.LF);

    assertThat(files.directory(files.home(), "~").isLeft()).isTrue();
  }

  @Test
  void it_has_the_line_end_that_it_was_given() {
    assertThat(new NioLocalFiles(home, LineEnd.LF).lineEnd()).isEqualTo(LineEnd.LF);
    assertThat(new NioLocalFiles(home, LineEnd.CRLF).lineEnd()).isEqualTo(LineEnd.CRLF);
  }

  @Test
  void home_is_absolute_and_has_no_dots() {
    var relative = new NioLocalFiles(Path.of("a/../b"), LineEnd.LF);

    assertThat(relative.home().path()).isEqualTo(Path.of("b").toAbsolutePath().toString());
  }
}
