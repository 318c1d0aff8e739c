package dev.hexftp.adapter.file.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.testkit.credentials.CredentialStoreContract;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are of another kind there")
class FilePasswordSourceTest {
  @TempDir private Path directory;

  @Test
  void the_first_line_of_the_file_is_the_password() throws IOException {
    put("secret\nsecond\n", "r--------");

    assertThat(password().password().map(CredentialStoreContract::text)).containsExactly("secret");
  }

  @Test
  void a_file_that_others_can_read_is_not_used() throws IOException {
    put("secret\n", "rw-r--r--");

    assertThat(password().password()).isEqualTo(unavailable(new CredentialFault.OpenToOthers()));
  }

  @Test
  void a_link_is_as_open_as_its_target() throws IOException {
    put("secret\n", "rw-r--r--");
    Files.createSymbolicLink(directory.resolve("link"), Path.of("password"));

    assertThat(new FilePasswordSource(directory, "link").password()).isEmpty();
  }

  @Test
  void a_file_without_a_password_is_reported() throws IOException {
    assertThat(password().password())
        .isEqualTo(unavailable(new CredentialFault.Unreadable(LocalFault.MISSING)));

    put("\nsecret\n", "rw-------");
    assertThat(password().password()).isEqualTo(unavailable(new CredentialFault.Absent()));

    put("x".repeat(10_000), "rw-------");
    assertThat(password().password()).isEqualTo(unavailable(new CredentialFault.TooLong(4096)));
  }

  private FilePasswordSource password() {
    return new FilePasswordSource(directory, "password");
  }

  private void put(String text, String permissions) throws IOException {
    Path file = directory.resolve("password");
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static Object unavailable(CredentialFault fault) {
    return Either.left(
        new Failure.CredentialsUnavailable(new CredentialSource.PasswordFile("password"), fault));
  }
}
