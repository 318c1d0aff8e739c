package dev.hexftp.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.testkit.local.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The contract and the names of Unix, whatever the system of this machine is.
final class UnixLocalFilesTest implements JimfsContract {
  private final HomeFolder home;

  UnixLocalFilesTest() throws IOException {
    Path path = Jimfs.newFileSystem(Configuration.unix()).getPath("/home/me");
    home = HomeFolder.at(Files.createDirectories(path));
  }

  @Override
  public LocalFiles files() {
    return home.files();
  }

  @Override
  public LocalDisk disk() {
    return new NioDisk(home.path());
  }

  @Test
  void a_backslash_is_a_letter_like_any_other() throws IOException {
    home.receive(HomeFolder.typed("a\\b"), "text");

    assertThat(home.everything()).containsExactly("a\\b");
  }

  @Test
  void a_slash_in_front_begins_at_the_root() throws IOException {
    home.receive(HomeFolder.typed("/file"), "text");

    assertThat(home.text("/file")).isEqualTo("text");
  }
}
