package dev.hexftp.testkit.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.text.WireText;
import dev.hexftp.ports.out.credentials.CredentialStore;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/// The contract of every [CredentialStore].
public interface CredentialStoreContract {
  /// The host that [#knowing] knows.
  HostName HOST = new HostName("ftp.example");

  /// A store that knows one user of [#HOST], and the password.
  CredentialStore knowing(String user, String password);

  @Test
  default void a_known_user_logs_in() {
    Option<Credentials> found = found(knowing("anna", "secret"));

    assertThat(found.map(Credentials::user)).containsExactly(new CommandArgument("anna"));
    assertThat(found.flatMap(CredentialStoreContract::password)).containsExactly("secret");
  }

  @Test
  default void the_password_of_a_known_user_is_found() {
    Credentials found = found(knowing("anna", "secret"), "anna");

    assertThat(found.user()).isEqualTo(new CommandArgument("anna"));
    assertThat(password(found)).containsExactly("secret");
  }

  @Test
  default void the_password_of_one_user_is_no_other_ones() {
    Credentials found = found(knowing("anna", "secret"), "bob");

    assertThat(found.user()).isEqualTo(new CommandArgument("bob"));
    assertThat(password(found)).isEmpty();
  }

  @Test
  default void the_case_of_a_host_name_does_not_matter() {
    CredentialStore store = knowing("anna", "secret");

    assertThat(store.find(new HostName("FTP.Example")).getOrElse(Option.none())).isNotEmpty();
  }

  /// The login at [#HOST].
  static Option<Credentials> found(CredentialStore store) {
    return store.find(HOST).getOrElseThrow(failure -> new AssertionError(failure));
  }

  /// The credentials of `user` at [#HOST].
  static Credentials found(CredentialStore store, String user) {
    return store
        .find(HOST, new CommandArgument(user))
        .getOrElseThrow(failure -> new AssertionError(failure));
  }

  /// The password as a server would hear it.
  static Option<String> password(Credentials credentials) {
    return credentials.password().map(CredentialStoreContract::text);
  }

  /// The text of `secret`, as a server would hear it.
  static String text(Secret secret) {
    String line = WireText.decode(CommandEncoder.encode(new FtpCommand.Pass(secret)));
    return line.substring("PASS ".length(), line.length() - "\r\n".length());
  }
}
