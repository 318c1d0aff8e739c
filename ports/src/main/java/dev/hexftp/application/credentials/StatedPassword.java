package dev.hexftp.application.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.credentials.PasswordSource;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// Knows the one password that the user has stated for this run, and leaves the user name to
/// another store. It is read at the first need, and then kept: its source may give it only once.
public final class StatedPassword implements CredentialStore {
  private final PasswordSource source;
  private final CredentialStore others;
  private Option<Either<Failure, Secret>> read = Option.none();

  /// The password of `source` goes before those of `others`.
  public StatedPassword(PasswordSource source, CredentialStore others) {
    this.source = source;
    this.others = others;
  }

  @Override
  public Either<Failure, Option<Credentials>> find(HostName host) {
    return others
        .find(host)
        .flatMap(
            known ->
                known.fold(
                    () -> Either.right(Option.none()), user -> withPassword(user).map(Option::of)));
  }

  @Override
  public Either<Failure, Credentials> find(HostName host, CommandArgument user) {
    return others.find(host, user).flatMap(this::withPassword);
  }

  private Either<Failure, Credentials> withPassword(Credentials credentials) {
    read = read.orElse(() -> Option.of(source.password()));
    return read.fold(
        () -> Either.right(credentials), password -> password.map(credentials::withPassword));
  }
}
