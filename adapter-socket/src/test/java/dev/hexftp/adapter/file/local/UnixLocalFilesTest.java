package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.testkit.local.LocalDisk;
import dev.hexftp.testkit.local.LocalFilesContract;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The contract and the names of Unix, on every system.
final class UnixLocalFilesTest implements LocalFilesContract {
  private final HomeDirectory home;

  UnixLocalFilesTest() throws IOException {
    Path path = Jimfs.newFileSystem(Configuration.unix()).getPath("/home/me");
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

  @Test
  void a_backslash_is_a_letter_like_any_other() throws IOException {
    home.receive(HomeDirectory.typed("a\\b"), "text");

    assertThat(home.everything()).containsExactly("a\\b");
  }

  @Test
  void a_slash_in_front_begins_at_the_root() throws IOException {
    home.receive(HomeDirectory.typed("/file"), "text");

    assertThat(home.text("/file")).isEqualTo("text");
  }

  @Test
  void letters_of_either_case_differ_in_a_pattern() throws IOException {
    home.file("a.TXT", "text");
    home.file("a.txt", "text");

    assertThat(home.matching("A.*")).isEqualTo(Either.right(List.of()));
    assertThat(home.matching("*.txt")).isEqualTo(Either.right(List.of("a.txt")));
  }

  @Test
  void names_that_differ_only_in_case_come_in_one_order() throws IOException {
    home.file("b", "text");
    home.file("a", "text");
    home.file("B", "text");
    home.file("A", "text");

    assertThat(home.matching("*")).isEqualTo(Either.right(List.of("A", "a", "B", "b")));
  }

  @Test
  void a_backslash_in_a_pattern_separates_nothing() throws IOException {
    home.file("a\\b", "text");

    assertThat(home.matching("a\\*")).isEqualTo(Either.right(List.of("a\\b")));
  }

  @Test
  void a_pattern_may_begin_at_the_root() throws IOException {
    Files.writeString(home.path().resolve("/x1"), "text");

    assertThat(home.matching("/x*")).isEqualTo(Either.right(List.of("/x1")));
  }

  @Test
  void wildcards_in_a_directory_are_letters() throws IOException {
    Files.createDirectories(home.path().resolve("a*"));
    Files.createDirectories(home.path().resolve("ab"));
    home.file("a*/in-star", "text");
    home.file("ab/in-b", "text");

    assertThat(home.matching("a*/*")).isEqualTo(Either.right(List.of("a*/in-star")));
  }
}
