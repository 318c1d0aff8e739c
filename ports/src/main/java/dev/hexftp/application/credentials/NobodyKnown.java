package dev.hexftp.application.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.credentials.CredentialStore;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Knows no logins: the user has to be asked.
public final class NobodyKnown implements CredentialStore {
  @Override
  public Either<Failure, Option<Credentials>> find(HostName host) {
    return Either.right(Option.none());
  }

  @Override
  public Either<Failure, Credentials> find(HostName host, CommandArgument user) {
    return Either.right(Credentials.of(user));
  }
}
