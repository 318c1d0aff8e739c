package dev.hexftp.testkit.memory;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.credentials.CredentialStore;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/// Logins that a test knows by heart.
public final class CredentialsInMemory implements CredentialStore {
  private final Map<String, Credentials> logins = new HashMap<>();

  /// Who logs in at `host`.
  public CredentialsInMemory with(String host, Credentials login) {
    logins.put(host, login);
    return this;
  }

  @Override
  public Either<Failure, Option<Credentials>> find(HostName host) {
    return Either.right(Option.of(logins.get(host.text())));
  }

  @Override
  public Either<Failure, Credentials> find(HostName host, CommandArgument user) {
    return Either.right(
        Option.of(logins.get(host.text()))
            .filter(login -> login.user().equals(user))
            .getOrElse(() -> Credentials.of(user)));
  }
}
