package dev.hexftp.application.credentials;

import static dev.hexftp.testkit.credentials.CredentialStoreContract.HOST;
import static dev.hexftp.testkit.credentials.CredentialStoreContract.found;
import static dev.hexftp.testkit.credentials.CredentialStoreContract.password;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.credentials.PasswordSource;
import dev.hexftp.testkit.credentials.CredentialStoreContract;
import dev.hexftp.testkit.credentials.MemoryCredentials;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Options have precedence over files.
class StatedCredentialsTest implements CredentialStoreContract {
  private static final CommandArgument ANNA = new CommandArgument("anna");

  private final MemoryCredentials file =
      new MemoryCredentials().with(HOST.text(), credentials("bob", "of bob"));

  @Override
  public CredentialStore knowing(String user, String password) {
    CredentialStore stated = new StatedPassword(source(password), new NobodyKnown());
    return new StatedUser(new CommandArgument(user), stated, new NobodyKnown());
  }

  @Test
  void a_stated_user_logs_in_although_a_file_knows_another() {
    CredentialStore store = new StatedUser(ANNA, file, file);

    assertThat(found(store).map(Credentials::user)).containsExactly(ANNA);
    assertThat(found(store).flatMap(CredentialStoreContract::password)).isEmpty();
    assertThat(password(found(store, "bob"))).containsExactly("of bob");
  }

  @Test
  void a_stated_password_goes_before_that_of_a_file() {
    CredentialStore store = new StatedPassword(source("stated"), file);

    assertThat(found(store).map(Credentials::user)).containsExactly(new CommandArgument("bob"));
    assertThat(found(store).flatMap(CredentialStoreContract::password)).containsExactly("stated");
    assertThat(password(found(store, "carl"))).containsExactly("stated");
  }

  @Test
  void a_stated_password_alone_makes_no_login() {
    assertThat(found(new StatedPassword(source("stated"), new NobodyKnown()))).isEmpty();
  }

  @Test
  void it_is_asked_for_only_when_it_is_needed_and_only_once() {
    List<String> asked = new ArrayList<>();
    PasswordSource source =
        () -> {
          asked.add("asked");
          return source("stated").password();
        };
    CredentialStore store = new StatedUser(ANNA, new StatedPassword(source, file), file);

    found(store, "bob");
    assertThat(asked).isEmpty();

    found(store);
    found(store, "anna");
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_source_that_gives_nothing_is_a_failure_and_never_no_user() {
    Failure failure =
        new Failure.CredentialsUnavailable(
            new CredentialSource.Command(), new CredentialFault.CommandFailed(1));
    CredentialStore store =
        new StatedUser(ANNA, new StatedPassword(() -> Either.left(failure), file), file);

    assertThat(store.find(HOST)).isEqualTo(Either.left(failure));
    assertThat(store.find(HOST, ANNA)).isEqualTo(Either.left(failure));
  }

  @Test
  void no_user_is_known_where_nothing_is_stated() {
    assertThat(new NobodyKnown().find(HOST)).isEqualTo(Either.right(Option.none()));
    assertThat(password(found(new NobodyKnown(), "anna"))).isEmpty();
  }

  private static PasswordSource source(String password) {
    return () -> Either.right(secret(password));
  }

  private static Credentials credentials(String user, String password) {
    return Credentials.of(new CommandArgument(user)).withPassword(secret(password));
  }

  private static Secret secret(String text) {
    return Secret.of(text).getOrElseThrow(AssertionError::new);
  }
}
