package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.testkit.local.LocalDisk;
import dev.hexftp.testkit.local.LocalFilesContract;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract and the names of Windows, on every system.
final class WindowsLocalFilesTest implements LocalFilesContract {
  private final HomeDirectory home;

  WindowsLocalFilesTest() throws IOException {
    Configuration twoDrives = Configuration.windows().toBuilder().setRoots("C:\\", "D:\\").build();
    Path path = Jimfs.newFileSystem(twoDrives).getPath("C:\\home\\me");
    home = HomeDirectory.at(Files.createDirectories(path));
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

    var directory = home.files().directory(home.files().home(), path);

    assertThat(directory).isEqualTo(Either.right(new LocalDirectory("C:\\home\\me\\a\\b")));
  }

  @Test
  void an_absolute_path_leads_to_another_drive() {
    var directory = home.files().directory(home.files().home(), "D:\\");

    assertThat(directory).isEqualTo(Either.right(new LocalDirectory("D:\\")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "what?", "*", "a|b", "<a>", "\"a\""})
  void a_name_that_windows_forbids_is_impossible(String path) {
    var sink = home.sink(HomeDirectory.typed(path));

    assertThat(sink)
        .isEqualTo(
            Either.left(new Failure.LocalFile(path, LocalUse.WRITE, LocalFault.IMPOSSIBLE_NAME)));
  }

  @Test
  void letters_of_either_case_are_the_same_in_a_pattern() throws IOException {
    home.file("b.TXT", "text");
    home.file("A.txt", "text");

    assertThat(home.matching("*.Txt")).isEqualTo(Either.right(List.of("A.txt", "b.TXT")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"test\\", "test/", "TEST\\", ".\\test/", "C:\\home\\me\\test\\"})
  void found_names_begin_with_the_typed_directory_and_separator(String directory)
      throws IOException {
    Files.createDirectories(home.path().resolve("test"));
    home.file("test\\a.txt", "text");

    assertThat(home.matching(directory + "*.txt"))
        .isEqualTo(Either.right(List.of(directory + "a.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"te*\\a.txt", "te?t/*", "a|b"})
  void a_wildcard_in_a_directory_is_an_impossible_name(String pattern) {
    assertThat(home.matching(pattern))
        .isEqualTo(
            Either.left(new Failure.LocalFile(pattern, LocalUse.READ, LocalFault.IMPOSSIBLE_NAME)));
  }
}
