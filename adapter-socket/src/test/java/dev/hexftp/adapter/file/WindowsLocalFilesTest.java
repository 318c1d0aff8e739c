package dev.hexftp.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.LocalFault;
import dev.hexftp.domain.failure.LocalUse;
import dev.hexftp.domain.naming.LocalFolder;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.testkit.local.LocalDisk;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract and the names of Windows, whatever the system of this machine is.
final class WindowsLocalFilesTest implements JimfsContract {
  private final HomeFolder home;

  WindowsLocalFilesTest() throws IOException {
    Configuration twoDrives = Configuration.windows().toBuilder().setRoots("C:\\", "D:\\").build();
    Path path = Jimfs.newFileSystem(twoDrives).getPath("C:\\home\\me");
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

  @ParameterizedTest
  @ValueSource(strings = {"a\\b", "a/b", ".\\a/b", "C:\\home\\me\\a\\b", "C:/home/me/a/b"})
  void slash_and_backslash_both_separate(String path) throws IOException {
    Files.createDirectories(home.path().resolve("a").resolve("b"));

    var folder = home.files().folder(home.files().home(), path);

    assertThat(folder).isEqualTo(Either.right(new LocalFolder("C:\\home\\me\\a\\b")));
  }

  @Test
  void an_absolute_path_leads_to_another_drive() {
    var folder = home.files().folder(home.files().home(), "D:\\");

    assertThat(folder).isEqualTo(Either.right(new LocalFolder("D:\\")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "what?", "*", "a|b", "<a>", "\"a\""})
  void what_windows_forbids_is_an_impossible_name(String path) {
    var sink = home.sink(HomeFolder.typed(path));

    assertThat(sink)
        .isEqualTo(
            Either.left(new Failure.LocalFile(path, LocalUse.WRITE, LocalFault.IMPOSSIBLE_NAME)));
  }
}
