package dev.hexftp.adapter.file.local;

import static dev.hexftp.adapter.file.local.HomeDirectory.derived;
import static dev.hexftp.adapter.file.local.HomeDirectory.typed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Symbolic links: the user may follow them, the server may not.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
final class LinksTest {
  private final HomeDirectory home;
  private final HomeDirectory elsewhere;

  LinksTest(@TempDir Path path) throws IOException {
    home = HomeDirectory.at(Files.createDirectory(path.resolve("home")));
    elsewhere = HomeDirectory.at(Files.createDirectory(path.resolve("elsewhere")));
  }

  @Test
  void a_typed_link_stays_and_its_target_is_replaced() throws IOException {
    home.link("link", elsewhere.file("file", "old"));

    var received = home.receive(typed("link"), "new");

    assertThat(received).isEqualTo(Either.right("link"));
    assertThat(isLink("link")).isTrue();
    assertThat(elsewhere.text("file")).isEqualTo("new");
  }

  @Test
  void the_temporary_file_lies_beside_the_target_of_the_link() throws IOException {
    home.link("link", elsewhere.file("file", "old"));

    home.filled(typed("link"), "half of so");

    assertThat(home.everything()).containsExactly("link");
    assertThat(elsewhere.everything()).hasSize(2);
  }

  @Test
  void a_typed_link_may_lead_over_other_links_to_a_file_that_is_not_there_yet() throws IOException {
    home.link("second", Path.of("../elsewhere/new"));
    home.link("first", Path.of("second"));

    home.receive(typed("first"), "text");

    assertThat(elsewhere.text("new")).isEqualTo("text");
    assertThat(isLink("first")).isTrue();
    assertThat(isLink("second")).isTrue();
  }

  @Test
  void a_typed_link_to_a_directory_is_a_directory() throws IOException {
    home.link("link", elsewhere.path());

    assertThat(home.sink(typed("link")))
        .isEqualTo(failed("link", LocalUse.WRITE, LocalFault.NOT_A_PLAIN_FILE));
    assertThat(home.files().directory(home.files().home(), "link"))
        .isEqualTo(Either.right(new LocalDirectory(home.path().resolve("link").toString())));
  }

  @Test
  void links_that_go_round_in_circles_are_refused() throws IOException {
    home.link("a", Path.of("b"));
    home.link("b", Path.of("a"));

    assertThat(home.source("a")).isEqualTo(failed("a", LocalUse.READ, LocalFault.IO));
    assertThat(home.sink(typed("a"))).isEqualTo(failed("a", LocalUse.WRITE, LocalFault.IO));
  }

  @Test
  void a_derived_name_replaces_a_link_and_leaves_its_target_alone() throws IOException {
    home.link("to-file", elsewhere.file("file", "old"));
    home.link("to-folder", elsewhere.path());
    home.link("to-nothing", elsewhere.path().resolve("nothing"));

    for (String name : List.of("to-file", "to-folder", "to-nothing")) {
      home.receive(derived(name), "new");

      assertThat(isLink(name)).isFalse();
      assertThat(home.text(name)).isEqualTo("new");
    }
    assertThat(elsewhere.everything()).containsExactly("file");
    assertThat(elsewhere.text("file")).isEqualTo("old");
  }

  @Test
  void a_link_planted_during_the_transfer_is_replaced_too() throws IOException {
    var sink = home.filled(derived("name"), "new");
    home.link("name", elsewhere.file("file", "old"));

    sink.commit();

    assertThat(isLink("name")).isFalse();
    assertThat(home.text("name")).isEqualTo("new");
    assertThat(elsewhere.text("file")).isEqualTo("old");
  }

  @Test
  void two_dots_undo_a_link_in_a_directory_but_not_in_the_path_of_a_file() throws IOException {
    Path inner = Files.createDirectory(elsewhere.path().resolve("inner"));
    home.link("link", inner);
    home.file("file", "beside the link");
    elsewhere.file("file", "beside the folder behind it");

    assertThat(home.files().directory(home.files().home(), "link/.."))
        .isEqualTo(Either.right(home.files().home()));
    assertThat(home.send("link/../file")).isEqualTo("beside the folder behind it");
  }

  @Test
  void a_pattern_finds_links_to_plain_files_and_no_others() throws IOException {
    home.link("to-file", elsewhere.file("file", "text"));
    home.link("to-folder", elsewhere.path());
    home.link("to-itself", Path.of("to-itself"));
    home.link("to-nothing", elsewhere.path().resolve("nothing"));

    assertThat(home.matching("to-*")).isEqualTo(Either.right(List.of("to-file")));
    assertThat(home.matching("to-folder/*")).isEqualTo(Either.right(List.of("to-folder/file")));
    assertThat(home.matching("to-nothing")).isEqualTo(Either.right(List.of()));
  }

  private boolean isLink(String name) {
    return Files.isSymbolicLink(home.path().resolve(name));
  }

  private static Either<Failure, Object> failed(String name, LocalUse use, LocalFault fault) {
    return Either.left(new Failure.LocalFile(name, use, fault));
  }
}
