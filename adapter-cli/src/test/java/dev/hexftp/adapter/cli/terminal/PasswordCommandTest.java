package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.testkit.credentials.CredentialStoreContract;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(30)
class PasswordCommandTest {
  @Test
  void the_first_line_that_it_prints_is_the_password() {
    assertThat(
            command("echo \"se cret\"; echo url: ftp.example")
                .run()
                .map(CredentialStoreContract::text))
        .containsExactly("se cret");
  }

  @Test
  void it_finds_nothing_to_read() {
    assertThat(command("cat; echo x").run().map(CredentialStoreContract::text))
        .containsExactly("x");
  }

  @Test
  void the_output_of_a_failed_command_does_not_count() {
    assertThat(command("echo secret; exit 3").run())
        .isEqualTo(Either.left(new CredentialFault.CommandFailed(3)));
  }

  @Test
  void a_command_that_prints_nothing_or_without_end_is_reported() {
    assertThat(command("true").run()).isEqualTo(Either.left(new CredentialFault.Absent()));
    assertThat(command("head -c 300000 /dev/zero | tr '\\0' x").run())
        .isEqualTo(Either.left(new CredentialFault.TooLong(4096)));
  }

  @Test
  void a_shell_that_is_not_there_is_reported() {
    assertThat(new PasswordCommand("/no/shell", "-c", "echo x").run())
        .isEqualTo(Either.left(new CredentialFault.Unreadable(LocalFault.MISSING)));
  }

  private static PasswordCommand command(String line) {
    return new PasswordCommand("/bin/sh", "-c", line);
  }
}
