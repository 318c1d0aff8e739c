package dev.hexftp.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.fixture.Wire;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

class PasswordLineTest {
  private static final int LIMIT = PasswordLine.LIMIT_BYTES;

  @Test
  void the_first_line_is_the_password() {
    check("secret", "secret");
    check("secret\n", "secret");
    check("secret\r\nsecond", "secret");
    check(" se cret \n", " se cret ");
    check("\u00FF\u00C3\u00A4", "\u00FF\u00FF\u00C3\u00A4"); // doubled on the wire
    check("x".repeat(LIMIT) + "\n", "x".repeat(LIMIT));
  }

  @Test
  void an_impossible_password_is_a_fault() {
    refuse("", new CredentialFault.Absent());
    refuse("\nsecret", new CredentialFault.Absent());
    refuse("\r\n", new CredentialFault.Absent());
    refuse("a\0b", new CredentialFault.Unsendable());
    refuse("a\rb", new CredentialFault.Unsendable());
    refuse("x".repeat(LIMIT + 1), new CredentialFault.TooLong(LIMIT));
  }

  private static void check(String bytes, String password) {
    assertThat(
            PasswordLine.in(Wire.bytes(bytes))
                .map(secret -> Wire.text(CommandEncoder.encode(new FtpCommand.Pass(secret)))))
        .containsExactly("PASS " + password + "\r\n");
  }

  private static void refuse(String bytes, CredentialFault fault) {
    assertThat(PasswordLine.in(Wire.bytes(bytes))).isEqualTo(Either.left(fault));
  }
}
