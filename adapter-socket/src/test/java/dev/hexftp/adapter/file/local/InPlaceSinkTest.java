package dev.hexftp.adapter.file.local;

import static dev.hexftp.adapter.file.local.HomeDirectory.derived;
import static dev.hexftp.adapter.file.local.HomeDirectory.typed;
import static dev.hexftp.domain.local.Replacing.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Files that are replaced at once, on a disk with links and permissions.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and permissions are of another kind")
final class InPlaceSinkTest {
  private final HomeDirectory home;
  private final HomeDirectory elsewhere;

  InPlaceSinkTest(@TempDir Path path) throws IOException {
    home = HomeDirectory.at(Files.createDirectory(path.resolve("home")));
    elsewhere = HomeDirectory.at(Files.createDirectory(path.resolve("elsewhere")));
  }

  @Test
  void the_file_stays_the_same_file_for_its_readers() throws IOException {
    Path file = home.file("file", "old and long");
    Files.createLink(home.path().resolve("other name"), file);

    home.receive(typed("file"), AT_ONCE, "new");

    assertThat(home.text("other name")).isEqualTo("new");
  }

  @Test
  void a_directory_that_forbids_writing_does_not_matter_to_a_file_that_allows_it()
      throws IOException {
    Path directory = Files.createDirectory(home.path().resolve("folder"));
    home.file("folder/file", "old");
    allow(directory, "r-xr-xr-x");

    var received = home.receive(typed("folder/file"), AT_ONCE, "new");

    allow(directory, "rwxr-xr-x");
    assertThat(received).isEqualTo(Either.right("folder/file"));
    assertThat(home.text("folder/file")).isEqualTo("new");
  }

  @Test
  void a_file_that_forbids_writing_is_left_alone() throws IOException {
    allow(home.file("file", "old"), "r--r--r--");
    assumeThat(Files.isWritable(home.path().resolve("file"))).as("run by root").isFalse();

    var sink = home.sink(typed("file"), AT_ONCE);

    assertThat(sink.getLeft())
        .isEqualTo(HomeDirectory.failed("file", LocalUse.WRITE, LocalFault.PERMISSION_DENIED));
  }

  @Test
  void a_typed_link_leads_to_its_target_even_if_that_is_missing() throws IOException {
    home.link("to-old", elsewhere.file("old", "old and long"));
    home.link("to-new", elsewhere.path().resolve("new"));

    for (String link : List.of("to-old", "to-new")) {
      home.receive(typed(link), AT_ONCE, "text");

      assertThat(Files.isSymbolicLink(home.path().resolve(link))).isTrue();
    }
    assertThat(elsewhere.text("old")).isEqualTo("text");
    assertThat(elsewhere.text("new")).isEqualTo("text");
  }

  @Test
  void a_derived_name_replaces_a_link_when_the_file_is_complete() throws IOException {
    home.link("to-file", elsewhere.file("file", "old"));
    home.link("to-nothing", elsewhere.path().resolve("nothing"));

    for (String link : List.of("to-file", "to-nothing")) {
      home.filled(derived(link), AT_ONCE, "half of so").discard();
      boolean stillLink = Files.isSymbolicLink(home.path().resolve(link));
      home.receive(derived(link), AT_ONCE, "new");

      assertThat(stillLink).isTrue();
      assertThat(Files.isSymbolicLink(home.path().resolve(link))).isFalse();
      assertThat(home.text(link)).isEqualTo("new");
    }
    assertThat(elsewhere.everything()).containsExactly("file");
    assertThat(elsewhere.text("file")).isEqualTo("old");
  }

  @Test
  void a_link_planted_during_the_transfer_gets_nothing() throws IOException {
    var sink = home.filled(derived("name"), AT_ONCE, "half of ");
    Files.delete(home.path().resolve("name"));
    home.link("name", elsewhere.file("file", "old"));

    sink.write(HomeDirectory.bytes("something"));
    sink.commit();

    assertThat(elsewhere.text("file")).isEqualTo("old");
  }

  @Test
  void when_the_process_has_to_end_only_a_new_file_without_a_byte_is_removed() throws IOException {
    home.file("old", "old");
    home.filled(typed("old"), AT_ONCE, "");
    home.filled(typed("new"), AT_ONCE, "");
    home.filled(typed("begun"), AT_ONCE, "half of so");
    home.receive(typed("done"), AT_ONCE, "");

    home.files().removeUnfinished();

    assertThat(home.everything()).containsExactly("begun", "done", "old");
    assertThat(home.text("old")).isEqualTo("old");
    assertThat(home.text("begun")).isEqualTo("half of so");
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
