package dev.hexftp.adapter.file.local;

import static dev.hexftp.adapter.file.local.HomeDirectory.derived;
import static dev.hexftp.adapter.file.local.HomeDirectory.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The temporary file that holds the received bytes.
final class PartFileTest {
  private final HomeDirectory home;

  PartFileTest(@TempDir Path path) {
    home = HomeDirectory.at(path);
  }

  @Test
  void lies_beside_its_place_and_names_its_purpose() throws IOException {
    Files.createDirectory(home.path().resolve("folder"));

    home.filled(typed("folder/name.txt"), "half of so");

    assertThat(home.everything()).hasSize(2).contains("folder");
    assertThat(home.everything())
        .last()
        .asString()
        .matches("folder/\\.name\\.txt\\.[0-9a-f]{16}\\.ftp-part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u00e9", "\u20ac", "\ud83d\ude00"})
  void has_a_name_that_fits_even_if_the_final_one_only_just_does(String letter) throws IOException {
    int size = letter.getBytes(StandardCharsets.UTF_8).length;
    String longest = "x".repeat(255 % size) + letter.repeat(255 / size);

    String name = partName(longest);

    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(256 - size, 255);
    assertThat(name).startsWith("." + longest.substring(0, 10)).endsWith(".ftp-part");
    assertThat(name.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void can_stand_in_for_the_longest_name() throws IOException {
    String longest = "x".repeat(255);

    var received = home.receive(derived(longest), "text");

    assertThat(received).isEqualTo(Either.right(longest));
    assertThat(home.everything()).containsExactly(longest);
  }

  @Test
  void is_removed_when_the_process_has_to_end() throws IOException {
    home.file("old", "old");
    home.receive(typed("done"), "done");
    home.filled(typed("old"), "half of so");
    home.filled(typed("new"), "half of so");

    home.files().removeUnfinished();

    assertThat(home.everything()).containsExactly("done", "old");
    assertThat(home.text("old")).isEqualTo("old");
  }

  @Test
  void cannot_be_committed_once_it_is_removed() throws IOException {
    ByteSink sink = home.filled(typed("file"), "half of so");

    home.files().removeUnfinished();
    sink.write(HomeDirectory.bytes("mething"));
    var committed = sink.commit();

    assertThat(committed.isLeft()).isTrue();
    assertThat(home.everything()).isEmpty();
  }

  /// In memory, since a disk may be unable to hold all letters.
  private static String partName(String name) throws IOException {
    try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
      return PartName.beside(system.getPath("/home", name)).getFileName().toString();
    }
  }
}
