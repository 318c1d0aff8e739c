package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.testkit.credentials.CredentialStoreContract;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordInputTest {
  @Test
  void the_first_line_is_the_password_and_the_rest_is_left_to_others() throws IOException {
    for (String lineEnd : new String[] {"\n", "\r\n"}) {
      InputStream in = bytes("se cret" + lineEnd + "open h\n");

      assertThat(PasswordInput.first(in).map(CredentialStoreContract::text))
          .containsExactly("se cret");
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("open h\n");
    }
  }

  @Test
  void the_line_end_may_be_missing() {
    assertThat(PasswordInput.first(bytes("secret")).map(CredentialStoreContract::text))
        .containsExactly("secret");
  }

  @Test
  void without_a_line_there_is_no_password() {
    assertThat(PasswordInput.first(bytes(""))).isEqualTo(Either.left(new CredentialFault.Absent()));
    assertThat(PasswordInput.first(bytes("\nx")))
        .isEqualTo(Either.left(new CredentialFault.Absent()));
  }

  @Test
  void a_line_that_is_too_long_is_taken_to_its_end() throws IOException {
    InputStream in = bytes("x".repeat(100_000) + "\nopen h\n");

    assertThat(PasswordInput.first(in)).isEqualTo(Either.left(new CredentialFault.TooLong(4096)));
    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("open h\n");
  }

  @Test
  void a_stream_that_breaks_is_reported() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    assertThat(PasswordInput.first(broken))
        .isEqualTo(Either.left(new CredentialFault.Unreadable(LocalFault.IO)));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
