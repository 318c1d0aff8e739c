package dev.hexftp.adapter.file.local;

import static dev.hexftp.adapter.file.local.HomeDirectory.derived;
import static dev.hexftp.adapter.file.local.HomeDirectory.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Permissions of the Unix kind: kept where a file is replaced, respected everywhere.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are of another kind there")
final class PermissionsTest {
  private final HomeDirectory home;

  PermissionsTest(@TempDir Path path) {
    home = HomeDirectory.at(path);
  }

  /// The usual umask takes the group's right to write away from every new file.
  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x--x"})
  void a_replaced_file_hands_on_its_permissions(String permissions) throws IOException {
    allow(home.file("file", "old"), permissions);

    home.receive(typed("file"), "new");

    assertThat(home.text("file")).isEqualTo("new");
    assertThat(permissions("file")).isEqualTo(permissions);
  }

  @Test
  void a_temporary_file_never_allows_more_than_the_file_that_it_will_replace() throws IOException {
    allow(home.file("file", "old"), "rw-------");

    home.filled(typed("file"), "half of so");

    String part = home.everything().getFirst();
    assertThat(part).endsWith(".ftp-part");
    assertThat(permissions(part)).isEqualTo("rw-------");
  }

  @Test
  void a_new_file_has_the_permissions_of_any_new_file() throws IOException {
    Files.createFile(home.path().resolve("any"));

    home.receive(typed("new"), "text");

    assertThat(permissions("new")).isEqualTo(permissions("any"));
  }

  @Test
  void the_permissions_of_a_link_mean_nothing() throws IOException {
    Files.createFile(home.path().resolve("any"));
    home.link("link", Path.of("any"));

    home.receive(derived("link"), "text");

    assertThat(permissions("link")).isEqualTo(permissions("any"));
  }

  @Test
  void a_file_that_forbids_reading_is_not_sent() throws IOException {
    allow(home.file("file", "text"), "-w-------");
    assumeThat(Files.isReadable(home.path().resolve("file"))).as("run by root").isFalse();

    var source = home.source("file");

    assertThat(source.getLeft()).isEqualTo(denied("file", LocalUse.READ));
  }

  @Test
  void a_file_that_forbids_writing_is_not_replaced() throws IOException {
    allow(home.file("file", "old"), "r--r--r--");
    assumeThat(Files.isWritable(home.path().resolve("file"))).as("run by root").isFalse();

    assertThat(home.sink(typed("file")).getLeft()).isEqualTo(denied("file", LocalUse.WRITE));
    assertThat(home.sink(derived("file")).getLeft()).isEqualTo(denied("file", LocalUse.WRITE));
  }

  @Test
  void a_directory_that_forbids_writing_takes_no_file() throws IOException {
    Path directory = Files.createDirectory(home.path().resolve("folder"));
    allow(directory, "r-xr-xr-x");
    assumeThat(Files.isWritable(directory)).as("run by root").isFalse();

    var sink = home.sink(typed("folder/file"));

    assertThat(sink.getLeft()).isEqualTo(denied("folder/file", LocalUse.WRITE));
  }

  @Test
  void a_directory_that_forbids_reading_cannot_be_searched() throws IOException {
    Path directory = Files.createDirectory(home.path().resolve("folder"));
    allow(directory, "-wx------");
    assumeThat(Files.isReadable(directory)).as("run by root").isFalse();

    var found = home.matching("folder/*");

    assertThat(found.getLeft()).isEqualTo(denied("folder/*", LocalUse.READ));
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.path().resolve(name)));
  }

  private static Object denied(String name, LocalUse use) {
    return HomeDirectory.failed(name, use, LocalFault.PERMISSION_DENIED);
  }
}
