package dev.hexftp.adapter.file.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.credentials.Netrc;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are of another kind there")
class NetrcFileTest {
  private static final HostName HOST = new HostName("ftp.example");
  private static final String ANNA = "machine ftp.example login anna password secret";

  private final Path directory;
  private final Path file;

  NetrcFileTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("logins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-r--r--", "r--rw-rw-"})
  void a_file_that_others_can_read_is_not_used(String permissions) throws IOException {
    NetrcFile netrc = holding(ANNA);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThat(netrc.netrc()).isEqualTo(unavailable(new CredentialFault.OpenToOthers()));
  }

  @Test
  void a_file_that_is_not_there_is_no_empty_one() {
    assertThat(new NetrcFile(file).netrc())
        .isEqualTo(unavailable(new CredentialFault.Unreadable(LocalFault.MISSING)));
  }

  @Test
  void a_line_that_makes_no_sense_is_reported() {
    assertThat(holding("machine h\nlogim anna").netrc())
        .isEqualTo(unavailable(new CredentialFault.Malformed(2)));
  }

  @Test
  void a_file_without_end_is_not_read() {
    assertThat(holding(" ".repeat(1024 * 1024 + 1)).netrc())
        .isEqualTo(unavailable(new CredentialFault.TooLong(1024 * 1024)));
  }

  @Test
  void the_file_is_read_each_time() {
    NetrcFile netrc = holding("");
    assertThat(netrc.netrc()).isEqualTo(Either.right(new Netrc(List.of())));

    holding(ANNA);

    assertThat(users(netrc)).isEqualTo(Either.right(Option.of("anna")));
  }

  @Test
  void it_is_found_from_the_directory_in_which_the_program_was_started() {
    holding(ANNA);

    assertThat(users(NetrcFile.named(directory, "logins")))
        .isEqualTo(Either.right(Option.of("anna")));
  }

  private static Either<Failure, Option<String>> users(NetrcFile file) {
    return file.netrc().map(netrc -> netrc.login(HOST).map(login -> login.user().text()));
  }

  private NetrcFile holding(String text) {
    try {
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NetrcFile(file);
  }

  private Object unavailable(CredentialFault fault) {
    return Either.left(
        new Failure.CredentialsUnavailable(new CredentialSource.Netrc(file.toString()), fault));
  }
}
