package dev.hexftp.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.testkit.credentials.CredentialStoreContract;
import dev.hexftp.testkit.user.RecordingDisplay;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are of another kind there")
class NetrcFileTest implements CredentialStoreContract {
  private final RecordingDisplay display = new RecordingDisplay();
  private final Path directory;
  private final Path file;

  NetrcFileTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("logins");
  }

  @Override
  public CredentialStore knowing(String user, String password) {
    return holding("machine " + HOST.text() + " login " + user + " password " + password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-r--r--", "r--rw-rw-"})
  void a_file_that_others_can_read_is_not_used(String permissions) throws IOException {
    CredentialStore store = knowing("anna", "secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThat(store.find(HOST)).isEqualTo(unavailable(new CredentialFault.OpenToOthers()));
  }

  @Test
  void a_file_that_is_not_there_is_no_empty_one() {
    assertThat(new NetrcFile(file, display).find(HOST))
        .isEqualTo(unavailable(new CredentialFault.Unreadable(LocalFault.MISSING)));
  }

  @Test
  void a_line_that_makes_no_sense_is_told() {
    assertThat(holding("machine h\nlogim anna").find(HOST))
        .isEqualTo(unavailable(new CredentialFault.Malformed(2)));
  }

  @Test
  void a_file_without_end_is_not_read() {
    assertThat(holding(" ".repeat(1024 * 1024 + 1)).find(HOST))
        .isEqualTo(unavailable(new CredentialFault.TooLong(1024 * 1024)));
  }

  @Test
  void macros_are_mentioned_once_and_only_for_the_host_that_has_them() {
    CredentialStore store =
        holding("machine b login bob\nmachine ftp.example login anna macdef init\nbin\n");

    store.find(new HostName("b"));
    assertThat(display.diagnostics()).isEmpty();

    store.find(HOST);
    store.find(HOST);
    assertThat(display.diagnostics())
        .isEqualTo("ftp: the macros (macdef) in '" + file + "' are not carried out\n");
  }

  @Test
  void it_is_read_again_each_time() {
    CredentialStore store = holding("");
    assertThat(store.find(HOST)).isEqualTo(Either.right(Option.none()));

    knowing("anna", "secret");

    assertThat(CredentialStoreContract.found(store)).isNotEmpty();
  }

  @Test
  void it_is_found_from_the_directory_in_which_the_program_was_started() {
    knowing("anna", "secret");

    assertThat(CredentialStoreContract.found(NetrcFile.named(directory, "logins", display)))
        .isNotEmpty();
  }

  private CredentialStore holding(String text) {
    try {
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NetrcFile(file, display);
  }

  private Object unavailable(CredentialFault fault) {
    return Either.left(
        new Failure.CredentialsUnavailable(new CredentialSource.Netrc(file.toString()), fault));
  }
}
